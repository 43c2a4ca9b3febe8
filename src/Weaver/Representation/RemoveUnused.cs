using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>Removes what is computed for nobody, and phis that nobody reads.</summary>
internal static class RemoveUnused
{
    internal static void Run(Procedure procedure)
    {
        var used = new HashSet<Value>();
        var pending = new Stack<Value>(procedure.Blocks.SelectMany(block => block.Terminator.Operands)
            .Concat(procedure.Operations.Where(operation => !IsRemovable(operation))));
        while (pending.Count > 0)
        {
            Value value = pending.Pop();
            if (!used.Add(value))
                continue;
            foreach (Value operand in value is Operation operation ? operation.Operands : value is Phi phi ? phi.Incoming : [])
                pending.Push(operand);
        }

        foreach (Block block in procedure.Blocks)
        {
            block.Operations.RemoveAll(operation => IsRemovable(operation) && !used.Contains(operation));
            block.Phis.RemoveAll(phi => !used.Contains(phi));
        }
    }

    /// <summary>Whether nothing is lost with an operation but its value: it cannot throw either.</summary>
    internal static bool IsRemovable(Operation operation) => operation.Kind switch
    {
        OperationKind.Compute => operation.Code is not (
            (Code.Div or Code.Rem or Code.Div_Un or Code.Rem_Un) or Code.Ckfinite or (>= Code.Conv_Ovf_I1_Un and <= Code.Conv_Ovf_U_Un) or
            (>= Code.Conv_Ovf_I1 and <= Code.Conv_Ovf_U8) or Code.Conv_Ovf_I or Code.Conv_Ovf_U or (>= Code.Add_Ovf and <= Code.Sub_Ovf_Un)) ||
            operation.IsDouble,
        OperationKind.Call => operation.Derivative != null && operation.IsPure,
        OperationKind.LoadField => operation.Operands.Count == 0 && ((Mono.Cecil.FieldReference)operation.Detail!).DeclaringType.Name.StartsWith("<>", StringComparison.Ordinal),
        OperationKind.Result or OperationKind.AreZero => true,
        OperationKind.LoadElement => operation.IsUnchecked,
        _ => false,
    };
}
