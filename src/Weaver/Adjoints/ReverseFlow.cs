using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>How the reverse goes on from a block to the one that ran before it.</summary>
internal enum Way
{
    /// <summary>It was the first: the reverse ends.</summary>
    End,

    /// <summary>To its only predecessor, or past blocks that the reverse has no work in.</summary>
    Back,

    /// <summary>From a header: by the counter, to the block before the loop or to the latch.</summary>
    Count,

    /// <summary>To one of its predecessors: which one has to be known.</summary>
    Choose,

    /// <summary>From the header of a loop each of whose times round is reversed at once: to the next.</summary>
    Next,
}

/// <summary>The way on from a block of the reverse.</summary>
/// <param name="Kind">How.</param>
/// <param name="To">Where, for <see cref="Way.Back"/>.</param>
internal sealed record Step(Way Kind, Block? To = null);

/// <summary>
/// The order of the reverse: from the block that returns back to the first, past everything in which there is nothing to
/// do.
/// </summary>
internal sealed class ReverseFlow
{
    private readonly ProcedureFacts facts;
    private readonly IReadOnlyList<ImmediateLoop> immediate;
    private readonly Func<Block, bool> hasWork;
    private readonly Func<Phi, bool> isActive;
    private readonly Dictionary<Block, Step> steps = [];

    /// <param name="facts">Of the procedure.</param>
    /// <param name="hasWork">Whether the reverse has anything to do in a block.</param>
    /// <param name="isActive">Whether a phi has an adjoint.</param>
    /// <param name="immediate">The loops each of whose times round is reversed at once.</param>
    internal ReverseFlow(ProcedureFacts facts, Func<Block, bool> hasWork, Func<Phi, bool> isActive, IReadOnlyList<ImmediateLoop> immediate)
    {
        this.isActive = isActive;
        this.facts = facts;
        this.immediate = immediate;
        this.hasWork = block => !immediate.Any(each => !each.IsRunAgain && each.Loop.Blocks.Contains(block)) && hasWork(block);
        Follow(Return);
        this.hasWork = hasWork;
        foreach (ImmediateLoop loop in immediate.Where(each => !each.IsRunAgain))
        {
            End(loop);
            Follow(loop.Latch);
        }
    }

    /// <summary>The reverse of a time round ends where the time round began.</summary>
    private void End(ImmediateLoop loop)
    {
        steps.Add(loop.Loop.Header, new Step(Way.Next));
        Order.Add(loop.Loop.Header);
    }

    private void Follow(Block last)
    {
        var pending = new Stack<Block>();
        pending.Push(last);
        while (pending.Count > 0)
        {
            Block block = pending.Pop();
            if (steps.ContainsKey(block))
                continue;
            Step step = StepFrom(block);
            steps.Add(block, step);
            Order.Add(block);
            foreach (Block next in step.Kind switch { Way.End => [], Way.Back => [step.To!], _ => (IEnumerable<Block>)block.Predecessors })
                pending.Push(next);
            foreach (ImmediateLoop again in immediate.Where(each => each.IsRunAgain && each.Exit == block))
            {
                End(again);
                pending.Push(again.Latch);
            }
        }
    }

    /// <summary>The block that returns.</summary>
    internal Block Return => facts.Procedure.Blocks.Single(block => block.Terminator.Kind == TerminatorKind.Return);

    /// <summary>The blocks that are reversed, the one that returns first.</summary>
    internal List<Block> Order { get; } = [];

    /// <summary>The way on from a block.</summary>
    internal Step From(Block block) => steps[block];

    /// <summary>Whether a block is reversed.</summary>
    internal bool Has(Block block) => steps.ContainsKey(block);

    /// <summary>The loops that are run backwards.</summary>
    internal IEnumerable<Loop> Loops => facts.Loops.All.Where(IsRunBackwards);

    /// <summary>Whether a loop is run backwards, rather than passed over.</summary>
    internal bool IsRunBackwards(Loop loop) => steps.TryGetValue(loop.Header, out Step? step) && step.Kind == Way.Count;

    private Step StepFrom(Block block)
    {
        if (block.Predecessors.Count == 0)
            return new Step(Way.End);
        if (block.Predecessors.Count == 1)
            return new Step(Way.Back, immediate.FirstOrDefault(each => each.Exit == block)?.Entry ?? block.Predecessors[0]);
        Block before = facts.Dominance.Parent(block)!;
        Loop? loop = facts.Loops.Of(block);
        bool isHeader = loop?.Header == block;
        if (facts.Loops.Of(before) == (isHeader ? loop!.Parent : loop) && IsIdle(before, block))
            return new Step(Way.Back, before);
        return new Step(isHeader ? Way.Count : Way.Choose);
    }

    /// <summary>Whether there is no work on any way from one block to the beginning of another.</summary>
    private bool IsIdle(Block from, Block to)
    {
        // Its phis hand adjoints on to the ways.
        if (to.Phis.Any(isActive))
            return false;
        var seen = new HashSet<Block>();
        var pending = new Stack<Block>(to.Predecessors.Where(block => block != from));
        while (pending.Count > 0)
        {
            Block block = pending.Pop();
            if (!seen.Add(block))
                continue;
            if (hasWork(block))
                return false;
            foreach (Block previous in block.Predecessors.Where(previous => previous != from))
                pending.Push(previous);
        }

        return true;
    }
}
