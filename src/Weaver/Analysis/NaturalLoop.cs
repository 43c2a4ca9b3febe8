namespace ILDiff.Weaving.Analysis;

/// <summary>
/// A block that dominates a block that goes back to it, and what leads there. Loops with several entries are none:
/// no block dominates them.
/// </summary>
internal sealed class NaturalLoop
{
    private NaturalLoop(BasicBlock header, IEnumerable<BasicBlock> latches)
    {
        Header = header;
        Blocks.Add(header);
        var pending = new Stack<BasicBlock>(latches.Where(Blocks.Add));
        while (pending.Count > 0)
        {
            foreach (BasicBlock previous in pending.Pop().Predecessors.Where(Blocks.Add))
                pending.Push(previous);
        }
    }

    /// <summary>The only block through which the loop is entered.</summary>
    internal BasicBlock Header { get; }

    internal HashSet<BasicBlock> Blocks { get; } = [];

    /// <summary>The loops of a body, inner ones before those that they are in.</summary>
    internal static List<NaturalLoop> Of(ControlFlow flow, Dominators dominators)
    {
        var backward = from block in flow.Blocks
                       from header in block.Successors.Distinct()
                       where header.Number <= block.Number && dominators.Dominates(header.Number, block.Number)
                       group block by header;
        return [.. backward.Select(edges => new NaturalLoop(edges.Key, edges)).OrderBy(loop => loop.Blocks.Count)];
    }
}
