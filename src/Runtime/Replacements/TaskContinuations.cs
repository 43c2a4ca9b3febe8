using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// What a recording continues a task with: it has run when it is returned, on this thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TaskContinuations
{
    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task> f, Tape tape) =>
        ContinueWith(task, f, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task> f, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task> f, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, default, default, scheduler, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task> f, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(
        Task task, Action<Task> f, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task, object?> f, object? state, Tape tape) =>
        ContinueWith(task, f, state, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task, object?> f, object? state, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, state, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task, object?> f, object? state, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, state, default, default, scheduler, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(Task task, Action<Task, object?> f, object? state, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, state, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task ContinueWith(
        Task task, Action<Task, object?> f, object? state, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, state, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, R> f, Tape tape) =>
        ContinueWith(task, f, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, R> f, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, R> f, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, default, default, scheduler, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, R> f, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(
        Task task, Func<Task, R> f, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, object?, R> f, object? state, Tape tape) =>
        ContinueWith(task, f, state, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, object?, R> f, object? state, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, state, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, object?, R> f, object? state, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, state, default, default, scheduler, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(Task task, Func<Task, object?, R> f, object? state, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, state, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<R>(
        Task task, Func<Task, object?, R> f, object? state, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, state, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> f, Tape tape) =>
        ContinueWith(task, f, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> f, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> f, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, default, default, scheduler, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> f, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(
        Task<T> task, Action<Task<T>> f, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>, object?> f, object? state, Tape tape) =>
        ContinueWith(task, f, state, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>, object?> f, object? state, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, state, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>, object?> f, object? state, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, state, default, default, scheduler, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>, object?> f, object? state, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, state, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task ContinueWith<T>(
        Task<T> task, Action<Task<T>, object?> f, object? state, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, state, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, R> f, Tape tape) =>
        ContinueWith(task, f, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, R> f, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, R> f, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, default, default, scheduler, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, R> f, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(
        Task<T> task, Func<Task<T>, R> f, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, stop, options, OneThread.For(scheduler, tape)), tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, object?, R> f, object? state, Tape tape) =>
        ContinueWith(task, f, state, default, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, object?, R> f, object? state, CancellationToken stop, Tape tape) =>
        ContinueWith(task, f, state, stop, default, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, object?, R> f, object? state, TaskScheduler scheduler, Tape tape) =>
        ContinueWith(task, f, state, default, default, scheduler, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(Task<T> task, Func<Task<T>, object?, R> f, object? state, TaskContinuationOptions options, Tape tape) =>
        ContinueWith(task, f, state, default, options, TaskScheduler.Current, tape);

    [Replaces(typeof(Task<>), nameof(Task.ContinueWith))]
    public static Task<R> ContinueWith<T, R>(
        Task<T> task, Func<Task<T>, object?, R> f, object? state, CancellationToken stop, TaskContinuationOptions options, TaskScheduler scheduler, Tape tape) =>
        OneThread.Started(OneThread.Completed(task, tape).ContinueWith(f, state, stop, options, OneThread.For(scheduler, tape)), tape);
}
