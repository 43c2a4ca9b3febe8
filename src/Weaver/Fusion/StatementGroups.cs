namespace ILDiff.Weaving.Fusion;

/// <summary>
/// Which nodes of a block are computed in one statement: a node that only one statement reads belongs to that statement,
/// as long as it does not get too large.
/// </summary>
internal sealed class StatementGroups
{
    private readonly List<Node> computed;
    private readonly HashSet<Node> cut = [];

    /// <param name="computed">The nodes of operations, in order.</param>
    /// <param name="mostOperands">How many operands a statement may have.</param>
    /// <param name="mostSteps">How many operations it may hold.</param>
    internal StatementGroups(List<Node> computed, int mostOperands, int mostSteps)
    {
        this.computed = computed;
        do
            SetRoots();
        while (Cut(mostOperands, mostSteps));
    }

    /// <summary>The last nodes of the statements that are more than a single operation on values.</summary>
    internal IEnumerable<Node> Fused => Roots.Where(root =>
        root.Operands.Any(operand => operand.Meant.IsInner || operand.Literal != null) && OperandsOf(root).Count > 0);

    private IEnumerable<Node> Roots => computed.Where(node => node.Root == node);

    /// <summary>The nodes that are computed in a statement, in the order of the code.</summary>
    internal static IEnumerable<Node> Members(Node root)
    {
        var members = new HashSet<Node>();
        Collect(root, members, []);
        return members.OrderBy(node => node.Position);
    }

    /// <summary>The values from elsewhere that a statement reads.</summary>
    internal static IReadOnlyList<Node> OperandsOf(Node root)
    {
        var operands = new List<Node>();
        Collect(root, [], operands);
        return operands;
    }

    /// <summary>What is the same for reads of the same value.</summary>
    internal static object Identity(Node operand) => operand.Read is { } read ? read : operand;

    private static void Collect(Node node, HashSet<Node> members, List<Node> operands)
    {
        if (!members.Add(node))
            return;
        foreach (Node operand in node.Operands.Select(operand => operand.Meant))
        {
            if (operand.IsInner)
                Collect(operand, members, operands);
            else if (operand.Literal == null)
                operands.Add(operand);
        }
    }

    private void SetRoots()
    {
        for (int i = computed.Count - 1; i >= 0; i--)
        {
            Node node = computed[i];
            Node[] roots = [.. node.Consumers.Select(consumer => consumer.Root).Distinct()];
            node.Root = node.IsNeeded || node.Operation!.IsKept || cut.Contains(node) || roots.Length != 1 ? node : roots[0];
        }
    }

    /// <summary>
    /// Gives parts of statements that are too large statements of their own; says whether there were any. From the first node
    /// to the last, so that each is looked at once, however large the block.
    /// </summary>
    private bool Cut(int mostOperands, int mostSteps)
    {
        int before = cut.Count;
        var sizes = new Dictionary<Node, (HashSet<object> Operands, int Steps)>();
        foreach (Node node in computed)
        {
            var size = SizeOf(node);
            while (size.Operands.Count > mostOperands || size.Steps > mostSteps)
            {
                cut.Add(node.Operands.Select(operand => operand.Meant).Where(operand => operand.IsInner && !cut.Contains(operand))
                    .OrderByDescending(operand => sizes[operand].Operands.Count + sizes[operand].Steps).First());
                size = SizeOf(node);
            }

            sizes.Add(node, size);
        }

        return cut.Count > before;

        // What is computed once and read twice counts twice: an estimate from above.
        (HashSet<object> Operands, int Steps) SizeOf(Node node)
        {
            var operands = new HashSet<object>();
            int steps = 1;
            foreach (Node operand in node.Operands.Select(operand => operand.Meant).Distinct())
            {
                if (operand.IsInner && !cut.Contains(operand))
                {
                    operands.UnionWith(sizes[operand].Operands);
                    steps += sizes[operand].Steps;
                }
                else if (operand.Literal == null)
                {
                    operands.Add(Identity(operand));
                }
            }

            return (operands, steps);
        }
    }
}
