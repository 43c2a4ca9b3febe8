using ILDiff.Operations;
using ILDiff.Replay;

namespace ILDiff.Derivatives.Tests;

/// <summary>Smaller programs compute the same, bit for bit.</summary>
public sealed class OptimiseTests
{
    public static TheoryData<string> Functions => BatchPathTests.Functions;

    [Fact]
    public void Random_programs_have_the_same_values_and_gradients()
    {
        var random = new Random(11);
        for (int i = 0; i < 300; i++)
        {
            int inputs = random.Next(1, 6);
            Program program = RandomProgram.Of(random, inputs, inputs, random.Next(0, 120), outputs: random.Next(1, 4));
            var (smaller, statements) = Optimiser.Run(program);
            var before = new Replayer(new Paths(program, null));
            var after = new Replayer(new Paths(smaller, null));
            for (int k = 0; k < 10; k++)
            {
                double[] x = RandomProgram.Numbers(random, inputs);
                before.Evaluate(x);
                after.Evaluate(x);
                for (int s = 0; s < program.Count; s++)
                {
                    if (statements[s] >= 0)
                        Bits.Equal([before.Values[s]], [after.Values[statements[s]]], $"statement {s}");
                }

                if (program.Outputs.Length == 1)
                    CompareGradients(new RecordedFunction(new Paths(program, null)), new RecordedFunction(new Paths(smaller, null)), x);
            }

            Assert.True(smaller.Count <= program.Count);
            Assert.Equal(inputs, smaller.Inputs.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_of_several_paths(string name)
    {
        Func<double[], double> f = BatchPathTests.All[name];
        RecordedFunction optimised = AD.Record(f, [0.5, 1.5]), plain = AD.Record(f, [0.5, 1.5]);
        var random = new Random(2);
        double[] points = [.. Enumerable.Range(0, 400).Select(_ => (random.NextDouble() * 6) - 3)];
        double[] gradient = new double[2], expected = new double[2];
        for (int i = 0; i < points.Length; i += 2)
        {
            if (i is 100 or 300)
                Assert.True(optimised.Optimise().Statements is { Before: var before, After: var after } && after <= before);
            double value = optimised.Gradient(points.AsSpan(i, 2), gradient);
            Bits.Equal([plain.Gradient(points.AsSpan(i, 2), expected)], [value], $"value {i}");
            Assert.Equal(expected[0], gradient[0], 1e-12 * (1 + Math.Abs(expected[0])));
            Assert.Equal(expected[1], gradient[1], 1e-12 * (1 + Math.Abs(expected[1])));
        }

        Assert.Equal((plain.Paths, plain.Misses), (optimised.Paths, optimised.Misses));
    }

    [Fact]
    public void Constants_are_folded_and_repetitions_merged()
    {
        // (x * (2 + 1)) + (x * (2 + 1)), and a sine that nobody reads
        Program program = RandomProgram.Of(
            [
                (Elementary.Independent, 0, 0, 5), (Elementary.Constant, 0, 0, 2), (Elementary.Constant, 0, 0, 1),
                (Elementary.Add, 1, 2, 3), (Elementary.Multiply, 0, 3, 15), (Elementary.Constant, 0, 0, 2), (Elementary.Add, 5, 2, 3),
                (Elementary.Multiply, 6, 0, 15), (Elementary.Sin, 4, 0, Math.Sin(15)), (Elementary.Add, 4, 7, 30),
            ],
            1, 1, [9]);
        var (smaller, statements) = Optimiser.Run(program);
        Assert.Equal(
            [Elementary.Independent, Elementary.Constant, Elementary.Multiply, Elementary.Add],
            smaller.Operations.Select(operation => (Elementary)operation));
        Assert.Equal([0, 1, 2, 2], smaller.Operands);
        Assert.Equal([5, 3, 15, 30], smaller.Values);
        Assert.Equal([0, -1, -1, 1, 2, -1, 1, 2, -1, 3], statements);
    }

    [Fact]
    public void What_returns_its_operand_is_left_out()
    {
        // ((x * 1) - 0) / 1 + -0, but not + 0
        Program program = RandomProgram.Of(
            [
                (Elementary.Independent, 0, 0, 5), (Elementary.Constant, 0, 0, 1), (Elementary.Constant, 0, 0, 0),
                (Elementary.Constant, 0, 0, -0.0), (Elementary.Multiply, 1, 0, 5), (Elementary.Subtract, 4, 2, 5),
                (Elementary.Divide, 5, 1, 5), (Elementary.Add, 6, 3, 5), (Elementary.Add, 7, 2, 5),
            ],
            1, 1, [8]);
        Assert.Equal(
            [Elementary.Independent, Elementary.Constant, Elementary.Add],
            Optimiser.Run(program).Program.Operations.Select(operation => (Elementary)operation));
    }

    [Fact]
    public void Decisions_are_kept_unless_they_repeat_one_or_compare_constants()
    {
        Program program = RandomProgram.Of(
            [
                (Elementary.Independent, 0, 0, 5), (Elementary.Constant, 0, 0, 1), (Elementary.Less, 0, 1, 0), (Elementary.Less, 0, 1, 0),
                (Elementary.Less, 1, 1, 0), (Elementary.Greater, 0, 1, 1), (Elementary.Multiply, 0, 0, 25),
            ],
            1, 1, [6]);
        var function = new RecordedFunction(new Paths(program, null));
        Assert.Equal(
            new OptimisationReport(new Reduction(7, 5), new Reduction(10, 6), new Reduction(4, 2), new Reduction(110, 74)), function.Optimise());
        Assert.Equal(36, function.Evaluate([6]));
        Assert.Throws<PathNotRecordedException>(() => function.Evaluate([0.5]));
    }

    [Fact]
    public void Inputs_that_are_not_read_stay_inputs()
    {
        RecordedFunction function = AD.Record((x, p) => x[1] * p[1], [1, 2], [3, 4]);
        function.Optimise();
        double[] gradient = new double[2];
        Bits.Equal([6 * 8], [function.Gradient([5, 6, 7, 8], gradient)], "value");
        Assert.Equal([0, 8], gradient);
        Assert.Equal((4, 2), (function.Inputs, function.Variables));
    }

    private static void CompareGradients(RecordedFunction before, RecordedFunction after, double[] x)
    {
        double[] expected = new double[x.Length], gradient = new double[x.Length];
        before.Gradient(x, expected);
        after.Gradient(x, gradient);
        // Infinite partials cancel or not by the order of the sum, and large ones leave fewer digits.
        if (!Array.TrueForAll(expected, double.IsFinite))
            return;
        double scale = 1 + expected.Max(Math.Abs);
        for (int i = 0; i < x.Length; i++)
            Assert.Equal(expected[i], gradient[i], 1e-9 * scale);
    }
}
