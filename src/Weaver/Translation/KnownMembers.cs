using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>A member of .NET that is read as operations; its result, null if it has none.</summary>
internal delegate Entry? KnownMember(MethodReference callee, Entry[] arguments);

/// <summary>The members of .NET whose meaning is written out: those of arrays, spans and ranges.</summary>
internal sealed class KnownMembers
{
    private readonly Dictionary<string, KnownMember> members = [];
    private readonly ArrayMembers arrays;

    internal KnownMembers(Reading reading)
    {
        arrays = new ArrayMembers(reading);
        arrays.AddTo(members);
        new SpanMembers(reading).AddTo(members);
        new RangeMembers(reading).AddTo(members);
        new TextMembers(reading).AddTo(members);
    }

    /// <summary>What a member does; null if it is not known.</summary>
    internal KnownMember? Find(MethodReference callee)
    {
        if (callee.DeclaringType is ArrayType)
            return arrays.OfManyDimensions(callee);
        return Vocabulary.Framework.Declares(callee.DeclaringType) && members.TryGetValue(Key(callee), out KnownMember? member) ? member : null;
    }

    private static string Key(MethodReference callee) =>
        $"{callee.DeclaringType.GetElementType().FullName}::{callee.Name}({string.Join(",", callee.Parameters.Select(parameter => Spell(parameter.ParameterType)))})";

    private static string Spell(TypeReference type)
    {
        type = Types.StripModifiers(type);
        return type switch
        {
            GenericParameter => "T",
            ArrayType array => Spell(array.ElementType) + "[]",
            _ => type.GetElementType().Name,
        };
    }
}
