using ILDiff;

namespace ReactionRates;

/// <summary>
/// The implicit Runge-Kutta method of Radau, of order five (Hairer and Wanner, Solving Ordinary Differential Equations II, IV.5): each
/// step solves equations for the amounts at three times, the last of which is the step's end.
/// </summary>
[Differentiable]
internal static class Radau
{
    private const int Stages = 3;

    private static readonly double Root = Math.Sqrt(6);

    private static readonly double[,] Weights =
    {
        { (88 - (7 * Root)) / 360, (296 - (169 * Root)) / 1800, (-2 + (3 * Root)) / 225 },
        { (296 + (169 * Root)) / 1800, (88 + (7 * Root)) / 360, (-2 - (3 * Root)) / 225 },
        { (16 - Root) / 36, (16 + Root) / 36, 1 / 9.0 },
    };

    public static double[] Step(double[] y, double length, double[] rates)
    {
        // The search is not recorded: it works on plain numbers. What it finds has the derivative of the equations' solution.
        double[] found = Newton([.. y.Select(AD.StopGradient)], length, [.. rates.Select(AD.StopGradient)]);
        return Implicit.Root(stages => Residuals(stages, y, length, rates), found)[^y.Length..];
    }

    private static double[] Newton(double[] y, double length, double[] rates)
    {
        double[] stages = [.. y, .. y, .. y];
        double largest = 1;
        for (int iteration = 0; iteration < 10 && largest > 1e-12; iteration++)
        {
            var (residuals, jacobian) = AD.ValueAndJacobian(at => Residuals(at, y, length, rates), stages);
            double[] step = Dense.Solve(jacobian, residuals);
            stages = [.. stages.Zip(step, (stage, by) => stage - by)];
            largest = step.Max(Math.Abs);
        }

        return stages;
    }

    private static double[] Residuals(double[] stages, double[] y, double length, double[] rates)
    {
        int n = y.Length;
        double[] residuals = new double[stages.Length];
        for (int i = 0; i < stages.Length; i++)
            residuals[i] = stages[i] - y[i % n];
        for (int j = 0; j < Stages; j++)
        {
            double[] slope = Robertson.Slope(stages[(j * n)..((j + 1) * n)], rates);
            for (int i = 0; i < stages.Length; i++)
                residuals[i] -= length * Weights[i / n, j] * slope[i % n];
        }

        return residuals;
    }
}
