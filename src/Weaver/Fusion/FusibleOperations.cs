using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>Knows which instructions are operations that can be fused: those whose partials the runtime has as methods.</summary>
internal sealed class FusibleOperations
{
    private const string PartialsType = "ILDiff.Operations.FusiblePartials";

    private readonly WeavingContext context;
    private readonly Dictionary<string, int> arities;
    private readonly Dictionary<string, FusibleOperation> known = [];

    internal FusibleOperations(WeavingContext context)
    {
        this.context = context;
        // AddX, AddY, SqrtX: the name of the operation, and of the operand.
        arities = context.Runtime.Type(PartialsType).Methods
            .GroupBy(method => method.Name.Substring(0, method.Name.Length - 1))
            .ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>The operation that an instruction is; null if it is none that can be fused.</summary>
    internal FusibleOperation? Of(Instruction instruction, StackNode? stack)
    {
        string? arithmetic = instruction.OpCode.Code switch
        {
            Code.Add => "Add",
            Code.Sub => "Subtract",
            Code.Mul => "Multiply",
            Code.Div => "Divide",
            Code.Neg => "Negate",
            _ => null,
        };
        if (arithmetic != null)
        {
            return stack!.Top.IsDouble && (arithmetic == "Negate" || stack.Rest!.Top.IsDouble)
                ? Known(arithmetic, Instruction.Create(instruction.OpCode), context.Runtime.Recorder(arithmetic))
                : null;
        }

        return instruction.OpCode.Code == Code.Call ? OfCall((MethodReference)instruction.Operand) : null;
    }

    /// <summary>The method that computes a partial of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="operand">The number of the operand.</param>
    internal MethodReference Partial(FusibleOperation operation, int operand) =>
        context.Runtime.Method(PartialsType, operation.Name + "XY"[operand]);

    /// <summary>The operation that a call is; null if it is none that can be fused.</summary>
    internal FusibleOperation? OfCall(MethodReference callee)
    {
        if (!Types.IsDouble(callee.ReturnType) || callee.HasThis || callee.Parameters.Count is 0 or > 2 ||
            context.Replacements.Find(callee) is not { TakesTape: true, TakesSite: false } replacement ||
            replacement.Method.Module != context.Runtime.Runtime ||
            !arities.TryGetValue(replacement.Method.Name, out int arity) || arity != callee.Parameters.Count ||
            !callee.Parameters.All(parameter => Types.IsDouble(parameter.ParameterType)))
        {
            return null;
        }

        return Known(
            replacement.Method.Name, Instruction.Create(OpCodes.Call, callee), context.Module.ImportReference(replacement.Method));
    }

    private FusibleOperation Known(string name, Instruction compute, MethodReference recorder)
    {
        if (!known.TryGetValue(name, out FusibleOperation? operation))
            known.Add(name, operation = new FusibleOperation(name, arities[name], compute, recorder));
        return operation;
    }
}
