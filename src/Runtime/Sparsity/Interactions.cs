namespace ILDiff.Sparsity;

/// <summary>
/// Unordered pairs of nodes, each kept with its later node: an undirected graph that loses a node at a time, from the last
/// to the first.
/// </summary>
internal sealed class Interactions
{
    private const int None = 0;

    // Pairs of a node are a chain of links, whose numbers start at 1. Links of nodes that are gone are used again.
    private readonly int[] chains;
    private readonly IndexList partners = new(1 << 10);
    private readonly IndexList next = new(1 << 10);
    private readonly int[] seen;
    private int free;

    internal Interactions(int nodes)
    {
        chains = new int[nodes];
        seen = new int[nodes];
        partners.Add(None);
        next.Add(None);
    }

    /// <summary>Adds a pair, which may be there already, or of a node with itself.</summary>
    internal void Add(int one, int other)
    {
        int late = Math.Max(one, other);
        int early = Math.Min(one, other);
        int chain = chains[late];
        if (chain != None && partners[chain] == early)
            return; // what a loop adds again and again
        int link = free;
        if (link == None)
        {
            link = partners.Count;
            partners.Add(early);
            next.Add(chain);
        }
        else
        {
            free = next[link];
            partners[link] = early;
            next[link] = chain;
        }

        chains[late] = link;
    }

    /// <summary>Removes the pairs of a node with itself and with earlier ones, and gives those in a list, none twice.</summary>
    internal void Take(int node, IndexList taken)
    {
        taken.Truncate(0);
        int link = chains[node];
        if (link == None)
            return;
        int last = link;
        for (; link != None; link = next[link])
        {
            last = link;
            if (seen[partners[link]] == node + 1)
                continue;
            seen[partners[link]] = node + 1;
            taken.Add(partners[link]);
        }

        next[last] = free;
        free = chains[node];
        chains[node] = None;
    }
}
