using ILDiff.Drawing;
using ILDiff.Reports;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>What a report is made of: the parts of a recording that was swept.</summary>
internal sealed record RecordedParts(Tape Tape, IndependentVariables Variables, SweptOutputs Outputs)
{
    internal LineNotes? Lines => Tape.Lines;

    /// <summary>What the statements take, and their adjoints.</summary>
    internal long Bytes => (Outputs.TapeCount * (sizeof(ushort) + (2L * sizeof(double)))) + (Tape.OperandCount * (long)sizeof(int));

    internal ReportedStatements Statements() => new(Tape, Variables, Outputs);

    internal IReadOnlyList<GraphNode> Graph() => ComputationalGraph.Of(Tape, Variables, Outputs);
}
