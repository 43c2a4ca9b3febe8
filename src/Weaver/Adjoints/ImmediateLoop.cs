using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// A loop that only adds up what each time round computes by itself, so that each time round can be reversed as soon as it has run: in
/// the loop itself, or in a <see cref="LoopCopy"/> that runs in the reverse.
/// </summary>
/// <param name="loop">The loop.</param>
/// <param name="sums">The sums that it carries, each with what it is on the way from one time round to the next.</param>
/// <param name="isRunAgain">Whether a copy runs in the reverse.</param>
internal sealed class ImmediateLoop(Loop loop, IReadOnlyDictionary<Phi, HashSet<Value>> sums, bool isRunAgain)
{
    private readonly Dictionary<Value, Value> adjoints = [];

    internal Loop Loop => loop;

    /// <summary>The sums.</summary>
    internal IEnumerable<Phi> Sums => sums.Keys;

    /// <summary>The adjoints of the sums, as far as they are known: they are the same each time round.</summary>
    internal IReadOnlyDictionary<Value, Value> Adjoints => adjoints;

    internal bool IsRunAgain => isRunAgain;

    internal Block Latch => loop.Latches.Single();

    internal Block Entry => loop.Entries.Single();

    internal Block Exit => loop.Exits.Single().To;

    /// <summary>What runs after a time round has been reversed.</summary>
    internal Block Next { get; } = new();

    /// <summary>Whether a loop is left only by the test at its beginning, before anything that the reverse has work with.</summary>
    internal static bool HasForm(Loop loop, Func<Operation, bool> hasWork) =>
        loop.Exits.Count() == 1 && loop.Exits.Single().From == loop.Header && !loop.Header.Operations.Any(hasWork) &&
        loop.Blocks.Any(block => block.Operations.Any(hasWork));

    /// <summary>Says what the adjoint of a sum is.</summary>
    internal void Know(Phi sum, Value adjoint)
    {
        foreach (Value member in sums[sum])
            adjoints.Add(member, adjoint);
    }

    /// <summary>Puts the reverse of a time round, which begins with a block, behind the loop's.</summary>
    /// <param name="reversed">The block.</param>
    /// <param name="before">What computes the adjoints of the sums.</param>
    internal void Join(Block reversed, IEnumerable<Operation> before)
    {
        Block latch = Latch;
        Entry.Operations.AddRange(before);
        Next.Terminator = Terminator.Jump(loop.Header);
        loop.Header.Predecessors[loop.Header.Predecessors.IndexOf(latch)] = Next;
        latch.Terminator = Terminator.Jump(reversed);
    }
}
