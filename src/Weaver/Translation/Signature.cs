using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Parameters and results of procedures: a structure is its fields, a span its array, start and length.</summary>
internal static class Signature
{
    /// <summary>The types of what a procedure gives: the method's result, then what references lead to in the end.</summary>
    internal static IEnumerable<TypeReference> ResultTypes(MethodDefinition method) =>
        (Types.IsVoid(method.ReturnType) ? [] : new[] { Types.StripModifiers(method.ReturnType) })
            .Concat(Frame.ParameterTypes(method, method).OfType<ByReferenceType>().Select(reference => Types.StripModifiers(reference.ElementType)));

    /// <summary>An entry of a type out of values, which are made in order.</summary>
    internal static Entry Build(TypeReference type, string name, Memory memory, Func<TypeReference, string, Value> make)
    {
        if (Structures.ElementOfSpan(type) is { } element)
        {
            TypeReference number = memory.Int32;
            return new SpanEntry(
                element, new ValueEntry(make(new ArrayType(element), name + ".array")), new ValueEntry(make(number, name + ".start")),
                new ValueEntry(make(number, name + ".length")));
        }

        if (!Structures.Is(type))
            return type is ByReferenceType ? throw memory.Refuse("takes or gives a reference in a procedure of its own") : new ValueEntry(make(type, name));
        return new StructureEntry(
            type, [.. memory.FieldsOf(type).Select(field => Build(field.Type, $"{name}.{field.Reference.Name}", memory, make))]);
    }
}
