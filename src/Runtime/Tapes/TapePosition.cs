namespace ILDiff.Tapes;

/// <summary>Where a part of a tape starts.</summary>
/// <param name="Statement">The statement that comes next.</param>
/// <param name="OperandRow">The row of its first operand.</param>
/// <param name="Composite">How many composites come before.</param>
/// <param name="Note">How many notes of objects come before.</param>
internal readonly record struct TapePosition(int Statement, int OperandRow, int Composite, int Note);
