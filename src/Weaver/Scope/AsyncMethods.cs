using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Scope;

/// <summary>
/// Async methods go on on other threads, where no recording runs: those with doubles in them are refused, the others
/// left alone.
/// </summary>
internal static class AsyncMethods
{
    /// <summary>Whether the type is the state machine of an async method or iterator.</summary>
    internal static bool IsStateMachine(TypeDefinition type) =>
        type.Interfaces.Any(i => i.InterfaceType.FullName == "System.Runtime.CompilerServices.IAsyncStateMachine");

    /// <summary>Whether the method is async and works with doubles.</summary>
    internal static bool IsRefused(MethodDefinition method, DoubleBearing bearing) =>
        StateMachine(method) is { } machine &&
        (machine.Fields.Any(field => field.FieldType is not GenericParameter && HoldsDoubles(field.FieldType, bearing)) ||
            machine.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Any(IsDouble));

    /// <summary>The body that the source was compiled to: that of the state machine, for an async method.</summary>
    internal static MethodDefinition Body(MethodDefinition method) =>
        StateMachine(method)?.Methods.FirstOrDefault(m => m.Name == "MoveNext") ?? method;

    private static bool HoldsDoubles(TypeReference type, DoubleBearing bearing) =>
        type.FullName != "System.Object" && !type.Namespace.StartsWith("System.Runtime.CompilerServices", StringComparison.Ordinal) &&
        bearing.May(type);

    private static bool IsDouble(Instruction instruction) =>
        instruction.OpCode.Code is Code.Ldc_R8 or Code.Conv_R8 or Code.Ldelem_R8 or Code.Stelem_R8 or Code.Ldind_R8 ||
        (instruction.Operand is FieldReference field && Types.IsDouble(field.FieldType)) ||
        (instruction.Operand is MethodReference callee &&
            (Types.IsDouble(callee.ReturnType) || callee.Parameters.Any(p => Types.IsDouble(p.ParameterType))));

    private static TypeDefinition? StateMachine(MethodDefinition method)
    {
        CustomAttribute? attribute = method.HasCustomAttributes
            ? method.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name is
                "AsyncStateMachineAttribute" or "AsyncIteratorStateMachineAttribute")
            : null;
        return attribute == null ? null : Types.TryResolve((TypeReference)attribute.ConstructorArguments[0].Value);
    }
}
