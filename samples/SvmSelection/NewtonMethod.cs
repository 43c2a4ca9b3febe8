using ILDiff;

namespace SvmSelection;

/// <summary>Newton's method. Between two kinks the machine's objective is quadratic, so that few steps end at its minimum.</summary>
internal static class NewtonMethod
{
    internal static double[] Minimum(Func<double[], double> f, double[] start)
    {
        double[] x = start;
        for (int step = 0; step < 100; step++)
        {
            var (value, gradient) = AD.ValueAndGradient(f, x);
            if (gradient.Max(Math.Abs) < 1e-11)
                return x;
            double[] direction = Dense.Solve(AD.Hessian(f, x), gradient);
            double length = 1, slope = gradient.Zip(direction, (g, d) => g * d).Sum();
            while (length > 1e-6 && f(Along(x, -length, direction)) > value - (1e-4 * length * slope) + (1e-14 * Math.Abs(value)))
                length /= 2;
            x = Along(x, -length, direction);
        }

        throw new InvalidOperationException("No minimum after 100 steps.");
    }

    private static double[] Along(double[] x, double length, double[] direction) => [.. x.Zip(direction, (a, d) => a + (length * d))];
}
