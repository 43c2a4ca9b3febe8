using ILDiff;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Progress;

namespace Heston;

/// <summary>The price and its Greeks as means over many paths.</summary>
internal sealed class MonteCarlo
{
    private readonly int paths, normals;
    private readonly double[] random;
    private readonly RecordedFunction pathPrice;

    public MonteCarlo(HestonModel model, double[] x, int paths, int steps)
    {
        this.paths = paths;
        normals = 2 * steps;
        random = new double[paths * normals];
        Normal.Samples(new Random(7), random, 0, 1);
        // One path is recorded; the others are replays of it, many at a time and on all cores.
        pathPrice = AD.Record(model.PathPrice, x, random[..normals]);
    }

    public int Statements => pathPrice.Statements;

    /// <summary>The means, and by how much they are off by chance, of the price and of its derivatives.</summary>
    public (double Mean, double Error)[] PriceAndGreeks(double[] x)
    {
        double[] values = new double[paths], gradients = new double[paths * x.Length];
        LongWork.Do("All derivatives", progress =>
        {
            pathPrice.GradientBatch(Points(x), values, gradients, new BatchOptions { Progress = progress });
            return values;
        });
        return
        [
            MeanAndError(values),
            .. Enumerable.Range(0, x.Length).Select(i => MeanAndError([.. Enumerable.Range(0, paths).Select(p => gradients[(p * x.Length) + i])])),
        ];
    }

    /// <summary>A Greek by moving its variable up and down, on the same paths.</summary>
    public double Bumped(double[] x, int variable, double bump)
    {
        double[] up = [.. x], down = [.. x];
        up[variable] += bump;
        down[variable] -= bump;
        return (Price(up) - Price(down)) / (2 * bump);
    }

    private double Price(double[] x)
    {
        double[] values = new double[paths];
        LongWork.Do("Values", progress =>
        {
            pathPrice.EvaluateBatch(Points(x), values, new BatchOptions { Progress = progress });
            return values;
        });
        return values.Mean();
    }

    private double[] Points(double[] x)
    {
        double[] points = new double[paths * (x.Length + normals)];
        for (int path = 0; path < paths; path++)
        {
            x.CopyTo(points, path * (x.Length + normals));
            Array.Copy(random, path * normals, points, (path * (x.Length + normals)) + x.Length, normals);
        }

        return points;
    }

    private static (double Mean, double Error) MeanAndError(double[] sample) =>
        (sample.Mean(), sample.StandardDeviation() / Math.Sqrt(sample.Length));
}
