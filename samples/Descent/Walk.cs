using ILDiff;

namespace Descent;

/// <summary>Steps downhill.</summary>
internal static class Walk
{
    /// <summary>Gradient descent, w ← w - rate ∇f(w); with momentum each step goes on as the one before did (Polyak, 1964).</summary>
    internal static List<double[]> Down(Func<double[], double> f, double[] start, double rate, double momentum, int steps)
    {
        Func<double[], double[]> gradient = AD.Gradient(f);
        List<double[]> path = [start];
        double[] velocity = new double[start.Length];
        for (int step = 0; step < steps; step++)
        {
            double[] slope = gradient(path[^1]);
            velocity = [.. velocity.Zip(slope, (v, g) => (momentum * v) - (rate * g))];
            path.Add([.. path[^1].Zip(velocity, (w, v) => w + v)]);
        }

        return path;
    }
}
