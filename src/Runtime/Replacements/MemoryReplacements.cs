using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members that move doubles, but not in every case, or to where only they know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemoryReplacements
{
    [Replaces(typeof(Array), nameof(Array.Resize))]
    public static void Resize<T>(ref T[]? array, int newSize, Tape tape)
    {
        Array.Resize(ref array, newSize);
        Stores.Note<T>(array, tape);
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Chunk))]
    public static IEnumerable<T[]> Chunk<T>(IEnumerable<T> source, int size, Tape tape) =>
        source.Chunk(size).Select(part => Stores.Returned(part, tape));

    /// <summary>
    /// Moves bytes: between arrays of doubles that is whole doubles, or an error; other arrays get primals.
    /// </summary>
    [Replaces(typeof(Buffer), nameof(Buffer.BlockCopy))]
    public static void BlockCopy(Array source, int sourceOffset, Array target, int targetOffset, int count, Tape tape)
    {
        if (source is double[] && target is double[] && ((sourceOffset | targetOffset | count) & 7) == 0)
            Stores.Note(target, tape);
        else
            Crossing.Guard(source, "Buffer.BlockCopy|woven code|", tape);
        Buffer.BlockCopy(source, sourceOffset, target, targetOffset, count);
    }

    /// <summary>
    /// Two active values are the same one if their primals are, as they would be without a recording.
    /// </summary>
    [Replaces(typeof(Interlocked), nameof(Interlocked.CompareExchange))]
    public static double CompareExchange(ref double location, double value, double comparand, Tape tape)
    {
        double found = Volatile.Read(ref location);
        long foundBits = BitConverter.DoubleToInt64Bits(Recorder.Primal(found, tape));
        if (foundBits != BitConverter.DoubleToInt64Bits(Recorder.Primal(comparand, tape)))
            return found;
        return Interlocked.CompareExchange(ref location, value, found);
    }

    [Replaces(typeof(Interlocked), nameof(Interlocked.CompareExchange))]
    public static T CompareExchange<T>(ref T location, T value, T comparand, Tape tape)
    {
        if (typeof(T) != typeof(double))
            return Interlocked.CompareExchange(ref location, value, comparand);
        return (T)(object)CompareExchange(
            ref Unsafe.As<T, double>(ref location), (double)(object)value!, (double)(object)comparand!, tape);
    }

    [Replaces(typeof(Convert), nameof(Convert.ChangeType))]
    public static object? ChangeType(object? value, Type type, Tape tape) =>
        value is double && type == typeof(double)
            ? value
            : Convert.ChangeType(Contents.Primal<object?>(value, tape), type);

    [Replaces(typeof(Convert), nameof(Convert.ChangeType))]
    public static object? ChangeType(object? value, Type type, IFormatProvider? provider, Tape tape) =>
        value is double && type == typeof(double)
            ? value
            : Convert.ChangeType(Contents.Primal<object?>(value, tape), type, provider);

    /// <summary>Doubles seen as doubles move; seen as anything else, an active one is an error.</summary>
    [Replaces(typeof(Unsafe), nameof(Unsafe.As))]
    public static ref TTo As<TFrom, TTo>(ref TFrom source, Tape tape)
        where TFrom : allows ref struct
        where TTo : allows ref struct
    {
        if (Slots.MayBearDoubles(typeof(TFrom)) != Slots.MayBearDoubles(typeof(TTo)))
            Crossing.Refuse("Unsafe.As|woven code|", "it makes bits of doubles, or doubles of bits.", tape);
        return ref Unsafe.As<TFrom, TTo>(ref source);
    }

    [Replaces(typeof(Unsafe), nameof(Unsafe.As))]
    public static T? As<T>(object? value, Tape tape)
        where T : class => Unsafe.As<T>(value);

    /// <summary>The bits are those of the primals, unless doubles are made of them again.</summary>
    [Replaces(typeof(Unsafe), nameof(Unsafe.BitCast))]
    public static TTo BitCast<TFrom, TTo>(TFrom source, Tape tape)
    {
        if (Slots.MayBearDoubles(typeof(TTo)))
            return Unsafe.BitCast<TFrom, TTo>(source);
        if (typeof(TFrom) == typeof(double))
            Recorder.Cut((double)(object)source!, "Unsafe.BitCast|woven code|", tape);
        return Unsafe.BitCast<TFrom, TTo>(Contents.Primal(source, tape));
    }
}
