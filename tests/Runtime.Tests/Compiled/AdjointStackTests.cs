using System.Runtime.CompilerServices;
using ILDiff.Compiled;

namespace ILDiff.Runtime.Tests.Compiled;

/// <summary>The limit holds for all threads, so these run when nothing else does.</summary>
[CollectionDefinition(nameof(AdjointStackTests), DisableParallelization = true)]
[Collection(nameof(AdjointStackTests))]
public unsafe class AdjointStackTests
{
    [Fact]
    public void Frames_survive_growth()
    {
        const int frames = 200_000;
        var stack = new AdjointStack();
        byte* top = stack.Top, end = stack.End;
        for (int i = 0; i < frames; i++)
        {
            if (end - top < 16)
            {
                top = stack.Grow(top, 16);
                end = stack.End;
                Assert.True(top == stack.Top && end - top >= 16);
            }

            *(double*)top = i;
            *(long*)(top + 8) = -i;
            top += 16;
        }

        for (int i = frames - 1; i >= 0; i--)
        {
            top -= 16;
            Assert.Equal((i, -i), (*(double*)top, *(long*)(top + 8)));
        }

        stack.Reset();
        Assert.True(stack.Top == top);
        Assert.InRange(stack.Bytes, 16L * frames, 4 * 16L * frames);
        GC.KeepAlive(stack);
    }

    [Fact]
    public void A_frame_larger_than_what_there_is_fits()
    {
        var stack = new AdjointStack();
        const int large = 10_000_000;
        byte* top = stack.Grow(stack.Top, large);
        top[large - 1] = 1;
        Assert.True(stack.End - top >= large);
        stack.Top = top + large;
        Assert.True(stack.End - stack.Grow(stack.Top, 8) >= 8);
        stack.Reset();
        Assert.Equal(stack.Bytes, stack.End - stack.Top);
        GC.KeepAlive(stack);
    }

    [Fact]
    public void References_come_back_in_the_opposite_order()
    {
        var stack = new AdjointStack();
        object[] objects = [.. Enumerable.Range(0, 100).Select(i => (object)i)];
        Array.ForEach(objects, stack.PushObject);
        stack.PushObject(null);
        Assert.Null(stack.PopObject());
        foreach (object expected in objects.Reverse())
            Assert.Same(expected, stack.PopObject());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_object_is_kept_alive(bool isPopped)
    {
        var stack = new AdjointStack();
        WeakReference[] pushed = Push(stack, isPopped);
        stack.Reset();
        GC.Collect();
        Assert.DoesNotContain(pushed, weak => weak.IsAlive);
        GC.KeepAlive(stack);
    }

    [Fact]
    public void A_stack_without_memory_is_an_error_and_works_afterwards()
    {
        long limit = Recording.MemoryLimit;
        var stack = new AdjointStack();
        byte* top = stack.Grow(stack.Top, 8);
        *(double*)top = 5;
        stack.Top = top + 8;
        try
        {
            Recording.MemoryLimit = 1 << 20;
            var full = Assert.Throws<TapeFullException>(() => Grow(stack, 1 << 21));
            Assert.Contains("1.0 MiB", full.Message);
            Assert.Contains("2.0 MiB", full.Message);
            Assert.Contains("Recording.MemoryLimit", full.Message);
            Recording.MemoryLimit = limit;
            Grow(stack, 1 << 21);
            Assert.Equal(5, *(double*)(stack.Top - 8));
        }
        finally
        {
            Recording.MemoryLimit = limit;
        }
    }

    private static void Grow(AdjointStack stack, int bytes) => stack.Grow(stack.Top, bytes);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Push(AdjointStack stack, bool isPopped)
    {
        object[] objects = [new(), new(), new()];
        Array.ForEach(objects, stack.PushObject);
        for (int i = 0; i < objects.Length && isPopped; i++)
            stack.PopObject();
        return [.. objects.Select(pushed => new WeakReference(pushed))];
    }
}
