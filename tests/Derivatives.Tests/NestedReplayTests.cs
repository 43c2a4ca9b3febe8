namespace ILDiff.Derivatives.Tests;

/// <summary>Functions that take derivatives, recorded: in every mode they are what they are when they run.</summary>
public sealed class NestedReplayTests
{
    public static TheoryData<string> Functions => [.. All.Keys];

    private static Dictionary<string, Func<double[], double>> All { get; } = new()
    {
        ["at an input"] = x => x[1] * AD.Derivative(y => y * y * y * x[1], x[0]),
        ["at a number"] = x => AD.Derivative(y => y * y * x[0], 3) + x[1],
        ["of a power"] = x => AD.Derivative(y => Math.Pow(y, x[1]), x[0]) * x[1],
        ["of a choice"] = x => AD.Derivative(y => y > x[1] ? y * y : y * x[0], x[0]),
        ["of a maximum"] = x => AD.Gradient(y => Math.Max(y[0] * y[1], y[0] + y[1]), x)[0],
        ["of elementary functions"] = x => AD.Derivative(
            y => Math.Tanh(y) + Math.Atan2(y, x[1]) + Math.Sqrt(1 + (y * y)) + Math.Abs(y) + Math.Log(2 + y), x[0]),
        ["a Hessian"] = x => AD.Hessian(y => y[0] * y[0] * Math.Exp(y[1]) * x[1], x)[0, 1],
        ["a step of Newton's method"] = x =>
        {
            double y = 1;
            for (int i = 0; i < 20 && Math.Abs((y * y) - x[0]) > 1e-12; i++)
                y -= ((y * y) - x[0]) / AD.Derivative(z => z * z, y);
            return y * x[1];
        },
        ["a product and a loop"] = x => AD.CheckpointLoop(3, s => [s[0] * x[1]], [AD.JacobianVectorProduct(y => [y[0] * y[1]], x, x).Product[0]])[0],
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Modes_agree(string name)
    {
        Func<double[], double> f = All[name];
        double[][] points = [[0.8, 1.7], [1.4, 0.6], [0.3, 0.2], [2.5, 1.1], [0.8, 1.9]];
        RecordedFunction function = AD.Record(f, points[0]);
        double[] gradient = new double[2], values = new double[5], gradients = new double[10];
        foreach (double[] x in points)
        {
            var (value, slopes) = AD.ValueAndGradient(f, x);
            Assert.Equal(f(x), value);
            Assert.Equal(value, function.Gradient(x, gradient));
            Assert.Equal(slopes, gradient);
            double[,] hessian = AD.Hessian(f, x), replayed = function.Hessian(x), sparse = function.SparseHessian(x).ToDense();
            for (int i = 0; i < 4; i++)
            {
                Assert.Equal(hessian[i / 2, i % 2], replayed[i / 2, i % 2], 1e-10);
                Assert.Equal(hessian[i / 2, i % 2], sparse[i / 2, i % 2], 1e-10);
            }
        }

        function.GradientBatch([.. points.SelectMany(x => x)], values, gradients);
        using var file = new MemoryStream();
        function.Save(file);
        file.Position = 0;
        RecordedFunction loaded = RecordedFunction.Load(file);
        function.Optimise();
        for (int i = 0; i < points.Length; i++)
        {
            var (value, slopes) = AD.ValueAndGradient(f, points[i]);
            Assert.Equal(value, values[i]);
            Assert.Equal(slopes, gradients[(2 * i)..((2 * i) + 2)]);
            Assert.Equal(value, loaded.Evaluate(points[i]));
            Assert.Equal(value, function.Evaluate(points[i]));
        }
    }
}
