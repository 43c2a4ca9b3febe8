using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace ILDiff.Libraries.Cases;

/// <summary>ProjNET. The variables are longitude and latitude, or easting and northing.</summary>
public static class MapProjections
{
    [Case("WGS 84 to UTM 32", "longitude, latitude", 10.3, 47.2, Tolerance = 1e-9)]
    public static double Utm(double[] x) => Transformed(GeographicCoordinateSystem.WGS84, ProjectedCoordinateSystem.WGS84_UTM(32, true), x);

    [Case("UTM 32 to WGS 84", "easting, northing", 598456, 5228132, Tolerance = 1e-9)]
    public static double FromUtm(double[] x) => Transformed(ProjectedCoordinateSystem.WGS84_UTM(32, true), GeographicCoordinateSystem.WGS84, x);

    [Case("WGS 84 to Web Mercator", "longitude, latitude", 10.3, 47.2, Tolerance = 1e-9)]
    public static double Mercator(double[] x) => Transformed(GeographicCoordinateSystem.WGS84, ProjectedCoordinateSystem.WebMercator, x);

    [Case("WGS 84 to geocentric coordinates", "longitude, latitude", 10.3, 47.2, Tolerance = 1e-9)]
    public static double Geocentric(double[] x)
    {
        double[] point = Transformation(GeographicCoordinateSystem.WGS84, GeocentricCoordinateSystem.WGS84).Transform([x[0], x[1], 120]);
        return Outputs.Mix(point);
    }

    private static double Transformed(CoordinateSystem from, CoordinateSystem to, double[] x)
    {
        (double first, double second) = Transformation(from, to).Transform(x[0], x[1]);
        return first + (2 * second);
    }

    private static MathTransform Transformation(CoordinateSystem from, CoordinateSystem to) =>
        new CoordinateTransformationFactory().CreateFromCoordinateSystems(from, to).MathTransform;
}
