using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Operations;
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
    public static void BlockCopy(Array source, int sourceOffset, Array target, int targetOffset, int count, [CallSite] string site, Tape tape)
    {
        if (source is double[] && target is double[] && ((sourceOffset | targetOffset | count) & 7) == 0)
            Stores.Note(target, tape);
        else
            Crossing.Guard(source, site, tape);
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

    [Replaces(typeof(Interlocked), nameof(Interlocked.CompareExchange))]
    public static object? CompareExchange(ref object? location, object? value, object? comparand, Tape tape) =>
        Interlocked.CompareExchange(ref location, value, comparand);

    [Replaces(typeof(MemoryMarshal), nameof(MemoryMarshal.GetArrayDataReference))]
    public static ref byte GetArrayDataReference(Array array, [CallSite] string site, Tape tape)
    {
        if (array != null && Slots.MayBearDoubles(array.GetType().GetElementType()!))
            Crossing.Refuse(site, "it sees doubles as bytes. Convert values, not memory.", tape);
        return ref MemoryMarshal.GetArrayDataReference(array!);
    }

    /// <summary>log(value) / log(base), with the bits of the original.</summary>
    [Replaces(typeof(BigInteger), nameof(BigInteger.Log))]
    public static double Log(BigInteger value, double baseValue, Tape tape) => Recorder.Exactly(
        Recorder.Divide(BigInteger.Log(value), Recorder.Unary(Elementary.Log, baseValue, tape), tape),
        BigInteger.Log(value, Recorder.Primal(baseValue, tape)), tape);

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
    public static ref TTo As<TFrom, TTo>(ref TFrom source, [CallSite] string site, Tape tape)
        where TFrom : allows ref struct
        where TTo : allows ref struct
    {
        if (Slots.MayBearDoubles(typeof(TFrom)) != Slots.MayBearDoubles(typeof(TTo)))
            Crossing.Refuse(site, "it makes bits of doubles, or doubles of bits.", tape);
        return ref Unsafe.As<TFrom, TTo>(ref source);
    }

    [Replaces(typeof(Unsafe), nameof(Unsafe.As))]
    public static T? As<T>(object? value, Tape tape)
        where T : class => Unsafe.As<T>(value);

    /// <summary>The bits are those of the primals, unless doubles are made of them again.</summary>
    [Replaces(typeof(Unsafe), nameof(Unsafe.BitCast))]
    public static TTo BitCast<TFrom, TTo>(TFrom source, [CallSite] string site, Tape tape)
    {
        if (Slots.MayBearDoubles(typeof(TTo)))
            return Unsafe.BitCast<TFrom, TTo>(source);
        if (typeof(TFrom) == typeof(double))
            Recorder.Cut((double)(object)source!, site, tape);
        return Unsafe.BitCast<TFrom, TTo>(Contents.Primal(source, tape));
    }
}
