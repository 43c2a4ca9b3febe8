using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Reports;

/// <summary>What a report looks at: the statements of a recording, their adjoints and their lines.</summary>
internal sealed class ReportedStatements
{
    private readonly ushort[] operations;
    private readonly int[] rows;
    private readonly int[] operands;
    private readonly string?[] lines;
    private readonly Dictionary<int, string> sites;
    private readonly HashSet<string> cuts;

    internal ReportedStatements(Tape tape, IndependentVariables variables, SweptOutputs outputs)
    {
        Notation = new TapeNotation(tape, variables);
        Variables = variables;
        Outputs = outputs;
        Count = outputs.TapeCount;
        operations = tape.Operations.Rows(0, Count).ToArray();
        operands = tape.Operands.Rows(0, tape.OperandCount).ToArray();
        Values = tape.Values.Rows(0, Count).ToArray();
        Adjoints = tape.Adjoints.Rows(Count).ToArray();
        lines = tape.Lines?.OfStatements(tape.Count) ?? new string?[tape.Count];
        sites = tape.Sites;
        cuts = [.. tape.Findings.Cuts.Keys];
        rows = new int[Count];
        for (int s = 1; s < Count; s++)
            rows[s] = rows[s - 1] + Arity(s - 1);
    }

    internal TapeNotation Notation { get; }

    internal IndependentVariables Variables { get; }

    internal SweptOutputs Outputs { get; }

    /// <summary>How many there were when adjoints were propagated.</summary>
    internal int Count { get; }

    internal double[] Values { get; }

    internal double[] Adjoints { get; }

    internal Elementary Operation(int statement) => (Elementary)operations[statement];

    internal int Arity(int statement) => OperationTable.Arity(operations[statement]);

    internal int Operand(int statement, int index) => operands[rows[statement] + index];

    internal bool IsDecision(int statement) => OperationTable.IsDecision(operations[statement]);

    /// <summary>Whether a statement computes a value from others.</summary>
    internal bool Computes(int statement) => Arity(statement) > 0 && !IsDecision(statement);

    /// <summary>Whether the derivative of an operand goes into that of a statement.</summary>
    internal bool HandsOn(int statement, int index) => OperationTable.HandsOn(operations[statement], index);

    /// <summary>Whether a statement takes nothing but the number of what depends on something.</summary>
    internal bool IsStop(int statement, bool[] depends) => Operation(statement) == Elementary.Carry && !depends[Operand(statement, 1)];

    /// <summary>The value of the first operand, and that of the last.</summary>
    internal (double X, double Y) OperandValues(int statement) =>
        (Values[Operand(statement, 0)], Values[Operand(statement, Arity(statement) - 1)]);

    /// <summary>The conversion that a decision is; null if it is none.</summary>
    internal string? Conversion(int statement) =>
        sites.TryGetValue(statement, out string? site) && cuts.Contains(site) ? Site.Callee(site) : null;

    /// <summary>Where a statement stands, as a site; empty parts if that is not known.</summary>
    internal string Where(int statement) => lines[statement] ?? sites.GetValueOrDefault(statement, "||");

    /// <summary>The line that code says it was at when a statement was recorded.</summary>
    internal string? Line(int statement) => lines[statement];
}
