using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// <c>Parallel.For</c> and <c>Parallel.Invoke</c>: .NET's own, with one worker on this thread. What stops, breaks, cancels or throws
/// does so as without a recording.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParallelLoops
{
    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(int from, int to, Action<int> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(int from, int to, Action<int, ParallelLoopState> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For<TLocal>(
        int from, int to, Func<TLocal> start, Func<int, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(int from, int to, ParallelOptions options, Action<int> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(options, tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(int from, int to, ParallelOptions options, Action<int, ParallelLoopState> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(options, tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For<TLocal>(
        int from, int to, ParallelOptions options, Func<TLocal> start, Func<int, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(options, tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(long from, long to, Action<long> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(long from, long to, Action<long, ParallelLoopState> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For<TLocal>(
        long from, long to, Func<TLocal> start, Func<long, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(long from, long to, ParallelOptions options, Action<long> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(options, tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For(long from, long to, ParallelOptions options, Action<long, ParallelLoopState> body, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(options, tape), body);

    [Replaces(typeof(Parallel), nameof(Parallel.For))]
    public static ParallelLoopResult For<TLocal>(
        long from, long to, ParallelOptions options, Func<TLocal> start, Func<long, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> end, Tape tape) =>
        Parallel.For(from, to, OneThread.Options(options, tape), OneThread.Handed(start, tape), OneThread.Handed(body, tape), OneThread.Handed(end, tape));

    [Replaces(typeof(Parallel), nameof(Parallel.Invoke))]
    public static void Invoke(Action[] actions, Tape tape) => Parallel.Invoke(OneThread.Options(tape), actions);

    [Replaces(typeof(Parallel), nameof(Parallel.Invoke))]
    public static void Invoke(ParallelOptions options, Action[] actions, Tape tape) =>
        Parallel.Invoke(OneThread.Options(options, tape), actions);
}
