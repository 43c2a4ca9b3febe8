using ILDiff.Activity;
using ILDiff.Operations;

namespace ILDiff.Reports;

/// <summary>The first NaN or infinity of each sweep.</summary>
internal static class NonFinites
{
    /// <summary>The first value that is none, in the order in which they were computed.</summary>
    internal static FirstNonFinite? Forward(ReportedStatements statements)
    {
        for (int s = 0; s < statements.Count; s++)
        {
            if (double.IsFinite(statements.Values[s]) || statements.IsDecision(s))
                continue;
            TapeNotation notation = statements.Notation;
            return statements.Computes(s)
                ? At(statements, s, $"{notation.Name(s)} = {notation.Formula(s)}", notation.Numbers(s), statements.Values[s])
                : At(statements, s, notation.IsConstant(s) ? "a constant" : $"{notation.Name(s)}, a variable", "", statements.Values[s]);
        }

        return null;
    }

    /// <summary>The first adjoint that is none, in the order of the sweep: from the last statement to the first.</summary>
    internal static FirstNonFinite? Reverse(ReportedStatements statements)
    {
        double[] adjoints = new double[statements.Count];
        foreach (var (statement, _, seed) in statements.Outputs.Rows)
        {
            if (statement >= 0)
                adjoints[statement] += seed;
        }

        for (int s = statements.Count - 1; s >= 0; s--)
        {
            if (adjoints[s] == 0 || !statements.Computes(s))
                continue;
            if (!double.IsFinite(adjoints[s]))
                return At(statements, s, $"{statements.Notation.Adjoint(s)}, a seed", "", adjoints[s]);
            if (Propagate(statements, s, adjoints) is { } found)
                return found;
        }

        return null;
    }

    private static FirstNonFinite? Propagate(ReportedStatements statements, int s, double[] adjoints)
    {
        var (x, y) = statements.OperandValues(s);
        var partials = Partials.Of(statements.Operation(s), x, y, statements.Values[s]);
        for (int i = 0; i < statements.Arity(s); i++)
        {
            double partial = i == 0 ? partials.X : partials.Y;
            int operand = statements.Operand(s, i);
            if (partial == 0 || statements.Notation.IsConstant(operand))
                continue; // as sweeps do: a partial of 0 hands nothing on
            double before = adjoints[operand];
            adjoints[operand] += adjoints[s] * partial;
            if (double.IsFinite(adjoints[operand]))
                continue;
            TapeNotation notation = statements.Notation;
            string sum = before == 0 ? "" : $"{TapeNotation.Factor(before)} + ";
            return At(
                statements, s, $"{notation.Adjoint(operand)} += {notation.Adjoint(s)} ({notation.PartialName(s, i)}), with {notation.Name(s)} = {notation.Formula(s)} = {notation.Numbers(s)}",
                $"{sum}{TapeNotation.Factor(adjoints[s])} × {TapeNotation.Factor(partial)}", adjoints[operand]);
        }

        return null;
    }

    private static FirstNonFinite At(ReportedStatements statements, int statement, string formula, string numbers, double value) =>
        new(formula, numbers, value, Site.Caller(statements.Where(statement)), Site.Place(statements.Where(statement)));
}
