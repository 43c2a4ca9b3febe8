using ILDiff.Operations;
using ILDiff.Replay;
using ILDiff.Tapes;

namespace ILDiff.Sparsity;

/// <summary>
/// Which pairs of inputs interact nonlinearly in an output: where a second derivative may differ from 0, by the operations.
/// </summary>
/// <remarks>
/// Edge pushing on the structure alone (R. M. Gower and M. P. Mello, A new framework for the computation of Hessians,
/// Optimization Methods and Software 27, 2012): in reverse, a nonlinear operation makes its operands interact, and what
/// interacts with a result interacts with its operands. Linear operations only pass interactions on, so that sums cost
/// nothing. What depends on one input, or on one statement, alone is represented by it.
/// </remarks>
internal ref struct HessianStructure
{
    private const int None = -1;

    private readonly Statements statements;
    private readonly int inputs;

    // Inputs have the first numbers, wherever they stand, so that they are the last to be left.
    private readonly int[] nodes;
    private readonly bool[] isReached;
    private readonly Interactions interactions;
    private readonly IndexList partners = new(16);

    private HessianStructure(Statements statements, ReadOnlySpan<int> inputs)
    {
        this.statements = statements;
        this.inputs = inputs.Length;
        nodes = new int[statements.Count];
        isReached = new bool[statements.Count];
        interactions = new Interactions(inputs.Length + statements.Count);
        Array.Fill(nodes, None);
        for (int i = 0; i < inputs.Length; i++)
            nodes[inputs[i]] = i;
    }

    /// <summary>The symmetric pattern of the first output of a program, both triangles of it.</summary>
    internal static SparsityPattern Of(Program program) =>
        Of(program.Statements(program.Values), program.Inputs.AsSpan(0, program.Variables), program.Outputs[0]);

    /// <summary>The symmetric pattern of an output.</summary>
    internal static SparsityPattern Of(Statements statements, ReadOnlySpan<int> inputs, int output)
    {
        var structure = new HessianStructure(statements, inputs);
        structure.Represent();
        structure.isReached[output] = true;
        structure.Push();
        return structure.Pattern();
    }

    /// <summary>Finds the nodes of statements, from the first to the last: itself if its operands have different ones.</summary>
    private readonly void Represent()
    {
        int operand = 0;
        for (int s = 0; s < statements.Count; s++)
        {
            int arity = statements.Arity(s);
            if (arity == 0)
                continue;
            var (x, y) = Operands(s, operand, arity);
            operand += arity;
            nodes[s] = x == y || y == None ? x : x == None ? y : inputs + s;
        }
    }

    /// <summary>Leaves the statements from the last to the first, until inputs interact with inputs alone.</summary>
    private readonly void Push()
    {
        int operand = statements.OperandCount;
        for (int s = statements.Count - 1; s >= 0; s--)
        {
            int arity = statements.Arity(s);
            operand -= arity;
            if (arity == 0 || nodes[s] == None)
                continue;
            if (nodes[s] == inputs + s)
                PassOn(s, Operands(s, operand, arity));
            if (isReached[s])
                Interact(s, operand, arity);
        }
    }

    private readonly void PassOn(int statement, (int X, int Y) operands)
    {
        int node = inputs + statement;
        interactions.Take(node, partners);
        for (int k = 0; k < partners.Count; k++)
        {
            if (partners[k] != node)
            {
                interactions.Add(operands.X, partners[k]);
                interactions.Add(operands.Y, partners[k]);
                continue;
            }

            interactions.Add(operands.X, operands.X);
            interactions.Add(operands.X, operands.Y);
            interactions.Add(operands.Y, operands.Y);
        }
    }

    private readonly void Interact(int statement, int operand, int arity)
    {
        int x = statements.Operand(operand);
        int y = statements.Operand(operand + arity - 1);
        Dependence dependence = Of(statement);
        if ((dependence & Dependence.X) != 0)
            isReached[x] = true;
        if ((dependence & Dependence.Y) != 0)
            isReached[y] = true;
        if ((dependence & Dependence.XX) != 0 && nodes[x] != None)
            interactions.Add(nodes[x], nodes[x]);
        if ((dependence & Dependence.XY) != 0 && nodes[x] != None && nodes[y] != None)
            interactions.Add(nodes[x], nodes[y]);
        if ((dependence & Dependence.YY) != 0 && nodes[y] != None)
            interactions.Add(nodes[y], nodes[y]);
    }

    /// <summary>The nodes of the operands that a statement depends on.</summary>
    private readonly (int X, int Y) Operands(int statement, int operand, int arity)
    {
        Dependence dependence = Of(statement);
        return (
            (dependence & Dependence.X) != 0 ? nodes[statements.Operand(operand)] : None,
            (dependence & Dependence.Y) != 0 ? nodes[statements.Operand(operand + arity - 1)] : None);
    }

    private readonly Dependence Of(int statement) => Dependences.Of((ushort)statements.Operation(statement));

    private readonly SparsityPattern Pattern()
    {
        var rows = new IndexList(inputs);
        var columns = new IndexList(inputs);
        for (int i = inputs - 1; i >= 0; i--)
        {
            interactions.Take(i, partners);
            foreach (int j in partners.Slice(0, partners.Count))
            {
                rows.Add(i);
                columns.Add(j);
            }
        }

        return SymmetricPattern.Of(inputs, rows.Slice(0, rows.Count), columns.Slice(0, columns.Count));
    }
}
