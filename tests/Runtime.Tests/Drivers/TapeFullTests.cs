using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Drivers;

/// <summary>The limit holds for all threads, so these run when nothing else does.</summary>
[CollectionDefinition(nameof(TapeFullTests), DisableParallelization = true)]
[Collection(nameof(TapeFullTests))]
public class TapeFullTests
{
    [Fact]
    public void A_full_tape_is_an_error_and_the_next_recording_works()
    {
        long limit = Recording.MemoryLimit;
        Recording.MemoryLimit = 1 << 20;
        try
        {
            OnNewThread(() =>
            {
                var full = Assert.Throws<TapeFullException>(
                    () => AD.Derivative([Woven] (x) => HandWoven.Long(x, 1_000_000), 1));
                Assert.Contains("1.0 MiB", full.Message);
                Assert.Contains("Recording.MemoryLimit", full.Message);
                Assert.Equal(12, AD.Derivative(HandWoven.Cube, 2));
                Recording.MemoryLimit = limit;
                Assert.Equal(1, AD.Derivative([Woven] (x) => HandWoven.Long(x, 1_000_000), 1));
            });
        }
        finally
        {
            Recording.MemoryLimit = limit;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_is_positive(long limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Recording.MemoryLimit = limit);

    /// <summary>A thread whose tape has no memory yet.</summary>
    private static void OnNewThread(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
