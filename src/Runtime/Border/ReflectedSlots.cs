using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ILDiff.Border;

/// <summary>
/// Visits the doubles of objects by reflection: what <see cref="Slots"/> does where no code can be generated at run time
/// (NativeAOT). Slower. Thread safe.
/// </summary>
internal static class ReflectedSlots
{
    /// <summary>The visitor of objects and boxes of a type, other than arrays; null if there is nothing to visit.</summary>
    internal static Action<object, SlotVisitor>? Visitor(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type; // boxes hold the value
        if (type == typeof(double))
            return (box, visitor) => visitor.Double(ref Unsafe.Unbox<double>(box));
        if (Lanes.Count(type) is > 0 and var lanes)
            return (box, visitor) => visitor.Doubles(Content<double>(box, lanes));
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { } inline)
            return InlineArray(type, inline.Length);
        Action<object, SlotVisitor>[] fields =
        [
            .. Fields(type).Where(field => Slots.MayBearDoubles(field.FieldType)).Select(Field).OfType<Action<object, SlotVisitor>>(),
        ];
        if (fields.Length == 0)
            return null;
        return (target, visitor) =>
        {
            foreach (var visit in fields)
                visit(target, visitor);
        };
    }

    /// <summary>The visitor of arrays with elements of a type, of any rank.</summary>
    internal static Action<object, SlotVisitor>? ArrayVisitor(Type element)
    {
        if (element == typeof(double))
            return (array, visitor) => visitor.Doubles(Elements<double>((Array)array));
        if (!element.IsValueType)
        {
            return (array, visitor) =>
            {
                foreach (object? reference in (Array)array)
                    visitor.NullableReference(reference);
            };
        }

        return Visitor(element) is { } visit ? (array, visitor) => VisitStructures((Array)array, visit, visitor) : null;
    }

    private static void VisitStructures(Array array, Action<object, SlotVisitor> visit, SlotVisitor visitor)
    {
        int[] indices = new int[array.Rank];
        for (int flat = 0; flat < array.Length; flat++)
        {
            for (int rest = flat, rank = indices.Length - 1; rank >= 0; rest /= array.GetLength(rank), rank--)
                indices[rank] = array.GetLowerBound(rank) + (rest % array.GetLength(rank));
            if (array.GetValue(indices) is not { } box)
                continue; // a nullable without a value
            visit(box, visitor);
            array.SetValue(box, indices);
        }
    }

    private static Action<object, SlotVisitor>? Field(FieldInfo field)
    {
        if (!field.FieldType.IsValueType)
            return (target, visitor) => visitor.NullableReference(field.GetValue(target));
        if (field.FieldType == field.DeclaringType || Visitor(field.FieldType) is not { } visit)
            return null;
        return (target, visitor) =>
        {
            if (field.GetValue(target) is not { } box)
                return;
            visit(box, visitor);
            field.SetValue(target, box);
        };
    }

    private static Action<object, SlotVisitor>? InlineArray(Type type, int length)
    {
        Type element = Fields(type).First().FieldType;
        if (element == typeof(double))
            return (box, visitor) => visitor.Doubles(Content<double>(box, length));
        if (!Slots.MayBearDoubles(element))
            return null;
        if (element.IsValueType)
        {
            throw new PlatformNotSupportedException($"{type} is an inline array of structures, which ILDiff cannot look into where " +
                "no code can be generated at run time (NativeAOT).");
        }

        return (box, visitor) =>
        {
            foreach (object? reference in Content<object?>(box, length))
                visitor.NullableReference(reference);
        };
    }

    /// <summary>The fields of an object with those of its bases, private ones included.</summary>
    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? declaring = type; declaring != null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in InstanceFields.Of(declaring).Where(HasType))
                yield return field;
        }
    }

    /// <summary>A type that the program has no values of may be left out of it; the field holds nothing then.</summary>
    private static bool HasType(FieldInfo field)
    {
        try
        {
            return field.FieldType != null;
        }
        catch (TypeLoadException)
        {
            return false;
        }
    }

    private static Span<T> Content<T>(object box, int length) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref Unsafe.As<Box>(box).Content), length);

    private static Span<T> Elements<T>(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    /// <summary>Where the content of any box begins.</summary>
    private sealed class Box
    {
        internal byte Content;
    }
}
