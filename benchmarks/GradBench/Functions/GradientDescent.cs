namespace ILDiff.GradBench.Functions;

/// <summary>Steepest descent, with steps that grow while they succeed and shrink when they do not.</summary>
internal static class GradientDescent
{
    private const double SmallestGradient = 1e-5, SmallestStep = 1e-5, FirstRate = 1e-5;

    private const int SuccessesToGrow = 10;

    /// <summary>Where the function has a minimum.</summary>
    /// <param name="f">The function.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="start">Where to start.</param>
    internal static double[] Minimum(Func<double[], double> f, Func<double[], double[]> gradient, double[] start)
    {
        double[] x = [.. start];
        double value = f(x), rate = FirstRate;
        double[] slope = gradient(x);
        int successes = 0;
        while (Norm(slope) > SmallestGradient)
        {
            if (successes == SuccessesToGrow)
            {
                rate *= 2;
                successes = 0;
            }

            double[] next = new double[x.Length], step = new double[x.Length];
            for (int i = 0; i < x.Length; i++)
            {
                next[i] = x[i] - (rate * slope[i]);
                step[i] = next[i] - x[i];
            }

            if (Norm(step) <= SmallestStep)
                break;
            double nextValue = f(next);
            if (nextValue < value)
            {
                x = next;
                value = nextValue;
                slope = gradient(x);
                successes++;
            }
            else
            {
                rate /= 2;
                successes = 0;
            }
        }

        return x;
    }

    /// <summary>Where the function has a maximum.</summary>
    internal static double[] Maximum(Func<double[], double> f, Func<double[], double[]> gradient, double[] start) => Minimum(
        x => -f(x),
        x =>
        {
            double[] slope = gradient(x);
            for (int i = 0; i < slope.Length; i++)
                slope[i] = -slope[i];
            return slope;
        },
        start);

    private static double Norm(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[i];
        return Math.Sqrt(sum);
    }
}
