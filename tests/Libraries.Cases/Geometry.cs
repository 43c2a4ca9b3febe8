using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using NetTopologySuite.Simplify;
using NetTopologySuite.Triangulate;

namespace ILDiff.Libraries.Cases;

/// <summary>NetTopologySuite. The variables are coordinates: x1, y1, x2, y2 and so on.</summary>
public static class Geometry
{
    [Case("Polygon.Area, Length", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8, Gradient = nameof(AreaGradient))]
    public static double Area(double[] x) => Quadrilateral(x).Area;

    public static double[] AreaGradient(double[] x) =>
    [
        (x[3] - x[7]) / 2, (x[6] - x[2]) / 2, (x[5] - x[1]) / 2, (x[0] - x[4]) / 2,
        (x[7] - x[3]) / 2, (x[2] - x[6]) / 2, (x[1] - x[5]) / 2, (x[4] - x[0]) / 2,
    ];

    [Case("Polygon.Length, Centroid", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8)]
    public static double Centre(double[] x) => Quadrilateral(x).Length + (2 * Quadrilateral(x).Centroid.X) + (3 * Quadrilateral(x).Centroid.Y);

    [Case("Geometry.Distance", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8, 6.1, 1.7)]
    public static double DistanceToPoint(double[] x) => Quadrilateral(x).Distance(new Point(x[8], x[9]));

    [Case("DistanceOp.NearestPoints", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8, 6.1, 1.7)]
    public static double Nearest(double[] x)
    {
        Coordinate[] nearest = DistanceOp.NearestPoints(Quadrilateral(x), new Point(x[8], x[9]));
        return nearest[0].X + (2 * nearest[0].Y);
    }

    [Case("Geometry.ConvexHull", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8, 1.1, 1.7)]
    public static double Hull(double[] x) =>
        new MultiPoint([.. Enumerable.Range(0, 5).Select(i => new Point(x[2 * i], x[(2 * i) + 1]))]).ConvexHull().Area;

    [Case("Geometry.Intersection", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8)]
    public static double Intersection(double[] x) => Quadrilateral(x).Intersection(Square()).Area;

    [Case("Geometry.Union, Difference", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8)]
    public static double Union(double[] x) => Quadrilateral(x).Union(Square()).Area + (2 * Quadrilateral(x).Difference(Square()).Length);

    [Case("Geometry.Buffer", "coordinates, distance", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8, 0.6)]
    public static double Buffer(double[] x) => Quadrilateral(x).Buffer(x[8]).Area;

    [Case("LineString.Length, interior point", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8)]
    public static double Line(double[] x) => new LineString(Coordinates(x, 4)).Length + Quadrilateral(x).InteriorPoint.X;

    [Case("MinimumBoundingCircle", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8)]
    public static double Circle(double[] x) => new MinimumBoundingCircle(Quadrilateral(x)).GetRadius();

    [Case("MinimumDiameter", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8)]
    public static double Diameter(double[] x) => new MinimumDiameter(Quadrilateral(x)).Length;

    [Case("DouglasPeuckerSimplifier", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8)]
    public static double Simplified(double[] x) => DouglasPeuckerSimplifier.Simplify(new LineString(Coordinates(x, 4)), 0.5).Length;

    [Case("DelaunayTriangulationBuilder", "coordinates", 0, 0.1, 4.2, 0.3, 3.9, 3.1, 0.2, 2.8, 1.1, 1.7)]
    public static double Delaunay(double[] x)
    {
        var builder = new DelaunayTriangulationBuilder();
        builder.SetSites(Coordinates(x, 5));
        return builder.GetEdges(GeometryFactory.Default).Length;
    }

    private static Coordinate[] Coordinates(double[] x, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Coordinate(x[2 * i], x[(2 * i) + 1]))];

    private static Polygon Quadrilateral(double[] x) => new(new LinearRing([.. Coordinates(x, 4), new Coordinate(x[0], x[1])]));

    private static Polygon Square() => new(new LinearRing(
        [new Coordinate(1, 1), new Coordinate(6, 1), new Coordinate(6, 6), new Coordinate(1, 6), new Coordinate(1, 1)]));
}
