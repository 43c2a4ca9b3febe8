namespace ILDiff;

/// <summary>Functions without their derivative. Woven, so that they may be called from anywhere.</summary>
[Differentiable]
internal static class PassiveFunction
{
    internal static Func<double, double> Of(Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x => AD.StopGradient(f(AD.StopGradient(x)));
    }

    internal static Func<double[], double> Of(Func<double[], double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x => AD.StopGradient(f(Primals(x)));
    }

    internal static Func<double[], double[]> Of(Func<double[], double[]> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return x => Primals(f(Primals(x)));
    }

    /// <summary>A copy, which the callee may change.</summary>
    private static double[] Primals(double[] values)
    {
        double[] primals = new double[values.Length];
        for (int i = 0; i < primals.Length; i++)
            primals[i] = AD.StopGradient(values[i]);
        return primals;
    }
}
