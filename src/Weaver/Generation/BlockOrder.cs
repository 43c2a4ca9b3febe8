using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Generation;

/// <summary>
/// The order in which blocks are written: that of <see cref="Procedure.Blocks"/>, with the blocks of each loop together, and the
/// test of a loop that tests first at its end, where compilers of C# put it.
/// </summary>
internal sealed class BlockOrder
{
    private readonly Loops loops;

    /// <summary>By loop what is in it and in no inner one, blocks and loops in order; by this object what is in no loop.</summary>
    private readonly Dictionary<object, List<object>> items = [];

    private BlockOrder(Procedure procedure)
    {
        loops = new Loops(procedure, new Dominance(procedure));
        items.Add(this, []);
        foreach (Loop loop in loops.All)
            items.Add(loop, []);
        Dictionary<Block, Loop> headed = loops.All.ToDictionary(loop => loop.Header);
        foreach (Block block in procedure.Blocks)
        {
            if (headed.TryGetValue(block, out Loop? loop))
                items[(object?)loop.Parent ?? this].Add(loop);
            items[(object?)loops.Of(block) ?? this].Add(block);
        }
    }

    internal static List<Block> Of(Procedure procedure)
    {
        var order = new BlockOrder(procedure);
        return order.Flat(order);
    }

    private List<Block> Flat(object parent)
    {
        var blocks = new List<Block>();
        foreach (object item in items[parent])
        {
            if (item is Loop loop)
                blocks.AddRange(Turned(loop, Flat(loop)));
            else
                blocks.Add((Block)item);
        }

        return blocks;
    }

    /// <summary>Puts a header that tests behind the block that goes back to it.</summary>
    private static List<Block> Turned(Loop loop, List<Block> blocks)
    {
        Terminator test = loop.Header.Terminator, last = blocks[blocks.Count - 1].Terminator;
        if (blocks[0] == loop.Header && blocks.Count > 1 && last.Kind == TerminatorKind.Jump && last.Targets[0] == loop.Header &&
            test.Kind == TerminatorKind.Branch && !test.Targets.All(loop.Blocks.Contains))
        {
            blocks.RemoveAt(0);
            blocks.Add(loop.Header);
        }

        return blocks;
    }
}
