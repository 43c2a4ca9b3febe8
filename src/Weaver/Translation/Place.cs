using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Where code keeps something: a local variable, an argument, a field of an object that it made, a slot of the stack.</summary>
internal abstract class Place(TypeReference type, string name)
{
    internal TypeReference Type { get; } = type;

    internal string Name { get; } = name;

    /// <summary>The places in it that hold something.</summary>
    internal abstract IEnumerable<Leaf> Leaves { get; }
}

/// <summary>A place that is not taken apart.</summary>
internal sealed class Leaf(TypeReference type, string name) : Place(type, name)
{
    private readonly Dictionary<string, Variable> variables = [];

    internal override IEnumerable<Leaf> Leaves => [this];

    /// <summary>The variable for a value in what is held: the same for the same path and type.</summary>
    internal Variable Part(string path, TypeReference type)
    {
        string key = $"{path}:{type.FullName}";
        if (!variables.TryGetValue(key, out Variable? variable))
            variables.Add(key, variable = new Variable(type, Name + path));
        return variable;
    }
}

/// <summary>A structure or an object: a place for each field.</summary>
internal sealed class Composite(TypeReference type, string name, IReadOnlyList<StructureField> fields, Func<StructureField, Place> place)
    : Place(type, name)
{
    internal IReadOnlyList<StructureField> Fields { get; } = fields;

    internal IReadOnlyList<Place> Places { get; } = [.. fields.Select(place)];

    internal override IEnumerable<Leaf> Leaves => Places.SelectMany(place => place.Leaves);

    /// <summary>The place of a field; null for a field that is not its own.</summary>
    internal Place? Of(FieldReference field)
    {
        for (int i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Reference.Name == field.Name && Fields[i].Declaring == field.DeclaringType.GetElementType().FullName)
                return Places[i];
        }

        return null;
    }
}
