namespace ILDiff.Benchmarks.Problems;

/// <summary>
/// Where the system of Lorenz goes, by the classical method of Runge and Kutta. Inputs: the initial state and the three
/// parameters.
/// </summary>
/// <param name="steps">How many steps of a thousandth.</param>
[Differentiable]
public sealed class Lorenz(int steps)
{
    private const double Step = 1e-3;

    /// <summary>The usual parameters, and a state near the attractor.</summary>
    public static double[] Start() => [1, 1.5, 20, 10, 28, 8.0 / 3];

    /// <summary>x + y + z in the end.</summary>
    public double Value(double[] x)
    {
        var state = (X: x[0], Y: x[1], Z: x[2]);
        var parameters = (Sigma: x[3], Rho: x[4], Beta: x[5]);
        for (int i = 0; i < steps; i++)
            state = Next(state, parameters);
        return state.X + state.Y + state.Z;
    }

    private static (double X, double Y, double Z) Next(
        (double X, double Y, double Z) s, (double Sigma, double Rho, double Beta) parameters)
    {
        var k1 = Slope(s, parameters);
        var k2 = Slope(Along(s, k1, Step / 2), parameters);
        var k3 = Slope(Along(s, k2, Step / 2), parameters);
        var k4 = Slope(Along(s, k3, Step), parameters);
        return (
            s.X + (Step / 6 * (k1.X + (2 * k2.X) + (2 * k3.X) + k4.X)),
            s.Y + (Step / 6 * (k1.Y + (2 * k2.Y) + (2 * k3.Y) + k4.Y)),
            s.Z + (Step / 6 * (k1.Z + (2 * k2.Z) + (2 * k3.Z) + k4.Z)));
    }

    private static (double X, double Y, double Z) Slope(
        (double X, double Y, double Z) s, (double Sigma, double Rho, double Beta) parameters) =>
        (parameters.Sigma * (s.Y - s.X), (s.X * (parameters.Rho - s.Z)) - s.Y, (s.X * s.Y) - (parameters.Beta * s.Z));

    private static (double X, double Y, double Z) Along(
        (double X, double Y, double Z) s, (double X, double Y, double Z) k, double h) =>
        (s.X + (h * k.X), s.Y + (h * k.Y), s.Z + (h * k.Z));
}
