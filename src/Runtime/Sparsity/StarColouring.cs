namespace ILDiff.Sparsity;

/// <summary>
/// Groups of columns of a symmetric matrix from which every entry can be read, some of them as their mirror image: a colouring
/// in which neighbours differ, and so that every path of four nodes has three colours.
/// </summary>
/// <remarks>
/// Greedy, in two orders. Nodes of two colours form stars then; it is the centres of the stars that forbid colours
/// (A. H. Gebremedhin, A. Tarafdar, F. Manne, A. Pothen, New acyclic and star coloring algorithms with application to computing
/// Hessians, SIAM Journal on Scientific Computing 29, 2007). Here each node knows the colours around it, so that the cost is
/// the number of entries times that of colours, whatever the longest row.
/// </remarks>
internal sealed class StarColouring
{
    private readonly Lines graph;
    private readonly int[] colours;
    private readonly NeighbouringColours around;

    // By colour, for the node whose turn it is, counted from 1.
    private readonly int[] forbidden;
    private readonly int[] met;
    private readonly int[] firstMet;
    private int count;

    private StarColouring(Lines graph)
    {
        this.graph = graph;
        colours = new int[graph.Count];
        Array.Fill(colours, Colouring.None);
        around = new NeighbouringColours(graph.Count);
        forbidden = new int[graph.Count];
        met = new int[graph.Count];
        firstMet = new int[graph.Count];
    }

    /// <summary>Colours the rows of a symmetric pattern that have entries.</summary>
    internal static Colouring Of(Lines rows)
    {
        Colouring natural = Greedy(rows, Enumerable.Range(0, rows.Count));
        if (natural.Count <= 2)
            return natural;
        Colouring other = Greedy(rows, rows.LongestFirst());
        return other.Count < natural.Count ? other : natural;
    }

    private static Colouring Greedy(Lines rows, IEnumerable<int> order)
    {
        var colouring = new StarColouring(rows);
        foreach (int node in order.Where(node => rows.Length(node) > 0))
        {
            int colour = colouring.Choose(node);
            colouring.colours[node] = colour;
            colouring.count = Math.Max(colouring.count, colour + 1);
            colouring.Tell(node);
        }

        return new Colouring(colouring.colours, colouring.count);
    }

    private int Choose(int node)
    {
        int turn = node + 1;
        foreach (int neighbour in graph[node])
        {
            int colour = colours[neighbour];
            if (colour == Colouring.None)
                continue;
            forbidden[colour] = turn;
            if (met[colour] != turn)
            {
                met[colour] = turn;
                firstMet[colour] = neighbour;
                around.ForbidCentres(neighbour, forbidden, turn); // a leaf of two stars of the same colours
                continue;
            }

            // The node becomes the centre of a star, whose leaves may have no other neighbour of its colour.
            around.ForbidAll(firstMet[colour], forbidden, turn);
            around.ForbidAll(neighbour, forbidden, turn);
        }

        int choice = 0;
        while (forbidden[choice] == turn)
            choice++;
        return choice;
    }

    private void Tell(int node)
    {
        int colour = colours[node];
        foreach (int neighbour in graph[node])
        {
            if (neighbour == node)
                continue;
            int another = around.Add(neighbour, colour, node);
            if (another == Colouring.None || colours[neighbour] == Colouring.None)
                continue;
            around.MarkCentre(another, colours[neighbour]);
            around.MarkCentre(node, colours[neighbour]);
        }

        foreach (int neighbour in graph[node])
        {
            if (colours[neighbour] != Colouring.None && neighbour != node && around.IsRepeated(node, colours[neighbour]))
                around.MarkCentre(neighbour, colour);
        }
    }
}
