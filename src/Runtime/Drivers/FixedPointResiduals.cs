namespace ILDiff;

/// <summary>x - g(x), which is 0 at a fixed point. Woven, since it computes with what g returns.</summary>
[Differentiable]
internal static class FixedPointResiduals
{
    internal static Func<double[], double[]> Of(Func<double[], double[]> g) => x =>
    {
        double[] y = g(x);
        double[] residuals = new double[y.Length];
        for (int i = 0; i < residuals.Length && i < x.Length; i++)
            residuals[i] = x[i] - y[i];
        return residuals;
    };

    internal static Func<double[], double[]> Of(Func<double, double> g) => x => [x[0] - g(x[0])];
}
