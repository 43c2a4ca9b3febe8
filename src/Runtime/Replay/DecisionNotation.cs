using System.Globalization;
using ILDiff.Activity;
using ILDiff.Operations;

namespace ILDiff.Replay;

/// <summary>How a decision is written in messages.</summary>
internal static class DecisionNotation
{
    /// <summary>x &lt; y with the recorded values, and where it stands.</summary>
    internal static string Describe(Program program, int decision)
    {
        int arity = OperationTable.Arity(program.Operations[decision]);
        object[] operands = [.. program.Operands.AsSpan(program.OperandRow(decision), arity).ToArray().Select(operand => Operand(program, operand))];
        string text = string.Format(CultureInfo.InvariantCulture, OperationTable.Symbol(program.Operations[decision]), operands);
        return program.Sites.TryGetValue(decision, out string? site) ? $"the decision {text} in {Site.Describe(site)}" : $"the decision {text}";
    }

    private static string Operand(Program program, int statement) =>
        (Elementary)program.Operations[statement] == Elementary.Constant
            ? program.Values[statement].ToString("R", CultureInfo.InvariantCulture)
            : Array.IndexOf(program.Inputs, statement) is >= 0 and var input ? $"x[{input}]" : $"v{statement}";
}
