using ILDiff;
using MathNet.Numerics.Distributions;
using Progress;

namespace Libor;

/// <summary>Means over paths: one is recorded, the others are replays of it, many at a time and on all cores.</summary>
internal sealed class Simulation
{
    private readonly RecordedFunction path;
    private readonly double[] normals;
    private readonly int paths;

    public Simulation(Func<double[], double[], double> path, double[] x, int paths)
    {
        this.paths = paths;
        normals = new double[paths * Swaptions.Steps];
        Normal.Samples(new Random(11), normals, 0, 1);
        this.path = AD.Record(path, x, normals[..Swaptions.Steps]);
    }

    public int Statements => path.Statements;

    public (double Value, double[] Gradient) ValueAndGradient(double[] x)
    {
        double[] gradient = new double[x.Length];
        double sum = LongWork.Do(
            "All derivatives", progress => path.GradientSum(x, normals, gradient, new BatchOptions { Progress = progress }));
        return (sum / paths, [.. gradient.Select(entry => entry / paths)]);
    }

    /// <summary>The derivative by moving one variable up and down, on the same paths.</summary>
    public double Bumped(double[] x, int variable, double bump)
    {
        double[] up = [.. x], down = [.. x];
        up[variable] += bump;
        down[variable] -= bump;
        return (Values(up).Average() - Values(down).Average()) / (2 * bump);
    }

    /// <summary>By how much the mean is off by chance.</summary>
    public double Error(double[] x)
    {
        double[] values = Values(x);
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)) / paths);
    }

    private double[] Values(double[] x)
    {
        int inputs = x.Length + Swaptions.Steps;
        double[] points = new double[paths * inputs], values = new double[paths];
        for (int i = 0; i < paths; i++)
        {
            x.CopyTo(points, i * inputs);
            Array.Copy(normals, i * Swaptions.Steps, points, (i * inputs) + x.Length, Swaptions.Steps);
        }

        return LongWork.Do("Values", progress =>
        {
            path.EvaluateBatch(points, values, new BatchOptions { Progress = progress });
            return values;
        });
    }
}
