using ILDiff.Operations;
using ILDiff.Replay;

namespace ILDiff.Batches;

/// <summary>Which statements of a program matter, and for how long their values do.</summary>
internal sealed class Reach
{
    /// <summary>No statement of the reverse sweep.</summary>
    internal const int Never = int.MaxValue;

    private readonly Program program;
    private readonly int[] rows;

    /// <param name="program">The statements.</param>
    /// <param name="isReverse">Whether there will be a reverse sweep, from the first output.</param>
    internal Reach(Program program, bool isReverse)
    {
        this.program = program;
        int count = program.Count;
        rows = new int[count];
        IsNeeded = new bool[count];
        IsOutput = new bool[count];
        IsActive = new bool[count];
        IsSwept = new bool[count];
        LastRead = new int[count];
        LastReadInReverse = new int[count];
        Array.Fill(LastReadInReverse, Never);
        MarkActive();
        if (isReverse && IsActive[program.Outputs[0]])
            IsSwept[program.Outputs[0]] = true;
        foreach (int output in isReverse ? program.Outputs.AsSpan(0, 1) : program.Outputs)
            IsNeeded[output] = IsOutput[output] = true;
        for (int s = count - 1; s >= 0; s--)
            Mark(s);
    }

    /// <summary>Whether an output or a decision is computed from the statement, or it is one.</summary>
    internal bool[] IsNeeded { get; }

    /// <summary>Whether it is an output that is asked for; a reverse sweep asks for the first.</summary>
    internal bool[] IsOutput { get; }

    /// <summary>Whether it depends on a variable.</summary>
    internal bool[] IsActive { get; }

    /// <summary>Whether the first output depends on it, and it on a variable: the statements of a reverse sweep.</summary>
    internal bool[] IsSwept { get; }

    /// <summary>The last statement that has it as an operand.</summary>
    internal int[] LastRead { get; }

    /// <summary>The last statement of the reverse sweep that reads its value.</summary>
    internal int[] LastReadInReverse { get; }

    /// <summary>The first operand of a statement, and the last.</summary>
    internal (int X, int Y) Operands(int statement)
    {
        int arity = OperationTable.Arity(program.Operations[statement]);
        return (program.Operands[rows[statement]], program.Operands[rows[statement] + arity - 1]);
    }

    /// <summary>The operands that a reverse sweep hands something on to.</summary>
    internal (bool X, bool Y) Targets(int statement)
    {
        var (x, y) = Operands(statement);
        return (IsActive[x], OperationTable.Arity(program.Operations[statement]) == 2 && IsActive[y]);
    }

    private void MarkActive()
    {
        foreach (int variable in program.Inputs.AsSpan(0, program.Variables))
            IsActive[variable] = true;
        int row = 0;
        for (int s = 0; s < program.Count; s++)
        {
            ushort operation = program.Operations[s];
            rows[s] = row;
            int arity = OperationTable.Arity(operation);
            for (int i = 0; i < arity && !OperationTable.IsDecision(operation); i++)
                IsActive[s] |= IsActive[program.Operands[row + i]];
            row += arity;
        }
    }

    private void Mark(int s)
    {
        ushort operation = program.Operations[s];
        IsNeeded[s] |= OperationTable.IsDecision(operation);
        if (!IsNeeded[s] || OperationTable.Arity(operation) == 0)
            return;
        var (x, y) = Operands(s);
        IsNeeded[x] = IsNeeded[y] = true;
        LastRead[x] = Math.Max(LastRead[x], s);
        LastRead[y] = Math.Max(LastRead[y], s);
        if (!IsSwept[s])
            return;
        var targets = Targets(s);
        IsSwept[x] |= targets.X;
        IsSwept[y] |= targets.Y;
        var reads = ReverseReads.Of((Elementary)operation, targets.X, targets.Y);
        if (reads.X)
            LastReadInReverse[x] = s; // the sweep goes down: what is marked last is read last
        if (reads.Y)
            LastReadInReverse[y] = s;
        if (reads.Z)
            LastReadInReverse[s] = s;
    }
}
