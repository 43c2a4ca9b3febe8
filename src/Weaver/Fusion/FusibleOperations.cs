using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>Knows which instructions are operations that can be fused: those whose partials the runtime has as methods.</summary>
internal sealed class FusibleOperations
{
    private const string PartialsType = "ILDiff.Operations.FusiblePartials";
    private const string KeepsResultType = "ILDiff.Operations.KeepsResultAttribute";

    private readonly WeavingContext context;
    private readonly Dictionary<string, Partial[]> partials;
    private readonly Dictionary<string, FusibleOperation> known = [];

    internal FusibleOperations(WeavingContext context)
    {
        this.context = context;
        MostOperands = (int)context.Runtime.Type("ILDiff.Tapes.Tape").Fields.Single(field => field.Name == "MostOperands").Constant;
        // AddX, AddY, SqrtX: the name of the operation, and of the operand.
        partials = context.Runtime.Type(PartialsType).Methods.Where(method => method.IsPublic) // not the twins of the runtime itself
            .GroupBy(method => method.Name.Substring(0, method.Name.Length - 1))
            .ToDictionary(group => group.Key, group => group.OrderBy(method => method.Name, StringComparer.Ordinal).Select(PartialOf).ToArray());
    }

    /// <summary>How many operands a fused operation may have: the runtime says it, which makes room for them.</summary>
    internal int MostOperands { get; }

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

    /// <summary>The operation that a call is; null if it is none that can be fused.</summary>
    internal FusibleOperation? OfCall(MethodReference callee)
    {
        if (!Types.IsDouble(callee.ReturnType) || callee.HasThis || callee.Parameters.Count is 0 or > 2 ||
            context.Replacements.Find(callee) is not { TakesTape: true, TakesSite: false } replacement ||
            replacement.Method.Module != context.Runtime.Runtime ||
            !partials.TryGetValue(replacement.Method.Name, out Partial[]? own) || own.Length != callee.Parameters.Count ||
            !callee.Parameters.All(parameter => Types.IsDouble(parameter.ParameterType)))
        {
            return null;
        }

        return Known(
            replacement.Method.Name, Instruction.Create(OpCodes.Call, callee), context.Module.ImportReference(replacement.Method));
    }

    /// <summary>The partials of an operation, one an operand; null if the runtime has no methods for them.</summary>
    internal IReadOnlyList<Partial>? PartialsOf(string name) => partials.TryGetValue(name, out Partial[]? own) ? own : null;

    private FusibleOperation Known(string name, Instruction compute, MethodReference recorder)
    {
        if (!known.TryGetValue(name, out FusibleOperation? operation))
            known.Add(name, operation = new FusibleOperation(name, compute, recorder, partials[name]));
        return operation;
    }

    /// <summary>A method that computes a partial, and what it reads.</summary>
    internal Partial PartialOf(MethodDefinition method)
    {
        // What a partial reads is seen in its code: without it, all would seem to be constants.
        if (method.Body.Instructions.Last().OpCode.Code != Code.Ret)
            throw new InvalidOperationException($"{context.Runtime.Runtime.FileName} has no code: it is a reference assembly. Weave with the runtime itself.");
        return new Partial(
            context.Module.ImportReference(method),
            [.. method.Parameters.Select(parameter => method.Body.Instructions.Any(instruction => IsLoad(instruction, parameter)))],
            method.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == KeepsResultType));
    }

    private static bool IsLoad(Instruction instruction, ParameterDefinition parameter) => instruction.Operand == parameter ||
        (instruction.OpCode.Code is >= Code.Ldarg_0 and <= Code.Ldarg_3 && instruction.OpCode.Code - Code.Ldarg_0 == parameter.Index);
}
