using Mono.Cecil;

namespace ILDiff.Weaving.Representation;

/// <summary>
/// Which arrays may be the same, over all procedures of a tree: values that may be one array are in one class (Steensgaard,
/// Points-to Analysis in Almost Linear Time, 1996). Arrays from outside are one class for each type.
/// </summary>
internal sealed class MemoryClasses
{
    private readonly Dictionary<Value, MemoryClass> classes = [];
    private readonly Dictionary<Variable, MemoryClass> variables = [];
    private readonly Dictionary<string, MemoryClass> frames = [];
    private readonly Dictionary<Procedure, MemoryClass?[]> results = [];
    private readonly Dictionary<string, MemoryClass> outside = [];

    /// <param name="procedures">The tree, root first: parameters of the root are x (not from outside) and objects.</param>
    internal MemoryClasses(IReadOnlyList<Procedure> procedures)
    {
        foreach (Procedure procedure in procedures)
            results.Add(procedure, [.. procedure.Results.Select(type => IsArray(type) ? new MemoryClass() : null)]);
        foreach (Procedure procedure in procedures)
        {
            foreach (Block block in procedure.Blocks)
                Read(procedure, block);
        }
    }

    /// <summary>The class of an array; null for other values, and for null.</summary>
    internal MemoryClass? Of(Value value)
    {
        if (!IsArray(value.Type) || value is Constant)
            return null;
        if (!classes.TryGetValue(value, out MemoryClass? found))
            classes.Add(value, found = new MemoryClass());
        return found.Root;
    }

    /// <summary>The class of the arrays in a variable; null for variables of other types.</summary>
    internal MemoryClass? Of(Variable variable)
    {
        if (!IsArray(variable.Type))
            return null;
        if (!variables.TryGetValue(variable, out MemoryClass? found))
            variables.Add(variable, found = new MemoryClass());
        return found.Root;
    }

    /// <summary>The class of the arrays of a type that are in frames; null for other types.</summary>
    internal MemoryClass? InFrames(TypeReference type)
    {
        if (!IsArray(type))
            return null;
        if (!frames.TryGetValue(type.FullName, out MemoryClass? found))
            frames.Add(type.FullName, found = new MemoryClass());
        return found.Root;
    }

    /// <summary>The class of a result of a procedure.</summary>
    internal MemoryClass? Result(Procedure procedure, int number) => results[procedure][number]?.Root;

    private static bool IsArray(TypeReference type) => type is ArrayType;

    private void Read(Procedure procedure, Block block)
    {
        foreach (Phi phi in block.Phis)
        {
            foreach (Value value in phi.Incoming)
                Unite(phi, value);
        }

        foreach (Operation operation in block.Operations)
            Read(operation);
        if (block.Terminator.Kind == TerminatorKind.Return)
        {
            for (int i = 0; i < procedure.Results.Count; i++)
                Unite(results[procedure][i], Of(block.Terminator.Operands[i]));
        }
    }

    private void Read(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.LoadElement:
                Unite(Of(operation.Operands[0])?.Elements, Of(operation));
                break;
            case OperationKind.StoreElement:
                Unite(Of(operation.Operands[0])?.Elements, Of(operation.Stored));
                break;
            case OperationKind.Get:
                Unite(Of((Variable)operation.Detail!), Of(operation));
                break;
            case OperationKind.Set:
                Unite(Of((Variable)operation.Detail!), Of(operation.Stored));
                break;
            case OperationKind.Push:
                foreach (Value value in operation.Operands)
                    Unite(InFrames(value.Type), Of(value));
                break;
            case OperationKind.Pop:
                foreach (Variable variable in (Variable[])operation.Detail!)
                    Unite(InFrames(variable.Type), Of(variable));
                break;
            case OperationKind.CallProcedure:
                var callee = (Procedure)operation.Detail!;
                for (int i = 0; i < operation.Operands.Count; i++)
                    Unite(Of(callee.Parameters[i]), Of(operation.Operands[i]));
                break;
            case OperationKind.Result:
                var called = (Procedure)((Operation)operation.Operands[0]).Detail!;
                Unite(Of(operation), results[called][(int)operation.Detail!]);
                break;
            case OperationKind.LoadField:
                GoOutside(operation, operation);
                break;
            case OperationKind.Call when ((Callee)operation.Detail!).MayTakeActive:
                GoOutside(operation, operation);
                break;
            case OperationKind.Compute when operation.Type.IsValueType:
                break; // a comparison
            case OperationKind.Call or OperationKind.Compute:
                GoOutside(operation, operation);
                foreach (Value operand in operation.Operands)
                    GoOutside(operand, operation);
                break;
        }
    }

    private void GoOutside(Value value, Operation operation)
    {
        if (Of(value) is not { } own)
            return;
        if (!outside.TryGetValue(value.Type.FullName, out MemoryClass? others))
            outside.Add(value.Type.FullName, others = new MemoryClass());
        own.GoOutside(operation.Origin);
        Unite(others, own);
    }

    private void Unite(Value one, Value two)
    {
        if (one != two)
            Unite(Of(one), Of(two));
    }

    private static void Unite(MemoryClass? one, MemoryClass? two)
    {
        if (one != null && two != null)
            one.Unite(two);
    }
}
