using ILDiff.Weaving.Analysis;

namespace ILDiff.Weaving.Representation;

/// <summary>Which blocks of a procedure lie on every way to a block.</summary>
/// <param name="procedure">In order.</param>
internal sealed class Dominance(Procedure procedure)
{
    private readonly IReadOnlyList<Block> blocks = procedure.Blocks;
    private readonly Dominators dominators =
        new(procedure.Blocks.Select(block => block.Predecessors.Select(previous => previous.Number)));

    /// <summary>The last block that lies on every way to a block; null for the first.</summary>
    internal Block? Parent(Block block) => block.Number == 0 ? null : blocks[dominators.Parent(block.Number)];

    /// <summary>Whether every way to a block goes through another; a block dominates itself.</summary>
    internal bool Dominates(Block first, Block then) => dominators.Dominates(first.Number, then.Number);
}
