namespace ILDiff.Benchmarks.Competitors;

/// <summary>The system of Lorenz, written once more for <see cref="Active"/>.</summary>
/// <param name="steps">How many steps of a thousandth.</param>
internal sealed class ActiveLorenz(int steps)
{
    private const double Step = 1e-3;

    internal Active Value(Active[] x)
    {
        var state = (X: x[0], Y: x[1], Z: x[2]);
        var parameters = (Sigma: x[3], Rho: x[4], Beta: x[5]);
        for (int i = 0; i < steps; i++)
            state = Next(state, parameters);
        return state.X + state.Y + state.Z;
    }

    private static (Active X, Active Y, Active Z) Next(
        (Active X, Active Y, Active Z) s, (Active Sigma, Active Rho, Active Beta) parameters)
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

    private static (Active X, Active Y, Active Z) Slope(
        (Active X, Active Y, Active Z) s, (Active Sigma, Active Rho, Active Beta) parameters) =>
        (parameters.Sigma * (s.Y - s.X), (s.X * (parameters.Rho - s.Z)) - s.Y, (s.X * s.Y) - (parameters.Beta * s.Z));

    private static (Active X, Active Y, Active Z) Along(
        (Active X, Active Y, Active Z) s, (Active X, Active Y, Active Z) k, double h) =>
        (s.X + (h * k.X), s.Y + (h * k.Y), s.Z + (h * k.Z));
}
