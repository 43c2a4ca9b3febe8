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

    /// <summary>The scheduler for tasks that a recording starts; outside one the one that .NET would take.</summary>
    internal static TaskScheduler For(Tape tape) => tape == Tape.None ? Default : Instance;

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
