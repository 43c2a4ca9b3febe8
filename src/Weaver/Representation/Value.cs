using Mono.Cecil;

namespace ILDiff.Weaving.Representation;

/// <summary>What a procedure computes with: a constant, a parameter, or what an operation gives. Structures do not occur: they
/// are the values of their fields.</summary>
internal abstract class Value(TypeReference type)
{
    /// <summary>Its type; void for operations that give nothing.</summary>
    internal TypeReference Type { get; } = type;

    internal bool IsDouble => Type.MetadataType == MetadataType.Double;

    internal bool IsReference => !Type.IsValueType;
}

/// <summary>A literal of the code: a double, an int, a long, a string or null.</summary>
internal sealed class Constant(TypeReference type, object? literal) : Value(type)
{
    internal object? Literal { get; } = literal;

    public override string ToString() => Literal switch
    {
        null => "null",
        string text => $"\"{text}\"",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "d",
        _ => Convert.ToString(Literal, System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>A parameter of a procedure; of a structure or a span one for each of its parts.</summary>
internal sealed class Parameter(TypeReference type, string name) : Value(type)
{
    internal string Name { get; } = name;

    public override string ToString() => Name;
}

/// <summary>A place that can be written again and again: what code has before it has values, and what adjoints are summed in.</summary>
internal sealed class Variable(TypeReference type, string name)
{
    internal TypeReference Type { get; } = type;

    internal string Name { get; } = name;

    public override string ToString() => Name;
}

/// <summary>The value that a block has from the block that control comes from.</summary>
internal sealed class Phi(TypeReference type, Block block) : Value(type)
{
    internal Block Block { get; } = block;

    /// <summary>One for each of the block's predecessors, in their order.</summary>
    internal List<Value> Incoming { get; } = [];
}
