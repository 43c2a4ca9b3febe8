using ILDiff.Activity;
using ILDiff.Drawing;
using ILDiff.Replay;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// The computational graph of what was recorded: a node for each input, operation, decision and output, with values, and
/// adjoints if they are known. Constants are numbers in the formulas that read them.
/// </summary>
internal sealed class ComputationalGraph
{
    private readonly TapeNotation notation;
    private readonly int[] nodeOf;
    private readonly List<GraphNode> nodes = [];

    private ComputationalGraph(TapeNotation notation)
    {
        this.notation = notation;
        nodeOf = new int[notation.Count];
        Array.Fill(nodeOf, -1);
    }

    /// <summary>The graph of a recording.</summary>
    internal static IReadOnlyList<GraphNode> Of(Tape tape, IndependentVariables variables, SweptOutputs outputs)
    {
        var graph = new ComputationalGraph(new TapeNotation(tape, variables));
        string[] AdjointOf(int statement) => outputs.AreSet && statement < outputs.TapeCount
            ? [graph.AdjointLine(statement, tape.Adjoints[statement])]
            : [];
        for (int i = 0; i < variables.Count; i++)
        {
            string letter = TapeNotation.Letter('x', i, variables.Count);
            string name = variables[i].Name is { } given ? $"{letter} ({given})" : letter;
            graph.AddInput(NodeKind.Variable, variables.Statement(i), name, AdjointOf(variables.Statement(i)));
        }

        graph.AddOperations(AdjointOf, statement => tape.Sites.GetValueOrDefault(statement));
        for (int i = 0; i < outputs.Rows.Count; i++)
        {
            var (statement, value, seed) = outputs.Rows[i];
            string bar = TapeNotation.Letter('y', i, outputs.Rows.Count, TapeNotation.AdjointMark);
            graph.AddOutput(
                TapeNotation.Letter('y', i, outputs.Rows.Count), statement, value,
                outputs.AreSet ? [$"{bar} = {TapeNotation.Number(seed)}"] : []);
        }

        return graph.nodes;
    }

    /// <summary>The graph of a path through a recorded function, with the values of one run, and with adjoints if there is one
    /// output.</summary>
    internal static IReadOnlyList<GraphNode> Of(Program program, ReadOnlySpan<double> values)
    {
        var graph = new ComputationalGraph(new TapeNotation(program.Statements(values), program.Inputs));
        double[]? adjoints = null;
        if (program.Outputs.Length == 1)
        {
            adjoints = new double[program.Count];
            adjoints[program.Outputs[0]] = 1;
            ReverseSweep.Run(program.Statements(values), adjoints);
        }

        string[] AdjointOf(int statement) => adjoints == null ? [] : [graph.AdjointLine(statement, adjoints[statement])];
        for (int i = 0; i < program.Inputs.Length; i++)
        {
            bool isVariable = i < program.Variables;
            string name = isVariable
                ? TapeNotation.Letter('x', i, program.Variables)
                : TapeNotation.Letter('p', i - program.Variables, program.Inputs.Length - program.Variables);
            graph.AddInput(
                isVariable ? NodeKind.Variable : NodeKind.Parameter, program.Inputs[i], name,
                isVariable ? AdjointOf(program.Inputs[i]) : []);
        }

        graph.AddOperations(AdjointOf, statement => program.Sites.GetValueOrDefault(statement));
        for (int i = 0; i < program.Outputs.Length; i++)
        {
            int statement = program.Outputs[i];
            graph.AddOutput(TapeNotation.Letter('y', i, program.Outputs.Length), statement, values[statement], []);
        }

        return graph.nodes;
    }

    private string AdjointLine(int statement, double adjoint) =>
        $"{notation.Adjoint(statement)} = {TapeNotation.Number(adjoint)}";

    private void AddInput(NodeKind kind, int statement, string name, string[] adjoint) =>
        Add(kind, statement, [$"{notation.Name(statement)} = {name}", notation.Value(statement), .. adjoint], null);

    private void AddOperations(Func<int, string[]> adjointOf, Func<int, string?> siteOf)
    {
        for (int statement = 0; statement < notation.Count; statement++)
        {
            if (notation.Arity(statement) == 0)
                continue;
            string formula = $"{notation.Name(statement)} = {notation.Formula(statement)}";
            if (notation.IsDecision(statement))
            {
                string? place = siteOf(statement) is { } site ? $"{Site.Caller(site)} {Site.Place(site)}".TrimEnd() : null;
                Add(NodeKind.Decision, statement, [formula, notation.Value(statement)], place);
            }
            else
            {
                Add(NodeKind.Operation, statement, [formula, notation.Value(statement), .. adjointOf(statement)], null);
            }
        }
    }

    private void AddOutput(string letter, int statement, double value, string[] adjoint)
    {
        bool isPassive = statement < 0 || nodeOf[statement] < 0;
        string formula = isPassive ? $"{letter} (passive)" : $"{letter} = {notation.Name(statement)}";
        nodes.Add(new GraphNode(
            NodeKind.Output, [formula, TapeNotation.Number(value), .. adjoint], isPassive ? [] : [nodeOf[statement]]));
    }

    private void Add(NodeKind kind, int statement, string[] lines, string? place)
    {
        nodeOf[statement] = nodes.Count;
        int[] operands =
        [
            .. Enumerable.Range(0, notation.Arity(statement)).Select(i => nodeOf[notation.Operand(statement, i)]).Where(node => node >= 0),
        ];
        nodes.Add(new GraphNode(kind, lines, operands, place));
    }
}
