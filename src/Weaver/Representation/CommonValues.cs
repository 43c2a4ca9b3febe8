using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>
/// Computes once what is computed twice: operations that only compute, if the first is on every way to the second, and loads in one
/// block with no store between them. So the adjoint of an element that a formula uses three times is summed before it is
/// added to the array of adjoints.
/// </summary>
internal sealed class CommonValues
{
    private readonly Dictionary<string, List<(Block Block, Operation Operation)>> known = [];
    private readonly Dictionary<Value, int> numbers = [];
    private readonly Dictionary<Value, Value> same = [];
    private readonly Dominance dominance;

    private CommonValues(Procedure procedure)
    {
        dominance = new Dominance(procedure);
        foreach (Block block in procedure.Blocks)
        {
            foreach (Operation operation in block.Operations.ToList())
                Visit(block, operation);
            Forget(_ => true);
        }

        if (same.Count == 0)
            return;
        Substitution.Apply(procedure, value => same.TryGetValue(value, out Value? first) ? first : value);
        foreach (Block block in procedure.Blocks)
            block.Operations.RemoveAll(same.ContainsKey);
    }

    /// <param name="procedure">In order, in SSA form.</param>
    internal static void Join(Procedure procedure) => _ = new CommonValues(procedure);

    private void Visit(Block block, Operation operation)
    {
        for (int i = 0; i < operation.Operands.Count; i++)
        {
            if (same.TryGetValue(operation.Operands[i], out Value? first))
                operation.Operands[i] = first;
        }

        bool isLoad = operation.Kind is OperationKind.LoadElement or OperationKind.LoadField;
        if (isLoad || operation.IsPure)
        {
            string key = KeyOf(operation, isLoad);
            if (!known.TryGetValue(key, out var list))
                known.Add(key, list = []);
            if (list.FirstOrDefault(each => dominance.Dominates(each.Block, block)).Operation is { } before)
                same.Add(operation, before);
            else
                list.Add((block, operation));
        }
        else if (operation.Kind == OperationKind.StoreElement)
        {
            string element = ElementOf(operation.Operands[0]);
            Forget(load => load.Kind == OperationKind.LoadElement && ElementOf(load.Operands[0]) == element);
        }
        else if (operation.Kind is OperationKind.Call or OperationKind.CallProcedure)
        {
            Forget(_ => true);
        }
    }

    private static string ElementOf(Value array) => array.Type.FullName;

    /// <summary>Forgets loads whose places may have changed.</summary>
    private void Forget(Predicate<Operation> which)
    {
        foreach (var list in known.Where(pair => pair.Key.StartsWith("load", StringComparison.Ordinal)).Select(pair => pair.Value))
            list.RemoveAll(each => which(each.Operation));
    }

    private string KeyOf(Operation operation, bool isLoad)
    {
        string detail = operation.Detail switch
        {
            OpCode opcode => opcode.Name,
            Callee callee => callee.Method.FullName,
            ElementAccess access => access.ToString(),
            FieldReference field => field.FullName,
            _ => "",
        };
        string operands = string.Join(",", operation.Operands.Select(NameOf));
        return $"{(isLoad ? "load" : "")}{operation.Kind} {operation.Type.FullName} {detail} {operands}";
    }

    private string NameOf(Value value)
    {
        if (value is Constant { Literal: double number })
            return $"d{BitConverter.DoubleToInt64Bits(number)}";
        if (value is Constant constant)
            return $"{constant.Type.FullName}:{constant.Literal}";
        if (!numbers.TryGetValue(value, out int found))
            numbers.Add(value, found = numbers.Count);
        return $"#{found}";
    }
}
