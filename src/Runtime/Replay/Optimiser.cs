using ILDiff.Operations;

namespace ILDiff.Replay;

/// <summary>
/// Makes a program smaller that computes the same, bit for bit: operations on constants become constants, what is computed
/// twice is computed once, what no output and no decision needs is left out.
/// </summary>
internal sealed class Optimiser
{
    private const int Nothing = -1;

    private readonly Program program;
    private readonly int[] rows;
    private readonly ushort[] operations;
    private readonly double[] values;

    // The statement that computes the same and comes first; itself mostly.
    private readonly int[] same;
    private readonly Dictionary<(ushort Operation, int X, int Y), int> computed = [];
    private readonly Dictionary<long, int> constants = [];

    private Optimiser(Program program)
    {
        this.program = program;
        rows = new int[program.Count];
        operations = [.. program.Operations];
        values = [.. program.Values];
        same = new int[program.Count];
    }

    /// <summary>The smaller program, and which of its statements each of the old ones is: -1 for those that are gone.</summary>
    internal static (Program Program, int[] Statements) Run(Program program)
    {
        var optimiser = new Optimiser(program);
        int row = 0;
        for (int s = 0; s < program.Count; s++)
        {
            optimiser.rows[s] = row;
            optimiser.same[s] = optimiser.Same(s);
            row += OperationTable.Arity(program.Operations[s]);
        }

        return optimiser.Without(optimiser.Needed());
    }

    private int Same(int s)
    {
        ushort operation = operations[s];
        if ((Elementary)operation == Elementary.Independent)
            return s;
        if ((Elementary)operation == Elementary.Constant || IsFolded(s))
            return First(constants, BitConverter.DoubleToInt64Bits(values[s]), s);
        var (x, y) = Operands(s);
        if (IsUnchanged((Elementary)operation, x, y) is >= 0 and var unchanged)
            return unchanged;
        // With one constant that is a number, the order does not even matter to a NaN.
        if ((Elementary)operation is Elementary.Add or Elementary.Multiply && IsNumber(x))
            (x, y) = (y, x);
        return First(computed, (operation, x, y), s);
    }

    private static int First<T>(Dictionary<T, int> statements, T key, int s)
        where T : notnull =>
        statements.TryAdd(key, s) ? s : statements[key];

    /// <summary>Makes a constant of an operation on constants.</summary>
    private bool IsFolded(int s)
    {
        var operation = (Elementary)operations[s];
        var (x, y) = Operands(s);
        // Estimates are what the processor makes of them: not always this one.
        if (!IsConstant(x) || (y != Nothing && !IsConstant(y)) ||
            operation is Elementary.ReciprocalEstimate or Elementary.ReciprocalSqrtEstimate)
        {
            return false;
        }

        double value = Values.Of(operation, values[x], y == Nothing ? 0 : values[y]);
        if (OperationTable.IsDecision((ushort)operation) && BitConverter.DoubleToInt64Bits(value) != BitConverter.DoubleToInt64Bits(values[s]))
            return false;
        values[s] = value;
        operations[s] = (ushort)Elementary.Constant;
        return true;
    }

    /// <summary>The operand that the operation returns as it is, whatever its value; -1 if there is none.</summary>
    private int IsUnchanged(Elementary operation, int x, int y) => operation switch
    {
        Elementary.Add when Is(y, -0.0) => x, // 0 would turn -0 into 0
        Elementary.Add when Is(x, -0.0) => y,
        Elementary.Subtract when Is(y, 0) => x,
        Elementary.Multiply or Elementary.Divide when Is(y, 1) => x,
        Elementary.Multiply when Is(x, 1) => y,
        _ => Nothing,
    };

    private bool Is(int statement, double value) =>
        IsConstant(statement) && BitConverter.DoubleToInt64Bits(values[statement]) == BitConverter.DoubleToInt64Bits(value);

    private bool IsConstant(int statement) => (Elementary)operations[statement] == Elementary.Constant;

    private bool IsNumber(int statement) => IsConstant(statement) && !double.IsNaN(values[statement]);

    /// <summary>The operands, as those that compute the same; -1 for none.</summary>
    private (int X, int Y) Operands(int s)
    {
        ReadOnlySpan<int> operands = program.Operands.AsSpan(rows[s], OperationTable.Arity(operations[s]));
        return (operands.Length > 0 ? same[operands[0]] : Nothing, operands.Length > 1 ? same[operands[1]] : Nothing);
    }

    private bool[] Needed()
    {
        bool[] needed = new bool[program.Count];
        foreach (int statement in (int[])[.. program.Inputs, .. program.Outputs.Select(output => same[output])])
            needed[statement] = true;
        for (int s = program.Count - 1; s >= 0; s--)
        {
            needed[s] |= IsKeptDecision(s);
            var (x, y) = Operands(s);
            if (needed[s] && x != Nothing)
                needed[x] = true;
            if (needed[s] && y != Nothing)
                needed[y] = true;
        }

        return needed;
    }

    private bool IsKeptDecision(int s) => OperationTable.IsDecision(operations[s]) && same[s] == s;

    private (Program Program, int[] Statements) Without(bool[] needed)
    {
        int[] statements = new int[program.Count];
        int[] kept = [.. Enumerable.Range(0, program.Count).Where(s => needed[s])];
        Array.Fill(statements, Nothing);
        for (int i = 0; i < kept.Length; i++)
            statements[kept[i]] = i;
        var operands = new List<int>();
        foreach (int s in kept)
        {
            var (x, y) = Operands(s);
            if (x != Nothing)
                operands.Add(statements[x]);
            if (y != Nothing)
                operands.Add(statements[y]);
        }

        for (int s = 0; s < statements.Length; s++)
            statements[s] = statements[same[s]];
        return (new Program
        {
            Operations = [.. kept.Select(s => operations[s])],
            Operands = [.. operands],
            Values = [.. kept.Select(s => values[s])],
            Inputs = [.. program.Inputs.Select(input => statements[input])],
            Variables = program.Variables,
            Outputs = [.. program.Outputs.Select(output => statements[output])],
            Sites = program.Sites.Where(site => IsKeptDecision(site.Key)).ToDictionary(site => statements[site.Key], site => site.Value),
        }, statements);
    }
}
