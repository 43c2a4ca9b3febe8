namespace ILDiff.GradBench.Functions;

/// <summary>A smooth maximum.</summary>
internal static class Lse
{
    /// <summary>log Σ exp(xᵢ), so that nothing overflows.</summary>
    internal static double LogSumExp(double[] x)
    {
        double max = x[0];
        for (int i = 1; i < x.Length; i++)
            max = Math.Max(max, x[i]);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Exp(x[i] - max);
        return max + Math.Log(sum);
    }
}
