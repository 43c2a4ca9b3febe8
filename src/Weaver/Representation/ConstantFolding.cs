using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>
/// Computes what is known about integers, and takes branches whose way is known: between numbers, and between an array that was
/// just made and a value that is older.
/// </summary>
internal sealed class ConstantFolding
{
    private readonly Procedure procedure;
    private readonly Dictionary<Value, Value> folded = [];
    private Dominance dominance = null!;

    private ConstantFolding(Procedure procedure) => this.procedure = procedure;

    /// <param name="procedure">In order and in SSA form.</param>
    internal static void Run(Procedure procedure)
    {
        bool isChanging = true;
        while (isChanging)
        {
            var folding = new ConstantFolding(procedure);
            isChanging = folding.FoldOperations();
            isChanging |= folding.FoldBranches();
            procedure.Order();
            while (SimplePhis.Remove(procedure, _ => true))
                isChanging = true;
        }
    }

    private bool FoldOperations()
    {
        foreach (Operation operation in procedure.Operations.Where(operation => operation.Kind == OperationKind.Compute && operation.Operands.Count == 2))
        {
            if (Fold(operation) is { } value)
                folded.Add(operation, value);
        }

        if (folded.Count == 0)
            return false;
        Substitution.Apply(procedure, Final);
        foreach (Block block in procedure.Blocks)
            block.Operations.RemoveAll(folded.ContainsKey);
        return true;
    }

    private Value? Fold(Operation operation)
    {
        Value left = operation.Operands[0], right = operation.Operands[1];
        int? x = Number(left), y = Number(right);
        if (operation.Type.MetadataType != MetadataType.Int32)
            return null;
        if (operation.Code is Code.Add or Code.Sub && y == 0 && left.Type.MetadataType == MetadataType.Int32)
            return left;
        if (operation.Code == Code.Add && x == 0 && right.Type.MetadataType == MetadataType.Int32)
            return right;
        if (x is not { } a || y is not { } b)
            return null;
        int? result = operation.Code switch
        {
            Code.Add => unchecked(a + b),
            Code.Sub => unchecked(a - b),
            Code.Mul => unchecked(a * b),
            Code.Ceq => a == b ? 1 : 0,
            Code.Clt => a < b ? 1 : 0,
            Code.Cgt => a > b ? 1 : 0,
            _ => null,
        };
        return result is { } number ? new Constant(operation.Type, number) : null;
    }

    private bool FoldBranches()
    {
        dominance = new Dominance(procedure);
        bool isChanging = false;
        foreach (Block block in procedure.Blocks)
        {
            if (block.Terminator is not { Kind: TerminatorKind.Branch } branch || Way(branch) is not { } isSo)
                continue;
            block.Terminator = new Terminator(TerminatorKind.Jump, [], branch.Targets[isSo ? 0 : 1]) { Origin = branch.Origin };
            isChanging = true;
        }

        return isChanging;
    }

    private bool? Way(Terminator branch)
    {
        if (branch.Operands.Count == 1)
            return Number(branch.Operands[0]) is { } number ? number != 0 : null;
        if (branch.OpCode.Code == Code.Beq && (IsNewerThan(branch.Operands[0], branch.Operands[1]) || IsNewerThan(branch.Operands[1], branch.Operands[0])))
            return false;
        if (Number(branch.Operands[0]) is not { } x || Number(branch.Operands[1]) is not { } y)
            return null;
        return branch.OpCode.Code switch
        {
            Code.Beq => x == y,
            Code.Bne_Un => x != y,
            Code.Blt => x < y,
            Code.Ble => x <= y,
            Code.Bgt => x > y,
            Code.Bge => x >= y,
            _ => null,
        };
    }

    /// <summary>Whether an array is made after a value is there, so that it cannot be the same.</summary>
    private bool IsNewerThan(Value array, Value other)
    {
        if (array is not Operation { Kind: OperationKind.NewArray } made)
            return false;
        if (other is Parameter or Constant)
            return true;
        Block at = BlockOf(made);
        Block? before = other is Phi phi ? phi.Block : other is Operation operation ? BlockOf(operation) : null;
        if (before == null || other == made)
            return false;
        return before == at
            ? other is Phi || at.Operations.IndexOf((Operation)other) < at.Operations.IndexOf(made)
            : dominance.Dominates(before, at);
    }

    private Block BlockOf(Operation operation) => procedure.Blocks.First(block => block.Operations.Contains(operation));

    private static int? Number(Value value) => value is Constant { Literal: int number } ? number : null;

    private Value Final(Value value)
    {
        while (folded.TryGetValue(value, out Value? next))
            value = next;
        return value;
    }
}
