namespace ILDiff.GradBench.Functions;

/// <summary>A particle in the field of two charges, one of which can be moved so that the particle hits the origin.</summary>
/// <param name="outer">Makes gradients for the search, of a function in which gradients are taken.</param>
/// <param name="inner">Makes gradients of potentials.</param>
[Differentiable]
internal sealed class Particle(Differentiation outer, Differentiation inner)
{
    private const double TimeStep = 0.1;

    // Particles that hit the axis at all do so in hundreds.
    private const int MostSteps = 10_000;

    /// <summary>Where the charge is to be.</summary>
    /// <param name="start">Where it is at first.</param>
    internal double Aim(double start) => GradientDescent.Minimum(Miss, outer(Miss), [start])[0];

    /// <summary>The square of how far from the origin the particle meets the axis.</summary>
    /// <exception cref="InvalidOperationException">The particle flies away.</exception>
    internal double Miss(double[] w)
    {
        Func<double[], double> potential = place => Potential(place, w[0]);
        Func<double[], double[]> field = inner(potential);
        double x = 0, y = 8, speedX = 0.75, speedY = 0;
        for (int step = 0; step < MostSteps; step++)
        {
            double[] slope = field([x, y]);
            x += TimeStep * speedX;
            y += TimeStep * speedY;
            if (y <= 0)
            {
                // Back to the axis, in a straight line.
                double meeting = x - (y / speedY * speedX);
                return meeting * meeting;
            }

            speedX -= TimeStep * slope[0];
            speedY -= TimeStep * slope[1];
        }

        throw new InvalidOperationException("The particle does not meet the axis.");
    }

    /// <summary>The potential of the charges at a place.</summary>
    internal static double Potential(double[] place, double w) =>
        (1 / Distance(place, 10, 10 - w)) + (1 / Distance(place, 10, 0));

    private static double Distance(double[] place, double x, double y)
    {
        double across = place[0] - x, up = place[1] - y;
        return Math.Sqrt((across * across) + (up * up));
    }
}
