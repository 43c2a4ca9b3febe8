using System.Runtime.InteropServices;

namespace ILDiff.Sparsity;

/// <summary>Of each node of a graph, which colours its neighbours have, and which of these belong to centres of stars.</summary>
internal sealed class NeighbouringColours(int nodes)
{
    // Links of two chains a node: of all colours, and of those of centres. Numbers start at 1.
    private readonly Dictionary<(int Node, int Colour), int> links = [];
    private readonly List<Link> table = [default];
    private readonly int[] all = new int[nodes];
    private readonly int[] centres = new int[nodes];

    /// <summary>Notes that a neighbour of the node has the colour; returns one that had it before, if any.</summary>
    internal int Add(int node, int colour, int neighbour)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(links, (node, colour), out bool exists);
        if (!exists)
        {
            number = table.Count;
            table.Add(new Link { Colour = colour, First = neighbour, Next = all[node] });
            all[node] = number;
            return Colouring.None;
        }

        At(number).IsRepeated = true;
        return At(number).First;
    }

    /// <summary>Whether several neighbours of the node have the colour.</summary>
    internal bool IsRepeated(int node, int colour) => At(links[(node, colour)]).IsRepeated;

    /// <summary>Notes that the neighbour of the node that has the colour is the centre of a star to which the node belongs.</summary>
    internal void MarkCentre(int node, int colour)
    {
        int number = links[(node, colour)];
        ref Link link = ref At(number);
        if (link.IsCentre)
            return;
        link.IsCentre = true;
        link.NextCentre = centres[node];
        centres[node] = number;
    }

    /// <summary>Forbids the colours of all neighbours.</summary>
    internal void ForbidAll(int node, int[] forbidden, int turn)
    {
        for (int number = all[node]; number != 0; number = At(number).Next)
            forbidden[At(number).Colour] = turn;
    }

    /// <summary>Forbids the colours of neighbours that are centres.</summary>
    internal void ForbidCentres(int node, int[] forbidden, int turn)
    {
        for (int number = centres[node]; number != 0; number = At(number).NextCentre)
            forbidden[At(number).Colour] = turn;
    }

    private ref Link At(int number) => ref CollectionsMarshal.AsSpan(table)[number];

    private struct Link
    {
        internal int Colour;
        internal int First;
        internal int Next;
        internal int NextCentre;
        internal bool IsRepeated;
        internal bool IsCentre;
    }
}
