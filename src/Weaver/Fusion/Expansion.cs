using System.Globalization;

namespace ILDiff.Weaving.Fusion;

/// <summary>What a fused operation computes: steps on its operands and on what came before; the last is the result.</summary>
internal sealed class Expansion(int arity, IReadOnlyList<Step> steps)
{
    internal int Arity { get; } = arity;

    internal IReadOnlyList<Step> Steps { get; } = steps;

    /// <summary>The text that the runtime reads; the same for operations that are the same.</summary>
    internal string Text { get; } = $"{arity}: {string.Join(" ", steps)}";
}

/// <summary>An elementary operation, or a constant.</summary>
/// <param name="Operation">The operation; null for a constant.</param>
/// <param name="Operands">Operands of the expansion by their number, steps by theirs and the number of operands.</param>
/// <param name="Constant">The constant.</param>
internal sealed record Step(FusibleOperation? Operation, IReadOnlyList<int> Operands, double Constant)
{
    public override string ToString() => Operation == null
        ? $"Constant({BitConverter.DoubleToInt64Bits(Constant).ToString("X16", CultureInfo.InvariantCulture)})"
        : $"{Operation.Name}({string.Join(",", Operands)})";
}
