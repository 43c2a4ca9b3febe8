using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// Primals of values that are compared, hashed and printed by their contents: doubles, structures, tuples. Objects of
/// other classes are identities, or compare themselves in woven code, and are handed on as they are.
/// </summary>
internal static class Contents
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> References = [];

    /// <summary>Whether values of the type may be, or be compared by, active doubles.</summary>
    internal static bool MayBeActive<T>() => ByContent<T>.MayBeActive;

    /// <summary>The value with primals in place of its active doubles: a copy, if it has some.</summary>
    internal static T Primal<T>(T value, Tape tape)
    {
        if (typeof(T) == typeof(double))
            return (T)(object)Recorder.Primal((double)(object)value!, tape);
        if (!ByContent<T>.MayBeActive || value is null)
            return value;
        if (!typeof(T).IsValueType || ByContent<T>.LeadsToContent)
            return (T)Primal((object)value, tape);
        Slots.Visit(ref value, tape.Structures);
        return value;
    }

    /// <summary>The primals of a sequence of values, in a new array.</summary>
    internal static T[] Primals<T>(ReadOnlySpan<T> values, Tape tape)
    {
        T[] primals = values.ToArray();
        foreach (ref T value in primals.AsSpan())
            value = Primal(value, tape);
        return primals;
    }

    /// <summary>The same, for what says itself what is decided by them.</summary>
    internal static double[] Values(ReadOnlySpan<double> values, Tape tape)
    {
        double[] primals = values.ToArray();
        foreach (ref double value in primals.AsSpan())
            value = Recorder.Value(value, tape);
        return primals;
    }

    /// <summary>The value of a box or of a tuple with primals; any other object as it is.</summary>
    internal static object Primal(object value, Tape tape)
    {
        if (value is double number)
            return double.IsNaN(number) ? Recorder.Primal(number, tape) : value;
        Type type = value.GetType();
        if (tape == Tape.None || !IsContent(type))
            return value;

        object copy = Copy(value);
        Slots.Visit(copy, tape.Structures);
        foreach (FieldInfo field in References.GetOrAdd(type, LeadingToContent))
        {
            if (field.GetValue(copy) is { } part && Primal(part, tape) is var primal && !ReferenceEquals(primal, part))
                field.SetValue(copy, primal);
        }

        return copy;
    }

    private static bool IsContent(Type type) =>
        type.IsValueType
            ? Slots.MayBearDoubles(type)
            : typeof(ITuple).IsAssignableFrom(type) && Framework.Declares(type);

    private static bool MayReferToContent(Type type) =>
        type == typeof(object) || type == typeof(ValueType) || type.IsInterface ||
        (!type.IsValueType && IsContent(type));

    private static FieldInfo[] LeadingToContent(Type type) =>
    [
        .. InstanceFields.Of(type).Where(field =>
            field.FieldType.IsValueType ? LeadsToContent(field, type) : MayReferToContent(field.FieldType)),
    ];

    private static bool LeadsToContent(FieldInfo field, Type declaring) =>
        field.FieldType != declaring && Slots.MayBearDoubles(field.FieldType) &&
        LeadingToContent(field.FieldType).Length > 0;

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "MemberwiseClone")]
    private static extern object Copy(object value);

    private static class ByContent<T>
    {
        internal static readonly bool MayBeActive =
            typeof(T).IsValueType ? Slots.MayBearDoubles(typeof(T)) : MayReferToContent(typeof(T));

        internal static readonly bool LeadsToContent =
            typeof(T).IsValueType && MayBeActive && LeadingToContent(typeof(T)).Length > 0;
    }
}
