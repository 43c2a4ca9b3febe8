namespace ILDiff.MathNet;

/// <summary>Arguments without their derivatives, for iterations that are not to be recorded.</summary>
internal static class Passive
{
    /// <summary>A new array.</summary>
    internal static double[] Copy(double[] values)
    {
        double[] copy = new double[values.Length];
        for (int i = 0; i < copy.Length; i++)
            copy[i] = AD.StopGradient(values[i]);
        return copy;
    }
}
