using System.Globalization;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// Names and formulas for the statements of a tape, in the three-part notation of Griewank and Walther: n variables
/// v₁₋ₙ to v₀, then v₁, v₂ and so on. Constants are written as numbers.
/// </summary>
internal sealed class TapeNotation
{
    /// <summary>The bar of an adjoint, which combines with the letter before it.</summary>
    internal const string AdjointMark = "\u0304";

    /// <summary>The dot of a tangent, which combines with the letter before it.</summary>
    internal const string TangentMark = "\u0307";

    private readonly ushort[] operations;
    private readonly double[] values;
    private readonly string[] indices;
    private readonly int[][] operands;

    internal TapeNotation(Tape tape, IndependentVariables variables)
        : this(tape.Statements, [.. Enumerable.Range(0, variables.Count).Select(variables.Statement)])
    {
    }

    /// <param name="statements">The statements, which are copied.</param>
    /// <param name="variables">Those of the independent variables.</param>
    internal TapeNotation(Statements statements, IReadOnlyList<int> variables)
    {
        indices = new string[statements.Count];
        operations = new ushort[statements.Count];
        values = new double[statements.Count];
        operands = new int[statements.Count][];
        for (int i = 0; i < variables.Count; i++)
            indices[variables[i]] = Subscript(i + 1 - variables.Count);

        int row = 0, working = 0;
        for (int s = 0; s < statements.Count; s++)
        {
            operations[s] = (ushort)statements.Operation(s);
            values[s] = statements.Value(s);
            operands[s] = new int[statements.Arity(s)];
            foreach (ref int operand in operands[s].AsSpan())
                operand = statements.Operand(row++);
            if (operands[s].Length > 0)
                indices[s] = Subscript(++working);
        }
    }

    /// <summary>How many statements there are.</summary>
    internal int Count => operations.Length;

    internal int Arity(int statement) => operands[statement].Length;

    /// <summary>Whether a statement is a decision: what the code learned of a value.</summary>
    internal bool IsDecision(int statement) => OperationTable.IsDecision(operations[statement]);

    internal bool IsConstant(int statement) => indices[statement] == null;

    /// <summary>The statement of an operand, the first being 0.</summary>
    internal int Operand(int statement, int index) => operands[statement][index];

    /// <summary>The partial with respect to an operand.</summary>
    internal double Partial(int statement, int index)
    {
        int x = Operand(statement, 0);
        int y = Operand(statement, Arity(statement) - 1);
        var (dx, dy) = Partials.Of(
            (Elementary)operations[statement], values[x], values[y], values[statement]);
        return index == 0 ? dx : dy;
    }

    /// <summary>v₃, or the number if it is a constant.</summary>
    internal string Name(int statement) => IsConstant(statement) ? Factor(values[statement]) : "v" + indices[statement];

    /// <summary>v̄₃</summary>
    internal string Adjoint(int statement) => $"v{AdjointMark}{indices[statement]}";

    /// <summary>v̇₃</summary>
    internal string Tangent(int statement) => $"v{TangentMark}{indices[statement]}";

    /// <summary>x₁, or ȳ₁ with a bar.</summary>
    internal static string Letter(char letter, int index, int count, string mark = "") =>
        letter + mark + (count == 1 ? "" : Subscript(index + 1));

    /// <summary>∂v₃/∂v₁</summary>
    internal string PartialName(int statement, int index) => $"∂{Name(statement)}/∂{Name(Operand(statement, index))}";

    /// <summary>v₁ × v₂</summary>
    internal string Formula(int statement) => Format(statement, Name);

    /// <summary>2 × 5</summary>
    internal string Numbers(int statement) => Format(statement, operand => Factor(values[operand]));

    internal string Value(int statement) => Number(values[statement]);

    internal static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A number inside a formula.</summary>
    internal static string Factor(double value) => double.IsNegative(value) ? $"({Number(value)})" : Number(value);

    private string Format(int statement, Func<int, string> operand)
    {
        string symbol = OperationTable.Symbol(operations[statement]).Replace(" * ", " × ");
        return string.Format(
            CultureInfo.InvariantCulture, symbol,
            operand(Operand(statement, 0)), operand(Operand(statement, Arity(statement) - 1)));
    }

    private static string Subscript(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '₋' : (char)('₀' + (c - '0'))));
}
