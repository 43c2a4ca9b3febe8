using System.Runtime.InteropServices;
using ILDiff.Operations;

namespace ILDiff.Tapes;

/// <summary>
/// The columns that a sweep walks: those of a tape, or of a recorded function. Indices are not checked; whoever makes one
/// guarantees that operands are statements before their own.
/// </summary>
internal readonly ref struct Statements
{
    private readonly ReadOnlySpan<ushort> operations;
    private readonly ReadOnlySpan<int> operands;
    private readonly ReadOnlySpan<double> values;

    internal Statements(ReadOnlySpan<ushort> operations, ReadOnlySpan<int> operands, ReadOnlySpan<double> values)
    {
        this.operations = operations;
        this.operands = operands;
        this.values = values;
    }

    /// <summary>How many there are.</summary>
    internal int Count => operations.Length;

    /// <summary>How many operands they have together.</summary>
    internal int OperandCount => operands.Length;

    internal ref readonly ushort FirstOperation => ref MemoryMarshal.GetReference(operations);

    internal ref readonly int FirstOperand => ref MemoryMarshal.GetReference(operands);

    internal ref readonly double FirstValue => ref MemoryMarshal.GetReference(values);

    internal Elementary Operation(int statement) => (Elementary)operations[statement];

    internal int Arity(int statement) => OperationTable.Arity(operations[statement]);

    /// <summary>A row of the operands column.</summary>
    internal int Operand(int row) => operands[row];

    internal double Value(int statement) => values[statement];
}
