using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// What woven code calls where it stores doubles in memory that outlives the recording: the objects are noted, so that
/// they get their primals back when it ends.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Stores
{
    /// <summary>stelem.r8</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Element(double[] array, nint index, double value, Tape tape)
    {
        array[index] = value;
        if (ActiveValue.Is(value, tape))
            tape.Noted.Add(array);
    }

    /// <summary>A store of a double into a field of an object, before it happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Field(object? target, double value, Tape tape)
    {
        if (ActiveValue.Is(value, tape))
            tape.Noted.Add(target);
    }

    /// <summary>An object whose doubles may become active: a structure is stored in it, or the address of a slot taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Note(object? target, Tape tape) => tape.Noted.Add(target);

    /// <summary>An object into which values of <typeparamref name="T"/> are stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Note<T>(object? target, Tape tape)
    {
        if (typeof(T) == typeof(double) || (typeof(T).IsValueType && Slots.MayBearDoubles(typeof(T))))
            Note(target, tape);
    }

    /// <summary>A new object that code which moves doubles returned.</summary>
    public static T Returned<T>(T result, Tape tape)
    {
        if (!typeof(T).IsValueType)
            Note(result, tape);
        return result;
    }

    /// <summary>A static field that a double or a structure is stored in, or whose address is taken.</summary>
    public static void Static(RuntimeFieldHandle field, RuntimeTypeHandle type, Tape tape)
    {
        if (tape != Tape.None)
            tape.Noted.AddStatic(field, type);
    }

    /// <summary>A box around a value of <typeparamref name="T"/>.</summary>
    public static object? Boxed<T>(object? box, Tape tape)
    {
        if (typeof(T) == typeof(double) ? ActiveValue.Is((double)box!, tape) : typeof(T).IsValueType)
            Note<T>(box, tape);
        return box;
    }

    /// <summary>What code that only reads returned as an object: it may be a new box.</summary>
    public static object? ReadObject(object? value, Tape tape)
    {
        if (value is ValueType)
            Note(value, tape);
        return value;
    }

    /// <summary>Whether the type argument is double: generic code asks before it takes the road for doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDouble<T>() => typeof(T) == typeof(double);
}
