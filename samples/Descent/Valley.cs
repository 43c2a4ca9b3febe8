namespace Descent;

/// <summary>Rosenbrock's valley: steep to its sides, nearly flat along its floor, lowest at (1, 1), where it is 0.</summary>
internal static class Valley
{
    internal static double Height(double[] point)
    {
        double x = point[0], y = point[1];
        double fromFloor = y - (x * x);
        return (100 * fromFloor * fromFloor) + ((1 - x) * (1 - x));
    }

    /// <summary>Its gradient by pen and paper.</summary>
    internal static double[] GradientByHand(double x, double y) =>
        [(-400 * x * (y - (x * x))) - (2 * (1 - x)), 200 * (y - (x * x))];
}
