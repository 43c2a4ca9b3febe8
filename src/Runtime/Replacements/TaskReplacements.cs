using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Tasks that a recording starts: they have run when they are returned, on this thread. A task that waits for what the code
/// after its start does waits for ever, as with any scheduler of one thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskReplacements
{
    [Replaces(typeof(Task), nameof(Task.Start))]
    public static void Start(Task task, Tape tape) => Start(task, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.Start))]
    public static void Start(Task task, TaskScheduler scheduler, Tape tape)
    {
        task.Start(OneThread.For(scheduler, tape));
        OneThread.Started(task, tape);
    }

    [Replaces(typeof(Task), nameof(Task.RunSynchronously))]
    public static void RunSynchronously(Task task, Tape tape) => RunSynchronously(task, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.RunSynchronously))]
    public static void RunSynchronously(Task task, TaskScheduler scheduler, Tape tape)
    {
        task.RunSynchronously(OneThread.For(scheduler, tape));
        OneThread.Started(task, tape);
    }

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task Run(Action f, Tape tape) => Run(f, CancellationToken.None, tape);

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task Run(Action f, CancellationToken stop, Tape tape) => OneThread.Started(
        Task.Factory.StartNew(f, stop, TaskCreationOptions.DenyChildAttach, OneThread.For(TaskScheduler.Default, tape)), tape);

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task<T> Run<T>(Func<T> f, Tape tape) => Run(f, CancellationToken.None, tape);

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task<T> Run<T>(Func<T> f, CancellationToken stop, Tape tape) => OneThread.Started(
        Task.Factory.StartNew(f, stop, TaskCreationOptions.DenyChildAttach, OneThread.For(TaskScheduler.Default, tape)), tape);

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task Run(Func<Task> f, Tape tape) => Run(f, CancellationToken.None, tape);

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task Run(Func<Task> f, CancellationToken stop, Tape tape) => OneThread.Started(
        Task.Factory.StartNew(f, stop, TaskCreationOptions.DenyChildAttach, OneThread.For(TaskScheduler.Default, tape)).Unwrap(), tape);

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task<T> Run<T>(Func<Task<T>> f, Tape tape) => Run(f, CancellationToken.None, tape);

    [Replaces(typeof(Task), nameof(Task.Run))]
    public static Task<T> Run<T>(Func<Task<T>> f, CancellationToken stop, Tape tape) => OneThread.Started(
        Task.Factory.StartNew(f, stop, TaskCreationOptions.DenyChildAttach, OneThread.For(TaskScheduler.Default, tape)).Unwrap(), tape);
}
