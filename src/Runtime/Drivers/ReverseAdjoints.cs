using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// The forward evaluation trace with the reverse adjoint trace beside it: each adjoint's increments stand where the
/// statement stands that makes them, so the right side is read from the bottom up.
/// </summary>
internal sealed class ReverseAdjoints
{
    private static readonly string[] None = [];

    private readonly TapeNotation notation;
    private readonly double[] adjoints;
    private readonly bool[] hasAdjoint;

    private ReverseAdjoints(Tape tape, TapeNotation notation)
    {
        this.notation = notation;
        adjoints = new double[tape.Count];
        hasAdjoint = new bool[tape.Count];
    }

    internal static string Print(Tape tape, IndependentVariables variables, SweptOutputs outputs)
    {
        var notation = new TapeNotation(tape, variables);
        var sweep = new ReverseAdjoints(tape, notation);

        // From the bottom up, the order of the sweep.
        var blocks = new List<Block>();
        for (int i = outputs.Rows.Count - 1; i >= 0; i--)
            blocks.Add(new(EvaluationTrace.Output(notation, outputs, i), sweep.Seed(outputs, i)));
        foreach (int statement in EvaluationTrace.Statements(tape, notation).Reverse())
        {
            blocks.Add(new(
                EvaluationTrace.Statement(notation, statement),
                statement < outputs.TapeCount ? sweep.Increments(statement) : []));
        }

        for (int i = variables.Count - 1; i >= 0; i--)
            blocks.Add(new(EvaluationTrace.Variable(notation, variables, i), sweep.Variable(variables, i)));

        blocks.Reverse();
        var table = new TextTable();
        table.Head(0, EvaluationTrace.Heading);
        if (outputs.AreSet)
            table.Head(EvaluationTrace.ColumnsWithRule, "Reverse adjoint trace ↑");
        foreach (Block block in blocks)
            block.AddTo(table, hasRight: outputs.AreSet);
        return table.ToString();
    }

    /// <summary>v̄₅ = ȳ = 1</summary>
    private List<string[]> Seed(SweptOutputs outputs, int index)
    {
        var (statement, _, seed) = outputs.Rows[index];
        if (statement < 0 || notation.IsConstant(statement))
            return [];
        string letter = TapeNotation.Letter('y', index, outputs.Rows.Count, TapeNotation.AdjointMark);
        return [Increment(statement, letter, hasAdjoint[statement] ? TapeNotation.Factor(seed) : "", seed)];
    }

    /// <summary>v̄₂ = v̄₄ (∂v₄/∂v₂) = v̄₄ × 1 = 1, for each operand.</summary>
    private List<string[]> Increments(int statement)
    {
        var lines = new List<string[]>();
        double zBar = adjoints[statement];
        for (int i = 0; i < notation.Arity(statement) && zBar != 0; i++)
        {
            int operand = notation.Operand(statement, i);
            if (notation.IsConstant(operand))
                continue;
            string bar = notation.Adjoint(statement);
            double partial = notation.Partial(statement, i);
            lines.Add(Increment(
                operand, $"{bar} ({notation.PartialName(statement, i)})", $"{bar} × {TapeNotation.Factor(partial)}",
                partial == 0 ? 0 : zBar * partial));
        }

        return lines;
    }

    private string[] Increment(int statement, string formula, string numbers, double value)
    {
        string bar = notation.Adjoint(statement);
        string before = hasAdjoint[statement] ? $"{bar} + " : "";
        adjoints[statement] += value;
        hasAdjoint[statement] = true;
        return
        [
            bar,
            $"= {before}{formula}",
            numbers == "" ? "" : $"= {before}{numbers}",
            $"= {TapeNotation.Number(adjoints[statement])}",
        ];
    }

    /// <summary>x̄₁ = v̄₋₁ = 5.5</summary>
    private List<string[]> Variable(IndependentVariables variables, int index)
    {
        int statement = variables.Statement(index);
        return
        [
            [
                TapeNotation.Letter('x', index, variables.Count, TapeNotation.AdjointMark),
                $"= {notation.Adjoint(statement)}",
                "",
                $"= {TapeNotation.Number(adjoints[statement])}",
            ],
        ];
    }

    /// <summary>A row of the left side and the lines beside it, in the order of the sweep.</summary>
    private sealed record Block(string[] Left, List<string[]> Right)
    {
        internal void AddTo(TextTable table, bool hasRight)
        {
            if (!hasRight)
            {
                table.Add(Left);
                return;
            }

            string[] left = Left;
            for (int i = Math.Max(0, Right.Count - 1); i >= 0; i--)
            {
                table.Add([.. left, EvaluationTrace.Rule, .. i < Right.Count ? Right[i] : None]);
                left = ["", "", "", ""];
            }
        }
    }
}
