namespace ILDiff;

/// <summary>What <see cref="RecordedFunction.Optimise"/> saved, over all paths.</summary>
/// <param name="Statements">Inputs, constants and operations.</param>
/// <param name="Operands">Operands of the operations.</param>
/// <param name="Decisions">Decisions that a replay compares with those recorded; they are statements too.</param>
/// <param name="Bytes">The memory of all of these.</param>
public sealed record OptimisationReport(Reduction Statements, Reduction Operands, Reduction Decisions, Reduction Bytes);
