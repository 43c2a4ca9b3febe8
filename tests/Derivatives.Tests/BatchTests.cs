using ILDiff.Operations;
using ILDiff.Replay;

namespace ILDiff.Derivatives.Tests;

/// <summary>A batch has the bits of as many evaluations, whatever the threads and the width of blocks.</summary>
public sealed class BatchTests
{
    public static TheoryData<int, int> Options => new()
    {
        { 1, 0 }, { 1, 8 }, { 1, 512 }, { 2, 0 }, { 2, 8 }, { 3, 16 }, { 8, 8 }, { 8, 0 },
    };

    public static TheoryData<Elementary> Operations => [.. RandomProgram.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation(Elementary operation) => Compare(RandomProgram.Of(operation), 203, new Random(1), new BatchOptions());

    [Theory]
    [MemberData(nameof(Options))]
    public void Random_programs(int threads, int lanes)
    {
        var random = new Random(lanes + threads);
        for (int i = 0; i < 60; i++)
        {
            int inputs = random.Next(1, 12);
            Program program = RandomProgram.Of(random, inputs, random.Next(0, inputs + 1), random.Next(0, 300));
            Compare(program, random.Next(0, 150), random, new BatchOptions { Threads = threads, Lanes = lanes });
        }
    }

    [Fact]
    public void Several_outputs()
    {
        var random = new Random(5);
        Program program = RandomProgram.Of(random, 4, 4, 100, outputs: 7);
        double[] points = RandomProgram.Numbers(random, 4 * 37), values = new double[7 * 37], expected = new double[7];
        new RecordedFunction(new Paths(program, null)).EvaluateBatch(points, values);
        var replayer = new Replayer(new Paths(program, null));
        for (int i = 0; i < 37; i++)
        {
            replayer.Evaluate(points.AsSpan(4 * i, 4));
            for (int k = 0; k < 7; k++)
                expected[k] = replayer.Values[program.Outputs[k]];
            Bits.Equal(expected, values.AsSpan(7 * i, 7), $"point {i}");
        }
    }

    [Fact]
    public void A_program_too_large_for_the_cache()
    {
        var random = new Random(6);
        Compare(RandomProgram.Of(random, 5, 5, 100_000), 21, random, new BatchOptions { Threads = 2 });
    }

    [Fact]
    public void A_function_without_inputs_is_a_constant_everywhere()
    {
        RecordedFunction function = AD.Record(x => x.Length + 3.5, []);
        double[] values = new double[5];
        function.GradientBatch([], values, []);
        Assert.Equal([3.5, 3.5, 3.5, 3.5, 3.5], values);
    }

    [Fact]
    public void An_input_may_be_the_output()
    {
        RecordedFunction function = AD.Record(x => x[1], [1, 2]);
        double[] values = new double[2], gradients = new double[4];
        function.GradientBatch([1, 2, 3, 4], values, gradients);
        Assert.Equal([2, 4], values);
        Assert.Equal([0, 1, 0, 1], gradients);
    }

    [Fact]
    public void Threads_begin_again_after_another_shape()
    {
        RecordedFunction function = AD.Record(x => Math.Exp(x[0]) * x[1] / 3, [1, 2]);
        foreach (int count in (int[])[5, 4000, 1, 700])
        {
            double[] points = RandomProgram.Numbers(new Random(count), 2 * count), values = new double[count];
            function.EvaluateBatch(points, values);
            for (int i = 0; i < count; i++)
                Bits.Equal([function.Evaluate(points.AsSpan(2 * i, 2))], values.AsSpan(i, 1), $"point {i}");
        }
    }

    [Fact]
    public void Little_is_allocated_once_warm()
    {
        RecordedFunction function = AD.Record((x, p) => Math.Exp(x[0]) * p[0], [1], [2]);
        double[] points = new double[2 * 2048], values = new double[2048], gradients = new double[2048], gradient = new double[1];
        var options = new BatchOptions { Threads = 1 };
        long before = 0;
        for (int i = 0; i < 12; i++)
        {
            before = i == 2 ? GC.GetAllocatedBytesForCurrentThread() : before;
            function.GradientBatch(points, values, gradients, options);
            function.EvaluateBatch(points, values, options);
            function.GradientSum([1], values, gradient, options);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * 3000);
    }

    private static void Compare(Program program, int count, Random random, BatchOptions options)
    {
        var function = new RecordedFunction(new Paths(program, null));
        int inputs = function.Inputs, variables = function.Variables;
        double[] points = RandomProgram.Numbers(random, inputs * count);
        double[] values = new double[count], gradients = new double[count * variables], gradient = new double[variables];
        function.GradientBatch(points, values, gradients, options);
        for (int i = 0; i < count; i++)
        {
            double value = function.Gradient(points.AsSpan(inputs * i, inputs), gradient);
            Bits.Equal([value], values.AsSpan(i, 1), $"value {i}");
            Bits.Equal(gradient, gradients.AsSpan(variables * i, variables), $"gradient {i}");
        }

        double[] again = new double[count];
        function.EvaluateBatch(points, again, options);
        Bits.Equal(values, again, "values alone");
    }
}
