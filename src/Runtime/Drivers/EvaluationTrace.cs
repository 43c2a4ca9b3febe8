using ILDiff.Tapes;

namespace ILDiff;

/// <summary>The forward evaluation trace: a row for each variable, statement and output.</summary>
internal static class EvaluationTrace
{
    internal const string Heading = "Forward evaluation trace ↓";

    /// <summary>What stands between this trace and another beside it.</summary>
    internal const string Rule = "│";

    /// <summary>The columns of this trace and the rule.</summary>
    internal const int ColumnsWithRule = 5;

    /// <summary>v₀ = x₂ = 5</summary>
    internal static string[] Variable(TapeNotation notation, IndependentVariables variables, int index)
    {
        RecordedVariable variable = variables[index];
        string name = TapeNotation.Letter('x', index, variables.Count);
        return
        [
            notation.Name(variables.Statement(index)),
            variable.Name == null ? $"= {name}" : $"= {name} ({variable.Name})",
            "",
            $"= {TapeNotation.Number(variable.Value)}",
        ];
    }

    /// <summary>v₂ = v₋₁ × v₀ = 2 × 5 = 10</summary>
    internal static string[] Statement(TapeNotation notation, int statement) =>
    [
        notation.Name(statement),
        $"= {notation.Formula(statement)}",
        $"= {notation.Numbers(statement)}",
        $"= {notation.Value(statement)}",
    ];

    /// <summary>y = v₅ = 11.6521</summary>
    internal static string[] Output(TapeNotation notation, SweptOutputs outputs, int index)
    {
        var (statement, value, _) = outputs.Rows[index];
        return
        [
            TapeNotation.Letter('y', index, outputs.Rows.Count),
            statement < 0 || notation.IsConstant(statement) ? "(passive)" : $"= {notation.Name(statement)}",
            "",
            $"= {TapeNotation.Number(value)}",
        ];
    }

    /// <summary>The working variables, in order.</summary>
    internal static IEnumerable<int> Statements(Tape tape, TapeNotation notation) =>
        Enumerable.Range(0, tape.Count).Where(statement => notation.Arity(statement) > 0);
}
