using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// Arguments for calls that take primals: formatting, hashing, equality. Values without active doubles are returned as
/// they are; others are copied.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Primals
{
    /// <summary>The primal of a value of any type.</summary>
    public static T Of<T>(T value, Tape tape)
    {
        // As an object, a value is compared, hashed or printed by its contents; a collection is an identity then.
        if (typeof(T).IsValueType || typeof(T) == typeof(object))
            return Contents.Primal(value, tape);

        return value == null ? value : (T)OfObject(value, tape);
    }

    /// <summary>The primal of a value that goes on as another kind of number: a box around an active double is counted.</summary>
    public static T OfCut<T>(T value, string site, Tape tape)
    {
        if (value is double number)
            Recorder.Cut(number, site, tape);
        return Of(value, tape);
    }

    /// <summary>An object that is to print itself: those that would print a value they hold are replaced by its primal.</summary>
    public static object? Printed(object? value, Tape tape) => value switch
    {
        Lazy<double> { IsValueCreated: true } lazy => Recorder.Primal(lazy.Value, tape),
        ThreadLocal<double> local => Recorder.Primal(local.Value, tape),
        _ => Of(value, tape),
    };

    /// <summary>
    /// An argument of a static member of <typeparamref name="TSelf"/>, which generic code names: .NET's own numbers take
    /// primals, those of woven code look after themselves.
    /// </summary>
    public static T For<TSelf, T>(T value, Tape tape) => Framework.Declares(typeof(TSelf)) ? Of(value, tape) : value;

    /// <summary>A span of primals.</summary>
    public static Span<T> OfSpan<T>(Span<T> span, Tape tape) => OfReadOnlySpan<T>(span, tape) is var primals &&
        primals == span ? span : MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(primals), primals.Length);

    /// <summary>A span of primals.</summary>
    public static ReadOnlySpan<T> OfReadOnlySpan<T>(ReadOnlySpan<T> span, Tape tape)
    {
        if (typeof(T).IsValueType && !Slots.MayBearDoubles(typeof(T)))
            return span;
        T[] copy = span.ToArray();
        for (int i = 0; i < copy.Length; i++)
            copy[i] = Of(copy[i], tape);
        return copy;
    }

    private static object OfObject(object value, Tape tape)
    {
        switch (value)
        {
            case string:
                return value;
            case double active:
                return double.IsNaN(active) ? Recorder.Primal(active, tape) : value;
            case double[] array when Array.Exists(array, x => ActiveValue.Is(x, tape)):
                return Array.ConvertAll(array, x => Recorder.Primal(x, tape));
            case object?[] array:
                return OfArray(array, tape);
            case IEnumerable<double> doubles when IsActive(value, tape):
                return doubles.Select(x => Recorder.Primal(x, tape)).ToList();
            default:
                return Contents.Primal(value, tape);
        }
    }

    private static object?[] OfArray(object?[] array, Tape tape)
    {
        object?[]? copy = null;
        for (int i = 0; i < array.Length; i++)
        {
            if (array[i] is not { } element || OfObject(element, tape) is not { } primal || ReferenceEquals(primal, element))
                continue;
            copy ??= (object?[])array.Clone();
            copy[i] = primal;
        }

        return copy ?? array;
    }

    private static bool IsActive(object value, Tape tape)
    {
        ActiveFinder finder = tape.Finder.On(tape);
        finder.Root(value);
        return finder.Found;
    }
}
