using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>
/// Which arithmetic of a method is recorded as fused statements: expressions within a basic block whose intermediate
/// results nobody else reads, also where they are held in variables. Reads the body and changes nothing.
/// </summary>
internal sealed class FusionPlan
{
    // What an adjoint keeps in registers, more or less.
    private const int MostSteps = 40;

    private FusionPlan()
    {
    }

    /// <summary>The instructions for which nothing is written.</summary>
    internal HashSet<Instruction> Omitted { get; } = [];

    /// <summary>The operands that are kept in a temporary behind an instruction.</summary>
    internal Dictionary<Instruction, FusedOperand> Kept { get; } = [];

    /// <summary>The statements that are recorded in place of an instruction.</summary>
    internal Dictionary<Instruction, FusedStatement> Statements { get; } = [];

    /// <summary>Makes the plan of a method.</summary>
    internal static FusionPlan Of(MethodDefinition method, EvaluationStack stacks, FusibleOperations operations)
    {
        var plan = new FusionPlan();
        ControlFlow flow = ControlFlow.Of(method.Body);
        Liveness? liveness = null;
        foreach (BasicBlock block in flow.Blocks)
        {
            if (block.Instructions.Count(instruction => operations.Of(instruction, stacks.Before(instruction)) != null) == 0)
                continue;
            var reader = new BlockReader(method, stacks, operations, liveness ??= Liveness.Of(flow));
            reader.Read(block);
            plan.Add(reader, operations.MostOperands);
        }

        return plan;
    }

    private void Add(BlockReader reader, int mostOperands)
    {
        var groups = new StatementGroups(reader.Computed, mostOperands, MostSteps);
        foreach (Node root in groups.Fused)
        {
            var operands = new Dictionary<object, int>();
            var sources = new List<FusedOperand>();
            foreach (Node operand in StatementGroups.OperandsOf(root))
            {
                object key = StatementGroups.Identity(operand);
                if (operands.ContainsKey(key))
                    continue;
                operands.Add(key, sources.Count);
                sources.Add(Source(operand, root, reader));
            }

            Statements.Add(root.At, new FusedStatement(Expand(root, operands), sources));
            foreach (Node node in StatementGroups.Members(root))
                Omit(node, root, reader);
        }
    }

    private FusedOperand Source(Node operand, Node root, BlockReader reader)
    {
        bool isKept = operand.Read is not { } read ||
            (reader.Writes.TryGetValue(read.Variable, out List<int>? writes) &&
                writes.Any(place => place > operand.Position && place < root.Position));
        var source = new FusedOperand(operand.At, isKept);
        if (isKept)
            Kept.Add(operand.At, source);
        return source;
    }

    /// <summary>Leaves out a member of a statement, and what puts its operands on the stack.</summary>
    private void Omit(Node node, Node root, BlockReader reader)
    {
        if (node != root)
        {
            Omitted.Add(node.At);
            if (reader.Stores.TryGetValue(node, out Instruction? store))
                Omitted.Add(store);
        }

        foreach (Node operand in node.Operands)
        {
            if ((operand.Literal != null || operand.Read != null) && !Kept.ContainsKey(operand.At))
                Omitted.Add(operand.At);
        }
    }

    private static Expansion Expand(Node root, Dictionary<object, int> operands)
    {
        var steps = new List<Step>();
        var numbers = new Dictionary<object, int>(operands);
        foreach (Node node in StatementGroups.Members(root))
        {
            int[] own = [.. node.Operands.Select(operand => Number(operand.Meant))];
            numbers.Add(node, operands.Count + steps.Count);
            steps.Add(new Step(node.Operation, own, 0));
        }

        return new Expansion(operands.Count, steps);

        int Number(Node operand)
        {
            object key = operand.Literal is { } literal ? BitConverter.DoubleToInt64Bits(literal)
                : operand.IsInner ? operand : StatementGroups.Identity(operand);
            if (!numbers.TryGetValue(key, out int number))
            {
                numbers.Add(key, number = operands.Count + steps.Count);
                steps.Add(new Step(null, [], operand.Literal!.Value));
            }

            return number;
        }
    }
}
