namespace ILDiff.Benchmarks.Competitors;

/// <summary>The adjoint of Runge and Kutta's method on the system of Lorenz, by hand: the states are kept, their slopes done again.</summary>
/// <param name="steps">How many steps of a thousandth.</param>
internal sealed class AdjointOfLorenz(int steps)
{
    private const double Step = 1e-3;

    private readonly (double X, double Y, double Z)[] states = new (double, double, double)[steps];

    internal double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var s = (X: x[0], Y: x[1], Z: x[2]);
        var p = (Sigma: x[3], Rho: x[4], Beta: x[5]);
        for (int i = 0; i < steps; i++)
        {
            states[i] = s;
            var (k1, k2, k3, k4) = Slopes(s, p);
            s = (
                s.X + (Step / 6 * (k1.X + (2 * k2.X) + (2 * k3.X) + k4.X)),
                s.Y + (Step / 6 * (k1.Y + (2 * k2.Y) + (2 * k3.Y) + k4.Y)),
                s.Z + (Step / 6 * (k1.Z + (2 * k2.Z) + (2 * k3.Z) + k4.Z)));
        }

        (double X, double Y, double Z) sBar = (1, 1, 1);
        (double Sigma, double Rho, double Beta) pBar = (0, 0, 0);
        for (int i = steps - 1; i >= 0; i--)
            sBar = Back(states[i], p, sBar, ref pBar);
        (gradient[0], gradient[1], gradient[2]) = sBar;
        (gradient[3], gradient[4], gradient[5]) = pBar;
        return s.X + s.Y + s.Z;
    }

    /// <summary>The adjoint of the state before a step.</summary>
    private static (double X, double Y, double Z) Back(
        (double X, double Y, double Z) s, (double Sigma, double Rho, double Beta) p, (double X, double Y, double Z) bar,
        ref (double Sigma, double Rho, double Beta) pBar)
    {
        var (k1, k2, k3, _) = Slopes(s, p);
        var sum = bar;
        var kBar = Times(Step / 6, bar);
        var inner = SlopeBack(Along(s, k3, Step), p, kBar, ref pBar);
        sum = Along(sum, inner, 1);
        kBar = Along(Times(Step / 3, bar), inner, Step);
        inner = SlopeBack(Along(s, k2, Step / 2), p, kBar, ref pBar);
        sum = Along(sum, inner, 1);
        kBar = Along(Times(Step / 3, bar), inner, Step / 2);
        inner = SlopeBack(Along(s, k1, Step / 2), p, kBar, ref pBar);
        sum = Along(sum, inner, 1);
        kBar = Along(Times(Step / 6, bar), inner, Step / 2);
        return Along(sum, SlopeBack(s, p, kBar, ref pBar), 1);
    }

    private static ((double X, double Y, double Z) First, (double X, double Y, double Z) Second,
        (double X, double Y, double Z) Third, (double X, double Y, double Z) Fourth) Slopes(
        (double X, double Y, double Z) s, (double Sigma, double Rho, double Beta) p)
    {
        var k1 = Slope(s, p);
        var k2 = Slope(Along(s, k1, Step / 2), p);
        var k3 = Slope(Along(s, k2, Step / 2), p);
        return (k1, k2, k3, Slope(Along(s, k3, Step), p));
    }

    private static (double X, double Y, double Z) Slope(
        (double X, double Y, double Z) s, (double Sigma, double Rho, double Beta) p) =>
        (p.Sigma * (s.Y - s.X), (s.X * (p.Rho - s.Z)) - s.Y, (s.X * s.Y) - (p.Beta * s.Z));

    private static (double X, double Y, double Z) SlopeBack(
        (double X, double Y, double Z) s, (double Sigma, double Rho, double Beta) p, (double X, double Y, double Z) bar,
        ref (double Sigma, double Rho, double Beta) pBar)
    {
        pBar.Sigma += bar.X * (s.Y - s.X);
        pBar.Rho += bar.Y * s.X;
        pBar.Beta -= bar.Z * s.Z;
        return (
            (bar.Y * (p.Rho - s.Z)) + (bar.Z * s.Y) - (bar.X * p.Sigma),
            (bar.X * p.Sigma) - bar.Y + (bar.Z * s.X),
            -(bar.Y * s.X) - (bar.Z * p.Beta));
    }

    private static (double X, double Y, double Z) Times(double h, (double X, double Y, double Z) k) => (h * k.X, h * k.Y, h * k.Z);

    private static (double X, double Y, double Z) Along(
        (double X, double Y, double Z) s, (double X, double Y, double Z) k, double h) =>
        (s.X + (h * k.X), s.Y + (h * k.Y), s.Z + (h * k.Z));
}
