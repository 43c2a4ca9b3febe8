namespace ILDiff.Operations;

/// <summary>How many operands an elementary operation has, and how it is printed.</summary>
/// <param name="arity">The number of operands: 0, 1 or 2.</param>
/// <param name="symbol">A composite format: {0} and {1} are the operands.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class OperationAttribute(int arity, string symbol) : Attribute
{
    /// <summary>The number of operands.</summary>
    public int Arity { get; } = arity;

    /// <summary>How a statement is printed, as a composite format over its operands.</summary>
    public string Symbol { get; } = symbol;
}
