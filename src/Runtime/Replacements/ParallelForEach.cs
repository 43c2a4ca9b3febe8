using System.Collections.Concurrent;
using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// <c>Parallel.ForEach</c>: .NET's own, with one worker on this thread. What stops, breaks, cancels or throws does so as
/// without a recording.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParallelForEach
{
    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, Action<T> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, Action<T, ParallelLoopState> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, Action<T, ParallelLoopState, long> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        IEnumerable<T> source, Func<TLocal> start, Func<T, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        IEnumerable<T> source, Func<TLocal> start, Func<T, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, ParallelOptions options, Action<T> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, ParallelOptions options, Action<T, ParallelLoopState> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, ParallelOptions options, Action<T, ParallelLoopState, long> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        IEnumerable<T> source, ParallelOptions options, Func<TLocal> start, Func<T, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        IEnumerable<T> source, ParallelOptions options, Func<TLocal> start, Func<T, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(Partitioner<T> source, Action<T> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(Partitioner<T> source, Action<T, ParallelLoopState> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        Partitioner<T> source, Func<TLocal> start, Func<T, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(Partitioner<T> source, ParallelOptions options, Action<T> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(Partitioner<T> source, ParallelOptions options, Action<T, ParallelLoopState> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        Partitioner<T> source, ParallelOptions options, Func<TLocal> start, Func<T, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(OrderablePartitioner<T> source, Action<T, ParallelLoopState, long> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        OrderablePartitioner<T> source, Func<TLocal> start, Func<T, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T>(OrderablePartitioner<T> source, ParallelOptions options, Action<T, ParallelLoopState, long> body, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(body, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.ForEach))]
    public static ParallelLoopResult ForEach<T, TLocal>(
        OrderablePartitioner<T> source, ParallelOptions options, Func<TLocal> start, Func<T, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.ForEach(source, OneThread.Options(options, tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));
}
