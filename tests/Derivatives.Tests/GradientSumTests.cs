using ILDiff.Replay;

namespace ILDiff.Derivatives.Tests;

/// <summary>Sums over rows of data: the bits of a loop over the rows.</summary>
public sealed class GradientSumTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 8)]
    [InlineData(3, 0)]
    [InlineData(8, 64)]
    public void The_sum_of_a_loop(int threads, int lanes)
    {
        RecordedFunction function = AD.Record(Regression.LogLikelihood, [0.5, 0.25, 3], [1, 0.75]);
        var random = new Random(3);
        double[] x = [0.7, -0.3, 0.1], rows = [.. Enumerable.Range(0, 2 * 50_001).Select(_ => (random.NextDouble() - 0.3) * 6)];
        double[] sum = new double[3], gradient = new double[3], expected = new double[3];
        double value = function.GradientSum(x, rows, sum, new BatchOptions { Threads = threads, Lanes = lanes });
        double expectedValue = 0;
        for (int row = 0; row < rows.Length; row += 2)
        {
            expectedValue += function.Gradient([.. x, rows[row], rows[row + 1]], gradient);
            for (int i = 0; i < 3; i++)
                expected[i] += gradient[i];
        }

        Bits.Equal([expectedValue], [value], "value");
        Bits.Equal(expected, sum, "gradient");
        Assert.Equal(2, function.Paths);
    }

    [Fact]
    public void Sums_of_random_programs()
    {
        var random = new Random(4);
        for (int i = 0; i < 100; i++)
        {
            int variables = random.Next(0, 5), parameters = random.Next(1, 4), count = random.Next(1, 60);
            var function = new RecordedFunction(
                new Paths(RandomProgram.Of(random, variables + parameters, variables, random.Next(0, 80)), null));
            double[] x = RandomProgram.Numbers(random, variables), rows = RandomProgram.Numbers(random, count * parameters);
            double[] sum = new double[variables], gradient = new double[variables], expected = new double[variables];
            double value = function.GradientSum(x, rows, sum, new BatchOptions { Lanes = 8, Threads = 2 }), expectedValue = 0;
            for (int row = 0; row < count; row++)
            {
                expectedValue += function.Gradient([.. x, .. rows.AsSpan(row * parameters, parameters)], gradient);
                for (int k = 0; k < variables; k++)
                    expected[k] += gradient[k];
            }

            Bits.Equal([expectedValue], [value], $"value of program {i}");
            Bits.Equal(expected, sum, $"gradient of program {i}");
        }
    }

    [Fact]
    public void Parameters_are_inputs_that_gradients_leave_out()
    {
        RecordedFunction function = AD.Record((x, p) => (x[0] * x[1] * p[0]) + p[1], [1, 2], [3, 4]);
        double[] gradient = new double[2];
        Assert.Equal((4, 2), (function.Inputs, function.Variables));
        Bits.Equal([(5.0 * 6 * 7) + 8], [function.Gradient([5, 6, 7, 8], gradient)], "value");
        Assert.Equal([42, 35], gradient);
        double[] values = new double[2], gradients = new double[4];
        function.GradientBatch([5, 6, 7, 8, 1, 1, 1, 1], values, gradients);
        Assert.Equal([218, 2], values);
        Assert.Equal([42, 35, 1, 1], gradients);
    }

    [Fact]
    public void No_rows_add_up_to_nothing()
    {
        RecordedFunction function = AD.Record((x, p) => x[0] * p[0], [1], [1]);
        double[] gradient = [7];
        Bits.Equal([0], [function.GradientSum([1], [], gradient)], "sum");
        Assert.Equal([0], gradient);
    }

    [Fact]
    public void Other_variables_in_the_next_sum()
    {
        RecordedFunction function = AD.Record((x, p) => x[0] * x[0] * p[0], [1], [1]);
        double[] gradient = new double[1];
        Bits.Equal([24], [function.GradientSum([2], [1, 2, 3], gradient)], "sum at 2");
        Bits.Equal([54], [function.GradientSum([3], [1, 2, 3], gradient)], "sum at 3");
        Assert.Equal([36], gradient);
    }

    [Differentiable]
    private static class Regression
    {
        internal static double LogLikelihood(double[] theta, double[] row)
        {
            double scale = Math.Exp(theta[1]), residual = (row[1] - (theta[0] * row[0])) / scale;
            return -Math.Log(scale) - (residual < 2 ? 0.5 * residual * residual : residual + theta[2]);
        }
    }
}
