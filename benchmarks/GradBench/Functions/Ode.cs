namespace ILDiff.GradBench.Functions;

/// <summary>y₀' = x₀ and yᵢ' = xᵢ yᵢ₋₁, from 0, by the classical method of Runge and Kutta.</summary>
internal static class Ode
{
    private const double End = 2;

    /// <summary>y at the end.</summary>
    /// <param name="x">The coefficients.</param>
    /// <param name="steps">The number of steps.</param>
    internal static double[] Solve(double[] x, int steps)
    {
        int n = x.Length;
        double h = End / steps;
        double[] y = new double[n], between = new double[n];
        double[] k1 = new double[n], k2 = new double[n], k3 = new double[n], k4 = new double[n];
        for (int step = 0; step < steps; step++)
        {
            Slope(x, y, k1);
            Move(y, h / 2, k1, between);
            Slope(x, between, k2);
            Move(y, h / 2, k2, between);
            Slope(x, between, k3);
            Move(y, h, k3, between);
            Slope(x, between, k4);
            for (int i = 0; i < n; i++)
                y[i] += h * (k1[i] + (2 * k2[i]) + (2 * k3[i]) + k4[i]) / 6;
        }

        return y;
    }

    private static void Slope(double[] x, double[] y, double[] slope)
    {
        slope[0] = x[0];
        for (int i = 1; i < x.Length; i++)
            slope[i] = x[i] * y[i - 1];
    }

    private static void Move(double[] y, double h, double[] slope, double[] moved)
    {
        for (int i = 0; i < y.Length; i++)
            moved[i] = y[i] + (h * slope[i]);
    }
}
