namespace ILDiff;

/// <summary>Whether what a solver found is a solution, by the step that Newton's method would still take.</summary>
/// <remarks>
/// Loose on purpose: how exact a solution should be is the solver's business, and its tolerance the caller's. What is
/// refused is no solution by any.
/// </remarks>
internal static class Convergence
{
    private const double LongestStep = 0.05;
    private const double LargestChange = 0.25;

    /// <summary>Whether a step is short beside where it starts, or beside 1.</summary>
    internal static bool IsShort(double[] step, double[] from)
    {
        double size = 1;
        foreach (double x in from)
            size = Math.Max(size, Math.Abs(x));
        return Array.TrueForAll(step, s => Math.Abs(s) <= LongestStep * size); // false for NaN
    }

    /// <summary>
    /// Whether slopes stay what they are along a step: |f f″ / f′²| is below ¼, which is 0 at a root, ½ at a double one and
    /// 2 at a pole.
    /// </summary>
    /// <param name="bend">(∂f/∂x)⁻¹ of the second derivative along the step.</param>
    /// <param name="step">The step.</param>
    internal static bool IsStraight(double[] bend, double[] step) => Norm(bend) <= LargestChange * Norm(step);

    private static double Norm(double[] vector)
    {
        double norm = 0;
        foreach (double x in vector)
            norm = double.Hypot(norm, x);
        return norm;
    }
}
