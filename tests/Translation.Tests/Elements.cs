using System.Reflection;
using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Translation.Tests;

/// <summary>Elements of arrays, and fields in them.</summary>
internal static class Elements
{
    internal static object? Load(ElementAccess access, object?[] place, Members members)
    {
        object? value = Array(place).GetValue(Indices(place.Skip(1)));
        return access.Path.Aggregate(value, (at, field) => members.Field(field).GetValue(at));
    }

    internal static void Store(ElementAccess access, object?[] operands, Members members)
    {
        Array array = Array(operands);
        int[] indices = Indices(operands.Skip(1).SkipLast(1));
        object? old = array.GetValue(indices);
        array.SetValue(Changed(old, access.Path, operands[^1], array.GetType().GetElementType()!, members), indices);
    }

    internal static Array New(ArrayType type, object?[] lengths, Members members)
    {
        Type element = members.Type(type.ElementType);
        int[] counts = Indices(lengths);
        // As the code would: with the exception that it throws.
        return counts is [< 0] ? throw new OverflowException() : System.Array.CreateInstance(element, counts);
    }

    private static Array Array(object?[] operands) => (Array)(operands[0] ?? throw new NullReferenceException());

    private static int[] Indices(IEnumerable<object?> numbers) => [.. numbers.Select(number => (int)Convert.ToInt64(number))];

    private static object? Changed(object? whole, IEnumerable<FieldReference> path, object? stored, Type type, Members members)
    {
        if (!path.Any())
            return Numbers.As(stored, type);
        FieldInfo field = members.Field(path.First());
        field.SetValue(whole, Changed(field.GetValue(whole), path.Skip(1), stored, field.FieldType, members));
        return whole;
    }
}
