using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>A loop of which each time round is reversed as soon as it has run.</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Adjoints">The adjoints of the sums that it carries, which are known before it.</param>
/// <param name="Before">What computes them, for the block before the loop.</param>
internal sealed record ImmediateLoop(Loop Loop, IReadOnlyDictionary<Value, Value> Adjoints, IReadOnlyList<Operation> Before)
{
    internal Block Latch => Loop.Latches.Single();

    internal Block Entry => Loop.Entries.Single();

    /// <summary>What runs after a time round has been reversed.</summary>
    internal Block Next { get; } = new() { Terminator = Terminator.Jump(Loop.Header) };

    /// <summary>Puts the reverse of a time round, which begins with a block, behind it.</summary>
    internal void Join(Block reversed)
    {
        Block latch = Latch;
        Entry.Operations.AddRange(Before);
        Next.Predecessors.Clear();
        Loop.Header.Predecessors[Loop.Header.Predecessors.IndexOf(latch)] = Next;
        latch.Terminator = Terminator.Jump(reversed);
    }
}
