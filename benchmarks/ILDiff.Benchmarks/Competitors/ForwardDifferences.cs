namespace ILDiff.Benchmarks.Competitors;

/// <summary>The gradient by one more evaluation for each input.</summary>
internal static class ForwardDifferences
{
    /// <summary>Value and gradient, the latter to about half of the digits.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The inputs; the same in the end.</param>
    /// <param name="gradient">The first components, as many as there is room for.</param>
    internal static double Gradient(Func<double[], double> f, double[] x, Span<double> gradient)
    {
        double value = f(x);
        for (int i = 0; i < gradient.Length; i++)
        {
            double kept = x[i], step = 1.5e-8 * Math.Max(1, Math.Abs(kept));
            x[i] = kept + step;
            gradient[i] = (f(x) - value) / (x[i] - kept);
            x[i] = kept;
        }

        return value;
    }
}
