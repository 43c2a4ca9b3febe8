using ILDiff;

namespace OptimalControl;

/// <summary>
/// An electric oscillator of Rayleigh that is to come to rest at the least cost ∫ x₁² + u² dt, u being the current that is sent in
/// (Jacobson and Mayne, 1970): x₁' = x₂, x₂' = -x₁ + x₂ (1.4 - 0.14 x₂²) + 4u, from (-5, -5).
/// </summary>
[Differentiable]
internal static class Rayleigh
{
    public const double Duration = 2.5;

    public static readonly double[] Start = [-5, -5, 0];

    /// <summary>The cost of a current that is given at the ends of the steps, and straight between them.</summary>
    /// <param name="current">One for each step and one for the end.</param>
    public static double Cost(double[] current) => Cost(current, Start, 0);

    /// <summary>The cost from a state on.</summary>
    public static double Cost(double[] current, double[] state, int firstStep)
    {
        // Keeps ten states at most, and does steps again for the way back.
        double[] end = AD.CheckpointLoop(
            current.Length - 1 - firstStep, (k, x) => Step(x, current[firstStep + k], current[firstStep + k + 1], Duration / (current.Length - 1)), state, kept: 10);
        return end[2];
    }

    /// <summary>The same with everything kept.</summary>
    public static double CostKeepingAll(double[] current)
    {
        double[] x = Start;
        for (int k = 0; k + 1 < current.Length; k++)
            x = Step(x, current[k], current[k + 1], Duration / (current.Length - 1));
        return x[2];
    }

    /// <summary>How fast the states and the cost change.</summary>
    public static double[] Slope(double[] x, double u) =>
        [x[1], -x[0] + (x[1] * (1.4 - (0.14 * x[1] * x[1]))) + (4 * u), (x[0] * x[0]) + (u * u)];

    /// <summary>A step of the classical method of Runge and Kutta.</summary>
    public static double[] Step(double[] x, double u, double next, double length)
    {
        double middle = (u + next) / 2;
        double[] k1 = Slope(x, u);
        double[] k2 = Slope(Along(x, k1, length / 2), middle);
        double[] k3 = Slope(Along(x, k2, length / 2), middle);
        double[] k4 = Slope(Along(x, k3, length), next);
        double[] result = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] + (length / 6 * (k1[i] + (2 * k2[i]) + (2 * k3[i]) + k4[i]));
        return result;
    }

    private static double[] Along(double[] x, double[] slope, double length)
    {
        double[] moved = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            moved[i] = x[i] + (length * slope[i]);
        return moved;
    }
}
