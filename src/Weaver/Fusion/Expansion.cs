using System.Globalization;

namespace ILDiff.Weaving.Fusion;

/// <summary>What a fused operation computes: steps on its operands and on what came before; the last is the result.</summary>
internal sealed class Expansion(int arity, IReadOnlyList<Step> steps)
{
    internal int Arity { get; } = arity;

    internal IReadOnlyList<Step> Steps { get; } = steps;

    /// <summary>The text that the runtime reads; the same for operations that are the same.</summary>
    internal string Text { get; } = $"{arity}: {string.Join(" ", steps)}";

    /// <summary>Which operands and results of steps, one after the other, the partials are computed from.</summary>
    internal bool[] NeededByPartials()
    {
        bool[] isNeeded = new bool[Arity + Steps.Count];
        for (int i = Steps.Count - 1; i >= 0; i--)
        {
            Step step = Steps[i];
            if (step.Operation == null)
                continue;
            foreach (Partial partial in step.Operation.Partials.Where((_, k) => !IsConstant(step.Operands[k])))
            {
                for (int k = 0; k < step.Operands.Count; k++)
                    isNeeded[step.Operands[k]] |= partial.Reads[k];
                isNeeded[Arity + i] |= partial.Reads[step.Operands.Count];
            }
        }

        // What is computed again needs its operands; the last result is at hand.
        for (int i = Steps.Count - 2; i >= 0; i--)
        {
            foreach (int operand in isNeeded[Arity + i] ? Steps[i].Operands : [])
                isNeeded[operand] = true;
        }

        return isNeeded;
    }

    /// <summary>Whether a number is that of a constant.</summary>
    internal bool IsConstant(int number) => number >= Arity && Steps[number - Arity].Operation == null;
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
