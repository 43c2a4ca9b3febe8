using System.Runtime.ExceptionServices;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// Runs a task where it is queued, before the call that queues it returns: a recording belongs to one thread. Thread
/// safe.
/// </summary>
internal sealed class OneThread : TaskScheduler
{
    private static readonly OneThread Instance = new();

    private OneThread()
    {
    }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>The scheduler for tasks that a recording starts; outside one the given one.</summary>
    internal static TaskScheduler For(TaskScheduler scheduler, Tape tape) => tape == Tape.None ? scheduler : Instance;

    /// <summary>
    /// A task that was started, and that has run if a recording started it. Errors of ILDiff do not wait until somebody
    /// asks the task for its result.
    /// </summary>
    internal static T Started<T>(T task, Tape tape)
        where T : Task
    {
        Stores.Note(task, tape);
        if (tape != Tape.None && task.Exception?.Flatten().InnerExceptions.OfType<DifferentiationException>().FirstOrDefault() is { } error)
            ExceptionDispatchInfo.Throw(error);
        return task;
    }

    /// <summary>A task that a recording wants to be continued: one that other threads still work on is refused.</summary>
    internal static T Completed<T>(T task, Tape tape)
        where T : Task
    {
        if (task is { IsCompleted: false })
            Crossing.Refuse("Task.ContinueWith|woven code|", "the task is not done, and would go on on a thread that does not record. Wait for it first.", tape);
        return task;
    }

    /// <summary>The options of a loop: one worker on this thread, which .NET gives the indices in order.</summary>
    internal static ParallelOptions Options(Tape tape) => Options(new ParallelOptions(), tape);

    /// <summary>The same with the cancellation of other options.</summary>
    internal static ParallelOptions Options(ParallelOptions options, Tape tape) => options == null || tape == Tape.None
        ? options!
        : new ParallelOptions
        {
            CancellationToken = options.CancellationToken,
            MaxDegreeOfParallelism = 1,
            TaskScheduler = Instance,
        };

    /// <summary>A delegate that .NET's code calls with values that may be active.</summary>
    internal static T Handed<T>(T target, Tape tape)
        where T : Delegate
    {
        Crossing.GuardDelegate(target, "A loop, task or query on other threads|woven code|", tape);
        return target;
    }

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    protected override void QueueTask(Task task) => TryExecuteTask(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);
}
