using Mono.Cecil;

namespace ILDiff.Weaving.Representation;

/// <summary>
/// A method as a graph of basic blocks whose operations give values, with the small methods that it calls written out in it.
/// Made by reading IL, changed by transformations, and written as IL again; it knows neither.
/// </summary>
internal sealed class Procedure(string name, MethodDefinition source)
{
    internal string Name { get; } = name;

    /// <summary>The method that it comes from.</summary>
    internal MethodDefinition Source { get; } = source;

    internal List<Parameter> Parameters { get; } = [];

    /// <summary>The types of the results; a structure gives one for each field.</summary>
    internal List<TypeReference> Results { get; } = [];

    /// <summary>The blocks that control can reach, in reverse postorder; the first is where the procedure begins.</summary>
    internal List<Block> Blocks { get; private set; } = [];

    /// <summary>The first block.</summary>
    internal Block Entry { get; set; } = new();

    internal IEnumerable<Operation> Operations => Blocks.SelectMany(block => block.Operations);

    /// <summary>Finds the blocks that can be reached, numbers them in reverse postorder, and says where control comes from. What phis have
    /// from predecessors that are there no more is forgotten; a predecessor that is new gives them null, to be filled in.</summary>
    internal void Order()
    {
        var postorder = new List<Block>();
        var seen = new HashSet<Block> { Entry };
        var pending = new Stack<(Block Block, int Next)>();
        pending.Push((Entry, 0));
        while (pending.Count > 0)
        {
            (Block block, int next) = pending.Pop();
            if (next == block.Successors.Count)
            {
                postorder.Add(block);
                continue;
            }

            pending.Push((block, next + 1));
            // The last successor first: what follows a loop comes after the loop.
            Block successor = block.Successors[block.Successors.Count - 1 - next];
            if (seen.Add(successor))
                pending.Push((successor, 0));
        }

        postorder.Reverse();
        Blocks = postorder;
        for (int i = 0; i < Blocks.Count; i++)
            Blocks[i].Number = i;
        Connect();
    }

    private void Connect()
    {
        var predecessors = Blocks.ToDictionary(block => block, _ => new List<Block>());
        foreach (Block block in Blocks)
        {
            foreach (Block successor in block.Successors)
                predecessors[successor].Add(block);
        }

        foreach (Block block in Blocks)
        {
            List<Block> current = predecessors[block];
            List<int> origins = Match(block.Predecessors, current);
            foreach (Phi phi in block.Phis)
            {
                List<Value> incoming = [.. origins.Select(origin => origin < 0 ? null! : phi.Incoming[origin])];
                phi.Incoming.Clear();
                phi.Incoming.AddRange(incoming);
            }

            block.Predecessors.Clear();
            block.Predecessors.AddRange(current);
        }
    }

    /// <summary>For each block of the second list its place in the first, every place once; -1 if it is not there.</summary>
    private static List<int> Match(List<Block> former, List<Block> current)
    {
        var used = new HashSet<int>();
        var places = new List<int>();
        foreach (Block block in current)
        {
            int place = Enumerable.Range(0, former.Count).Where(i => former[i] == block && !used.Contains(i)).DefaultIfEmpty(-1).First();
            used.Add(place);
            places.Add(place);
        }

        return places;
    }

    public override string ToString() => Printing.Of(this);
}
