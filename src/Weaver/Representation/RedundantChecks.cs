using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>
/// Removes checks that cannot fail, or after which the same exception would come anyway, and lengths that are known. What comes
/// before a block on every way to it is known there.
/// </summary>
internal sealed class RedundantChecks
{
    private readonly Procedure procedure;
    private readonly Func<Callee, bool> isLengthOrZero;
    private readonly Dominance dominance;
    private readonly Dictionary<Value, Value> same = [];
    private readonly Dictionary<Block, Facts> facts = [];

    private RedundantChecks(Procedure procedure, Func<Callee, bool> isLengthOrZero)
    {
        this.procedure = procedure;
        this.isLengthOrZero = isLengthOrZero;
        dominance = new Dominance(procedure);
    }

    /// <param name="procedure">In order and in SSA form.</param>
    /// <param name="isLengthOrZero">Whether a callee gives the length of an array, or 0 if there is none.</param>
    internal static void Run(Procedure procedure, Func<Callee, bool> isLengthOrZero)
    {
        var checks = new RedundantChecks(procedure, isLengthOrZero);
        foreach (Block block in procedure.Blocks)
            checks.Look(block, checks.dominance.Parent(block) is { } parent ? checks.facts[parent].Copy() : checks.AtEntry());
        Substitution.Apply(procedure, checks.Final);
        checks.RemoveLengths();
    }

    private Facts AtEntry()
    {
        var known = new Facts();
        if (procedure.Source.HasThis && !procedure.Source.DeclaringType.IsValueType)
            known.Present.Add(procedure.Parameters[0]);
        return known;
    }

    /// <summary>Lengths that nobody reads any more, where null makes the same exception a moment later.</summary>
    private void RemoveLengths()
    {
        HashSet<Value> used = [.. procedure.Blocks.SelectMany(block => block.Phis.SelectMany(phi => phi.Incoming)
            .Concat(block.Operations.SelectMany(operation => operation.Operands)).Concat(block.Terminator.Operands))];
        foreach (Block block in procedure.Blocks)
        {
            for (int i = block.Operations.Count - 1; i >= 0; i--)
            {
                Operation length = block.Operations[i];
                if (length.Kind == OperationKind.Length && !used.Contains(length) &&
                    (facts[block].IsPresent(length.Operands[0]) || IsReadSoon(block, i, length.Operands[0])))
                {
                    block.Operations.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>What is known because of the branch that leads to a block: a counter from 0 that is below a bound.</summary>
    private void LearnFromBranch(Block block, Facts known)
    {
        if (block.Predecessors.Count == 1 && block.Predecessors[0].Terminator is { Kind: TerminatorKind.Branch, OpCode.Code: Code.Blt } branch &&
            branch.Targets[0] == block && IsCounter(branch.Operands[0], block))
        {
            known.Pass(OperationKind.CheckIndex, branch.Operands[0], branch.Operands[1]);
        }
    }

    /// <summary>Whether a value starts at 0 or above and grows by 1, and only after it was below the bound, so that it does not overflow.</summary>
    private bool IsCounter(Value value, Block inside) => value is Phi phi && inside.Predecessors[0] == phi.Block && phi.Incoming.All(
        incoming => incoming is Constant { Literal: >= 0 } ||
            (incoming is Operation { Kind: OperationKind.Compute, Code: Code.Add } next && next.Operands[0] == phi &&
                next.Operands[1] is Constant { Literal: 1 } &&
                procedure.Blocks.Any(block => dominance.Dominates(inside, block) && block.Operations.Contains(next))));

    private void Look(Block block, Facts known)
    {
        facts.Add(block, known);
        LearnFromBranch(block, known);
        for (int i = 0; i < block.Operations.Count; i++)
        {
            Operation operation = block.Operations[i];
            for (int k = 0; k < operation.Operands.Count; k++)
                operation.Operands[k] = Final(operation.Operands[k]);
            if (operation.Detail is Callee callee && isLengthOrZero(callee) && known.IsPresent(operation.Operands[0]))
                operation = Replace(block, i, OperationKind.Length);
            if (IsRedundant(block, i, known))
                block.Operations.RemoveAt(i--);
            else
                known.Learn(operation);
        }
    }

    private Operation Replace(Block block, int at, OperationKind kind)
    {
        Operation old = block.Operations[at];
        var length = new Operation(kind, old.Type, null, old.Operands) { Origin = old.Origin };
        same.Add(old, length);
        return block.Operations[at] = length;
    }

    private bool IsRedundant(Block block, int at, Facts known)
    {
        Operation operation = block.Operations[at];
        switch (operation.Kind)
        {
            case OperationKind.Length or OperationKind.LengthOf when known.Length(operation) is { } length:
                same.Add(operation, length);
                return true;
            case OperationKind.CheckNull:
                return known.IsPresent(operation.Operands[0]) || IsReadSoon(block, at, operation.Operands[0]);
            case OperationKind.CheckIndex:
                return known.IsChecked(operation) || IsAccessedSoon(block, at, known);
            case OperationKind.CheckRange:
                return known.IsChecked(operation);
            default:
                return false;
        }
    }

    /// <summary>Whether null makes the same exception a moment later.</summary>
    private static bool IsReadSoon(Block block, int at, Value target)
    {
        foreach (Operation next in block.Operations.Skip(at + 1))
        {
            if (Facts.Reads(next) == target)
                return true;
            if (!IsHarmless(next))
                return false;
        }

        return false;
    }

    /// <summary>Whether the element is read or written a moment later, and nothing before that but the same exception happens.</summary>
    private bool IsAccessedSoon(Block block, int at, Facts known)
    {
        Operation check = block.Operations[at];
        if (Final(check.Operands[1]) is not Operation { Kind: OperationKind.Length or OperationKind.LengthOf } length)
            return false;
        int dimension = length.Kind == OperationKind.Length ? 0 : (length.Operands[1] as Constant)?.Literal as int? ?? -1;
        foreach (Operation next in block.Operations.Skip(at + 1))
        {
            Value array = next.Operands.Count > 0 ? Final(next.Operands[0]) : check;
            if (next.Kind is OperationKind.LoadElement or OperationKind.StoreElement && array == length.Operands[0] &&
                dimension >= 0 && Final(next.Operands[1 + dimension]) == check.Operands[0])
            {
                return true;
            }

            bool mayGoOn = IsHarmless(next) || next.Kind == OperationKind.CheckIndex ||
                (next.Kind is OperationKind.LoadElement or OperationKind.Length or OperationKind.LengthOf && known.IsPresent(array));
            if (!mayGoOn)
                return false;
        }

        return false;
    }

    private static bool IsHarmless(Operation operation) => operation.Kind == OperationKind.Compute && RemoveUnused.IsRemovable(operation);

    private Value Final(Value value)
    {
        while (same.TryGetValue(value, out Value? next))
            value = next;
        return value;
    }

    /// <summary>What is known at a place.</summary>
    private sealed class Facts
    {
        private readonly HashSet<(OperationKind, object, object, object?)> passed = [];
        private readonly Dictionary<(Value, object?), Value> lengths = [];

        internal Facts()
        {
        }

        private Facts(Facts other)
        {
            Present = [.. other.Present];
            passed = [.. other.passed];
            lengths = new(other.lengths);
        }

        /// <summary>References that are not null.</summary>
        internal HashSet<Value> Present { get; } = [];

        internal Facts Copy() => new(this);

        internal bool IsPresent(Value reference) => Present.Contains(reference) || reference is Operation { Kind: OperationKind.NewArray };

        internal bool IsChecked(Operation check) => passed.Contains(Key(check));

        internal Value? Length(Operation length) => lengths.TryGetValue(LengthKey(length), out Value? known) ? known : null;

        internal void Learn(Operation operation)
        {
            if (Reads(operation) is { } reference)
                Present.Add(reference);
            if (operation.Kind is OperationKind.Length or OperationKind.LengthOf)
                lengths[LengthKey(operation)] = operation;
            if (operation.Kind is OperationKind.CheckIndex or OperationKind.CheckRange)
                passed.Add(Key(operation));
        }

        /// <summary>The reference that is null if the operation throws that it is null.</summary>
        internal static Value? Reads(Operation operation) => operation.Kind is OperationKind.Length or OperationKind.LengthOf or
            OperationKind.LoadElement or OperationKind.StoreElement or OperationKind.CheckNull or OperationKind.LoadField
                ? operation.Operands.FirstOrDefault()
                : null;

        private static (Value, object?) LengthKey(Operation length) =>
            (length.Operands[0], length.Kind == OperationKind.Length ? 0 : length.Operands[1] is Constant constant ? constant.Literal : length.Operands[1]);

        internal void Pass(OperationKind kind, Value index, Value length) => passed.Add((kind, Known(index), Known(length), null));

        private static (OperationKind, object, object, object?) Key(Operation check) =>
            (check.Kind, Known(check.Operands[0]), Known(check.Operands[1]), check.Operands.Count > 2 ? Known(check.Operands[2]) : null);

        private static object Known(Value value) => value is Constant { Literal: int number } ? number : value;
    }
}
