using ILDiff;

namespace Particle;

/// <summary>
/// A charged particle in the field of two charges, the example particle of Siskind and Pearlmutter (2008). One charge can be
/// moved, and the particle is to cross the axis at the origin. The field is the gradient of a potential, taken at each step; the derivative of
/// where the particle lands goes through all of them.
/// </summary>
/// <param name="field">Makes the gradient of a potential.</param>
[Differentiable]
internal sealed class Flight(Func<Func<double[], double>, Func<double[], double[]>> field)
{
    private const double TimeStep = 0.1;

    /// <summary>Where the particle is after each step, until the axis, when one charge is at (10, 10 - w), the other at (10, 0).</summary>
    public List<double[]> Path(double w)
    {
        Func<double[], double[]> slope = field(place => Potential(place, w));
        double[] place = [0, 8], speed = [0.75, 0];
        List<double[]> path = [place];
        while (true)
        {
            double[] force = slope(place);
            double[] next = [place[0] + (TimeStep * speed[0]), place[1] + (TimeStep * speed[1])];
            if (next[1] <= 0)
            {
                // Back to the axis, in a straight line.
                path.Add([next[0] - (next[1] / speed[1] * speed[0]), 0]);
                return path;
            }

            speed = [speed[0] - (TimeStep * force[0]), speed[1] - (TimeStep * force[1])];
            place = next;
            path.Add(place);
        }
    }

    /// <summary>Where it crosses the axis.</summary>
    public double Landing(double w) => Path(w)[^1][0];

    private static double Potential(double[] place, double w) => (1 / Distance(place, 10, 10 - w)) + (1 / Distance(place, 10, 0));

    private static double Distance(double[] place, double x, double y) =>
        Math.Sqrt(((place[0] - x) * (place[0] - x)) + ((place[1] - y) * (place[1] - y)));
}
