using ILDiff;

namespace Saddle;

/// <summary>
/// A game for two: one picks x and wants the height small, the other sees it, picks y and wants it large. What x should be is a minimum
/// over maxima, each found by a search that follows a gradient (the example saddle of Siskind and Pearlmutter, 2008, tilted).
/// </summary>
/// <param name="outer">How the gradient for x is taken, through the whole search for y.</param>
/// <param name="inner">How the gradient for y is taken.</param>
[Differentiable]
internal sealed class Game(Mode outer, Mode inner)
{
    private const double Rate = 0.15, AnswerRate = 0.5;

    public static readonly double[] Start = [-1, 2.5];

    public static double Height(double[] x, double[] y) =>
        (x[0] * x[0]) + (2 * x[1] * x[1]) + (x[0] * x[1]) - (4 * x[0]) - (3 * x[1]) +
        (x[0] * y[1]) - (x[1] * y[0]) - (y[0] * y[0]) - (y[1] * y[1]) + (y[0] * y[1]) + y[0];

    /// <summary>The other's answer to x.</summary>
    public double[] Answer(double[] x)
    {
        double[] y = [0, 0];
        Func<double[], double[]> slope = inner.Gradient(place => Height(x, place));
        for (int step = 0; step < 40; step++)
        {
            double[] up = slope(y);
            y = [y[0] + (AnswerRate * up[0]), y[1] + (AnswerRate * up[1])];
        }

        return y;
    }

    /// <summary>The height that x leads to.</summary>
    public double Outcome(double[] x) => Height(x, Answer(x));

    /// <summary>The places that x takes on its way to the saddle.</summary>
    public List<double[]> Search()
    {
        List<double[]> path = [Start];
        Func<double[], double[]> slope = outer.Gradient(Outcome);
        for (int step = 0; step < 60; step++)
        {
            double[] x = path[^1], down = slope(x);
            path.Add([x[0] - (Rate * down[0]), x[1] - (Rate * down[1])]);
        }

        return path;
    }
}
