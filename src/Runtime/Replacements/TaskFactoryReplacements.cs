using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Tasks that a recording starts through a factory: they have run when they are returned, on this thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskFactoryReplacements
{
    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(TaskFactory factory, Action f, Tape tape) =>
        StartNew(factory, f, factory.CancellationToken, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(TaskFactory factory, Action f, CancellationToken stop, Tape tape) =>
        StartNew(factory, f, stop, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(TaskFactory factory, Action f, TaskCreationOptions options, Tape tape) =>
        StartNew(factory, f, factory.CancellationToken, options, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(
        TaskFactory factory, Action f, CancellationToken stop, TaskCreationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(factory.StartNew(f, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(TaskFactory factory, Action<object?> f, object? state, Tape tape) =>
        StartNew(factory, f, state, factory.CancellationToken, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(TaskFactory factory, Action<object?> f, object? state, CancellationToken stop, Tape tape) =>
        StartNew(factory, f, state, stop, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(TaskFactory factory, Action<object?> f, object? state, TaskCreationOptions options, Tape tape) =>
        StartNew(factory, f, state, factory.CancellationToken, options, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task StartNew(
        TaskFactory factory, Action<object?> f, object? state, CancellationToken stop, TaskCreationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(factory.StartNew(f, state, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory factory, Func<T> f, Tape tape) =>
        StartNew(factory, f, factory.CancellationToken, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory factory, Func<T> f, CancellationToken stop, Tape tape) =>
        StartNew(factory, f, stop, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory factory, Func<T> f, TaskCreationOptions options, Tape tape) =>
        StartNew(factory, f, factory.CancellationToken, options, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(
        TaskFactory factory, Func<T> f, CancellationToken stop, TaskCreationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(factory.StartNew(f, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory factory, Func<object?, T> f, object? state, Tape tape) =>
        StartNew(factory, f, state, factory.CancellationToken, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory factory, Func<object?, T> f, object? state, CancellationToken stop, Tape tape) =>
        StartNew(factory, f, state, stop, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory factory, Func<object?, T> f, object? state, TaskCreationOptions options, Tape tape) =>
        StartNew(factory, f, state, factory.CancellationToken, options, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(
        TaskFactory factory, Func<object?, T> f, object? state, CancellationToken stop, TaskCreationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(factory.StartNew(f, state, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory<T> factory, Func<T> f, Tape tape) =>
        StartNew(factory, f, factory.CancellationToken, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory<T> factory, Func<T> f, CancellationToken stop, Tape tape) =>
        StartNew(factory, f, stop, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory<T> factory, Func<T> f, TaskCreationOptions options, Tape tape) =>
        StartNew(factory, f, factory.CancellationToken, options, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(
        TaskFactory<T> factory, Func<T> f, CancellationToken stop, TaskCreationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(factory.StartNew(f, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory<T> factory, Func<object?, T> f, object? state, Tape tape) =>
        StartNew(factory, f, state, factory.CancellationToken, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory<T> factory, Func<object?, T> f, object? state, CancellationToken stop, Tape tape) =>
        StartNew(factory, f, state, stop, factory.CreationOptions, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(TaskFactory<T> factory, Func<object?, T> f, object? state, TaskCreationOptions options, Tape tape) =>
        StartNew(factory, f, state, factory.CancellationToken, options, factory.Scheduler ?? TaskScheduler.Current, tape);

    [Replaces(typeof(TaskFactory<>), nameof(TaskFactory.StartNew))]
    public static Task<T> StartNew<T>(
        TaskFactory<T> factory, Func<object?, T> f, object? state, CancellationToken stop, TaskCreationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(factory.StartNew(f, state, stop, options, OneThread.For(scheduler, tape)), tape);
}
