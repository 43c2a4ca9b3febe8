using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>The forward evaluation trace with the forward tangent trace beside it.</summary>
internal static class ForwardTangents
{
    internal static string Print(Tape tape, IndependentVariables variables, SweptOutputs outputs, int seeded)
    {
        double[] tangents = new double[tape.Count];
        tangents[seeded] = 1;
        ForwardSweep.Run(tape.Statements, tangents);

        var notation = new TapeNotation(tape, variables);
        var table = new TextTable();
        table.Head(0, EvaluationTrace.Heading);
        table.Head(EvaluationTrace.ColumnsWithRule, "Forward tangent trace ↓");
        for (int i = 0; i < variables.Count; i++)
        {
            int statement = variables.Statement(i);
            string letter = TapeNotation.Letter('x', i, variables.Count, TapeNotation.TangentMark);
            AddRow(
                table, EvaluationTrace.Variable(notation, variables, i), notation.Tangent(statement), letter, "",
                tangents[statement]);
        }

        foreach (int statement in EvaluationTrace.Statements(tape, notation))
        {
            AddRow(
                table, EvaluationTrace.Statement(notation, statement), notation.Tangent(statement),
                Terms(notation, statement, index => $" ({notation.PartialName(statement, index)})"),
                "= " + Terms(notation, statement, index => $" × {TapeNotation.Factor(notation.Partial(statement, index))}"),
                tangents[statement]);
        }

        for (int i = 0; i < outputs.Rows.Count; i++)
        {
            int statement = outputs.Rows[i].Statement;
            bool isPassive = statement < 0 || notation.IsConstant(statement);
            AddRow(
                table, EvaluationTrace.Output(notation, outputs, i),
                TapeNotation.Letter('y', i, outputs.Rows.Count, TapeNotation.TangentMark),
                isPassive ? "0" : notation.Tangent(statement), "", isPassive ? 0 : tangents[statement]);
        }

        return table.ToString();
    }

    private static void AddRow(
        TextTable table, string[] evaluation, string tangent, string formula, string numbers, double value) =>
        table.Add([.. evaluation, EvaluationTrace.Rule, tangent, $"= {formula}", numbers, $"= {TapeNotation.Number(value)}"]);

    /// <summary>v̇₁ … + v̇₂ …, constants left out; 0 if all operands are constants.</summary>
    private static string Terms(TapeNotation notation, int statement, Func<int, string> factor)
    {
        var terms = Enumerable.Range(0, notation.Arity(statement))
            .Where(index => !notation.IsConstant(notation.Operand(statement, index)))
            .Select(index => notation.Tangent(notation.Operand(statement, index)) + factor(index));
        return string.Join(" + ", terms.DefaultIfEmpty("0"));
    }
}
