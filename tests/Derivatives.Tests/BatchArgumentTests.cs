using ILDiff.Activity;

namespace ILDiff.Derivatives.Tests;

/// <summary>What batches refuse, and how they are watched and stopped.</summary>
public sealed class BatchArgumentTests
{
    private static RecordedFunction Function => AD.Record(x => x[0] * Math.Exp(x[1]), [1, 2]);

    [Fact]
    public void Lengths_that_do_not_fit()
    {
        RecordedFunction function = Function;
        Assert.StartsWith(
            "The length of points is 3, and must be 4, 2 inputs for each of 2 points.",
            Assert.Throws<ArgumentException>("points", () => function.EvaluateBatch(new double[3], new double[2])).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The length of gradients is 3, and must be 4, 2 rows of 2.",
            Assert.Throws<ArgumentException>("gradients", () => function.GradientBatch(new double[4], new double[2], new double[3])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_of_sums_that_do_not_fit()
    {
        RecordedFunction function = AD.Record((x, p) => x[0] * p[0] * p[1], [1], [2, 3]);
        Assert.Throws<ArgumentException>("x", () => function.GradientSum(new double[2], new double[4], new double[1]));
        Assert.Throws<ArgumentException>("gradient", () => function.GradientSum(new double[1], new double[4], new double[2]));
        Assert.StartsWith(
            "The length of rows is 5, and must be 4, rows of 2 parameters.",
            Assert.Throws<ArgumentException>("rows", () => function.GradientSum(new double[1], new double[5], new double[1])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "without parameters", Assert.Throws<InvalidOperationException>(() => Function.GradientSum([1, 2], [1], [0, 0])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Several_outputs_have_no_gradient()
    {
        RecordedFunction function = AD.Record(x => new[] { x[0], x[1] }, [1, 2]);
        Assert.Throws<InvalidOperationException>(() => function.GradientBatch(new double[2], new double[1], new double[2]));
        Assert.Throws<InvalidOperationException>(() => function.GradientSum(new double[2], [], new double[2]));
        double[] values = new double[4];
        function.EvaluateBatch([5, 6, 7, 8], values);
        Assert.Equal([5, 6, 7, 8], values);
    }

    [Fact]
    public void Results_in_the_memory_of_the_points()
    {
        RecordedFunction function = Function;
        double[] memory = new double[8];
        Assert.Throws<ArgumentException>("values", () => function.EvaluateBatch(memory.AsSpan(0, 4), memory.AsSpan(3, 2)));
        Assert.Throws<ArgumentException>("gradients", () => function.GradientBatch(memory.AsSpan(0, 4), new double[2], memory.AsSpan(0, 4)));
        Assert.Throws<ArgumentException>("gradients", () => function.GradientBatch(new double[4], memory.AsSpan(0, 2), memory.AsSpan(1, 4)));
    }

    [Fact]
    public void Active_values_of_a_recording_that_has_ended()
    {
        double[] kept = [1, 1, ActiveValue.Of(3, ActiveValue.Signature(77)), 1];
        Assert.Throws<StaleValueException>(() => Function.EvaluateBatch(kept, new double[2]));
        Assert.Throws<PoisonedValueException>(() => Function.EvaluateBatch([1, 1, kept[2] * 2, 1], new double[2]));
    }

    [Fact]
    public void NaNs_are_numbers_like_others()
    {
        double[] values = new double[1];
        Function.EvaluateBatch([double.NaN, 1], values);
        Assert.Equal([double.NaN], values);
    }

    [Fact]
    public void Fewer_threads_than_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOptions { Threads = -1 });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_batch_can_be_stopped(int threads)
    {
        using var source = new CancellationTokenSource();
        var options = new BatchOptions { Threads = threads, Lanes = 8, Cancellation = source.Token, Progress = new Told(_ => source.Cancel()) };
        RecordedFunction function = Function;
        Assert.Throws<OperationCanceledException>(() => function.EvaluateBatch(new double[20_000], new double[10_000], options));
        double[] values = new double[1];
        function.EvaluateBatch([2, 0], values); // and works on
        Assert.Equal([2], values);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Progress_goes_up_to_all(int threads)
    {
        var told = new List<double>();
        Function.EvaluateBatch(
            new double[20_000], new double[10_000], new BatchOptions { Threads = threads, Lanes = 8, Progress = new Told(told.Add) });
        Assert.InRange(told.Count, 50, 101);
        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void What_a_listener_throws_comes_through()
    {
        var options = new BatchOptions { Threads = 2, Lanes = 8, Progress = new Told(_ => throw new TimeoutException()) };
        Assert.Throws<TimeoutException>(() => Function.EvaluateBatch(new double[2000], new double[1000], options));
    }

    private sealed class Told(Action<double> act) : IProgress<double>
    {
        public void Report(double value) => act(value);
    }
}
