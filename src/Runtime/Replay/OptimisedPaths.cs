using ILDiff.Operations;

namespace ILDiff.Replay;

/// <summary>A trie of paths with smaller programs, and what that saved.</summary>
internal sealed class OptimisedPaths
{
    private readonly Totals before = new();
    private readonly Totals after = new();

    private OptimisedPaths(Path first) => First = Optimise(first, null, 0, 0);

    internal Path First { get; }

    internal int Count { get; private set; }

    internal OptimisationReport Report => new(
        new Reduction(before.Statements, after.Statements),
        new Reduction(before.Operands, after.Operands),
        new Reduction(before.Decisions, after.Decisions),
        new Reduction(before.Bytes, after.Bytes));

    internal static OptimisedPaths Of(Path first) => new(first);

    private Path Optimise(Path path, Program? left, int decision, double outcome)
    {
        var (program, statements) = Optimiser.Run(path.Program);
        before.Add(path.Program);
        after.Add(program);
        Count++;
        var optimised = new Path(program, left == null ? 0 : Paths.Shared(left, program, decision, outcome));
        foreach (var branch in path.Branches)
        {
            // A decision that repeats another, or one between constants, never turned out otherwise.
            int kept = statements[branch.Key.Decision];
            double other = BitConverter.Int64BitsToDouble(branch.Key.Outcome);
            if (kept >= 0 && OperationTable.IsDecision(program.Operations[kept]) && optimised.Branch(kept, other) == null)
                optimised.Add(kept, other, Optimise(branch.Value, program, kept, other));
        }

        return optimised;
    }

    private sealed class Totals
    {
        internal long Statements { get; private set; }

        internal long Operands { get; private set; }

        internal long Decisions { get; private set; }

        internal long Bytes => (Statements * (sizeof(ushort) + sizeof(double))) + (Operands * sizeof(int));

        internal void Add(Program program)
        {
            Statements += program.Count;
            Operands += program.Operands.Length;
            Decisions += program.Operations.Count(OperationTable.IsDecision);
        }
    }
}
