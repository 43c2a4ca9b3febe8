using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>Reads the doubles of a basic block as nodes of a graph: who computes what from what.</summary>
/// <remarks>
/// Entries of the evaluation stack are followed by their identity: those that are gone after an instruction were consumed
/// by it, those that are new were made by it.
/// </remarks>
internal sealed class BlockReader
{
    private readonly MethodDefinition method;
    private readonly EvaluationStack stacks;
    private readonly FusibleOperations operations;
    private readonly Liveness liveness;

    private readonly Dictionary<StackNode, Node> entries = new(ByReference.Instance);
    private readonly Dictionary<object, int> versions = [];
    private readonly Dictionary<int, (Node Value, Instruction Store)> stored = [];

    internal BlockReader(MethodDefinition method, EvaluationStack stacks, FusibleOperations operations, Liveness liveness)
    {
        this.method = method;
        this.stacks = stacks;
        this.operations = operations;
        this.liveness = liveness;
    }

    /// <summary>The nodes of operations, in order, after a block was read.</summary>
    internal List<Node> Computed { get; } = [];

    /// <summary>The stores of nodes in variables that nobody reads but operations of the block.</summary>
    internal Dictionary<Node, Instruction> Stores { get; } = [];

    /// <summary>The places where a variable gets another value.</summary>
    internal Dictionary<object, List<int>> Writes { get; } = [];

    /// <summary>Reads a block.</summary>
    internal void Read(BasicBlock block)
    {
        for (int i = 0; i < block.Instructions.Count; i++)
        {
            Instruction instruction = block.Instructions[i];
            StackNode? before = stacks.Before(instruction);
            StackNode? after = i + 1 < block.Instructions.Count
                ? stacks.Before(block.Instructions[i + 1])
                : StackEffect.Apply(instruction, before, method);
            Read(instruction, i, before, after);
        }

        foreach (StackNode entry in Entries(stacks.Before(block.Last)).Where(entries.ContainsKey))
            entries[entry].IsNeeded |= !IsConsumedBy(entry, block.Last);
        foreach (KeyValuePair<int, (Node Value, Instruction Store)> pair in stored.ToList())
            EndOfVariable(pair.Key, isRead: liveness.IsLiveAfter(block, pair.Key));
    }

    private bool IsConsumedBy(StackNode entry, Instruction last) => entries[entry].Consumers.Any(consumer => consumer.At == last);

    private void Read(Instruction instruction, int position, StackNode? before, StackNode? after)
    {
        StackNode[] consumed = Except(before, after);
        StackNode[] made = Except(after, before);
        Node? node = operations.Of(instruction, before) is { } operation
            ? Compute(instruction, position, operation, consumed)
            : null;
        if (node == null)
        {
            bool isCopied = instruction.OpCode.Code == Code.Dup;
            foreach (StackNode entry in isCopied ? [before!] : consumed)
                Need(entry, instruction);
            if (isCopied)
                entries.Remove(before!); // it stays where it is, for two consumers
            else if (made.Length == 1)
                node = Leaf(instruction, position, after!);
        }

        if (node != null)
            entries[after!] = node;
        if (Liveness.Written(instruction) is { } variable)
            Store(instruction, variable, consumed.Length == 1 ? consumed[0] : null);
        if (WrittenVariable(instruction) is { } written)
        {
            versions[written] = Version(written) + 1;
            if (!Writes.TryGetValue(written, out List<int>? places))
                Writes.Add(written, places = []);
            places.Add(position);
        }
    }

    private Node? Compute(Instruction instruction, int position, FusibleOperation operation, StackNode[] consumed)
    {
        if (consumed.Length != operation.Arity || !consumed.All(entries.ContainsKey))
            return null;
        Node[] operands = [.. consumed.Select(entry => entries[entry])]; // top last
        var node = new Node(instruction, position) { Operation = operation, Operands = operands };
        foreach (Node operand in operands)
        {
            operand.Consumers.Add(node);
            operand.Stored?.Consumers.Add(node);
        }

        Computed.Add(node);
        return node;
    }

    private Node? Leaf(Instruction instruction, int position, StackNode entry)
    {
        if (!entry.Top.IsDouble)
            return null;
        if (instruction.OpCode.Code == Code.Ldc_R8)
            return new Node(instruction, position) { Literal = (double)instruction.Operand };
        if (ReadVariable(instruction) is not { } variable)
            return new Node(instruction, position);
        Node? value = variable is VariableDefinition local && stored.TryGetValue(local.Index, out var found) ? found.Value : null;
        return new Node(instruction, position) { Read = (variable, Version(variable)), Stored = value };
    }

    /// <summary>Other code than an operation takes an entry.</summary>
    private void Need(StackNode entry, Instruction consumer)
    {
        if (!entries.TryGetValue(entry, out Node? node))
            return;
        // A store is looked at when the variable's end is known.
        if (Liveness.Written(consumer) == null)
            node.IsNeeded = true;
        if (node.Stored != null)
            node.Stored.IsNeeded = true;
    }

    private void Store(Instruction instruction, int variable, StackNode? entry)
    {
        EndOfVariable(variable, isRead: false);
        if (entry == null || !entries.TryGetValue(entry, out Node? node))
            return;
        // A handler could read a variable at any time.
        bool mayMerge = !method.Body.HasExceptionHandlers && node.Operation != null && !liveness.IsExposed(variable) && !Stores.ContainsKey(node);
        if (mayMerge)
            stored[variable] = (node, instruction);
        else
            node.IsNeeded = true;
    }

    private void EndOfVariable(int variable, bool isRead)
    {
        if (!stored.TryGetValue(variable, out var value))
            return;
        stored.Remove(variable);
        value.Value.IsNeeded |= isRead;
        Stores[value.Value] = value.Store;
    }

    private object? ReadVariable(Instruction instruction) => Liveness.Read(instruction) is { } local
        ? Own(method.Body.Variables[local])
        : instruction.OpCode.Code is Code.Ldarg or Code.Ldarg_S or >= Code.Ldarg_0 and <= Code.Ldarg_3
            ? Own(Argument(instruction))
            : null;

    private object? WrittenVariable(Instruction instruction) => Liveness.Written(instruction) is { } local
        ? method.Body.Variables[local]
        : instruction.OpCode.Code is Code.Starg or Code.Starg_S ? instruction.Operand : null;

    private object? Own(VariableDefinition variable) => liveness.IsExposed(variable.Index) ? null : variable;

    private object? Own(ParameterDefinition? parameter) => parameter == null || liveness.IsExposed(parameter) ? null : parameter;

    private ParameterDefinition? Argument(Instruction instruction)
    {
        if (instruction.Operand is ParameterDefinition parameter)
            return parameter;
        int index = instruction.OpCode.Code - Code.Ldarg_0 - (method.HasThis ? 1 : 0);
        return index < 0 ? null : method.Parameters[index];
    }

    private int Version(object variable) => versions.TryGetValue(variable, out int version) ? version : 0;

    /// <summary>The entries of one stack that are not on another, lowest first.</summary>
    private static StackNode[] Except(StackNode? stack, StackNode? other)
    {
        var others = new HashSet<StackNode>(Entries(other), ByReference.Instance);
        StackNode[] found = [.. Entries(stack).TakeWhile(entry => !others.Contains(entry))];
        Array.Reverse(found);
        return found;
    }

    private static IEnumerable<StackNode> Entries(StackNode? stack)
    {
        for (StackNode? entry = stack; entry != null; entry = entry.Rest)
            yield return entry;
    }

    /// <summary>Entries with the same types are different entries.</summary>
    private sealed class ByReference : IEqualityComparer<StackNode>
    {
        internal static readonly ByReference Instance = new();

        public bool Equals(StackNode? x, StackNode? y) => ReferenceEquals(x, y);

        public int GetHashCode(StackNode node) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(node);
    }
}
