using ILDiff;

namespace Registration;

/// <summary>A camera that looks along the third axis, and a body before it.</summary>
/// <remarks>
/// A pose is six numbers: a, b, c of the quaternion 1 + ai + bj + ck, which turns and need not be normalised, and a shift.
/// </remarks>
[Differentiable]
internal static class Camera
{
    private const double Distance = 6, Focus = 3;

    /// <summary>Where a point of the body is seen.</summary>
    public static (double X, double Y) Seen(double[] pose, double[] point)
    {
        double[] p = Turned(pose, point);
        double depth = Distance + p[2] + pose[5];
        return (Focus * (p[0] + pose[3]) / depth, Focus * (p[1] + pose[4]) / depth);
    }

    /// <summary>By how many degrees two poses are turned from each other.</summary>
    public static double Angle(double[] one, double[] other)
    {
        double dot = 1 + (one[0] * other[0]) + (one[1] * other[1]) + (one[2] * other[2]);
        double Square(double[] q) => 1 + (q[0] * q[0]) + (q[1] * q[1]) + (q[2] * q[2]);
        return 2 * Math.Acos(Math.Min(1, Math.Abs(dot) / Math.Sqrt(Square(one) * Square(other)))) * 180 / Math.PI;
    }

    // Rotation by a quaternion: v + 2 (w q × v + q × (q × v)) / |q|², with w = 1.
    private static double[] Turned(double[] q, double[] v)
    {
        double[] cross = Cross(q, v), again = Cross(q, cross);
        double factor = 2 / (1 + (q[0] * q[0]) + (q[1] * q[1]) + (q[2] * q[2]));
        return [v[0] + (factor * (cross[0] + again[0])), v[1] + (factor * (cross[1] + again[1])), v[2] + (factor * (cross[2] + again[2]))];
    }

    private static double[] Cross(double[] a, double[] b) =>
        [(a[1] * b[2]) - (a[2] * b[1]), (a[2] * b[0]) - (a[0] * b[2]), (a[0] * b[1]) - (a[1] * b[0])];
}
