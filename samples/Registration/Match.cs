using ILDiff;

namespace Registration;

/// <summary>How well a body in a pose explains what is seen, when nobody says which point is which.</summary>
/// <param name="body">The points of the body.</param>
/// <param name="seen">The points of the picture, in any order; some are missing, and some are not of the body.</param>
[Differentiable]
internal sealed class Match(double[][] body, (double X, double Y)[] seen)
{
    // How likely a seen point is none of the body's.
    private const double Stray = 0.05;

    /// <summary>
    /// Minus the logarithm of the likelihood, each seen point being near any of the body's with a spread: wide at first, so that far
    /// points pull (as in coherent point drift, Myronenko and Song, 2010).
    /// </summary>
    public double Cost(double[] pose, double spread)
    {
        var projected = new (double X, double Y)[body.Length];
        for (int i = 0; i < body.Length; i++)
            projected[i] = Camera.Seen(pose, body[i]);
        double cost = 0;
        foreach (var (x, y) in seen)
        {
            double likelihood = Stray;
            foreach (var (px, py) in projected)
                likelihood += Math.Exp(-(((x - px) * (x - px)) + ((y - py) * (y - py))) / (2 * spread * spread)) / (spread * spread * body.Length);
            cost -= Math.Log(likelihood);
        }

        return cost;
    }
}
