using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Calls of code that is not read: elementary operations, and what runs as in the primal.</summary>
internal sealed class OrdinaryCalls(Reading reading)
{
    /// <summary>A call that stays one.</summary>
    /// <param name="callee">What is called.</param>
    /// <param name="arguments">The arguments, the receiver first.</param>
    /// <param name="isVirtual">Whether the receiver decides.</param>
    /// <param name="reason">Why it is not read, if that can be told.</param>
    internal Entry? Call(MethodReference callee, Entry[] arguments, bool isVirtual, string? reason)
    {
        TypeReference result = Types.StripModifiers(Types.Inflate(callee.ReturnType, callee));
        if ((Structures.Is(result) && !Types.IsVoid(result)) || result is ByReferenceType or PointerType)
            throw reading.Builder.Refuse($"calls {callee.DeclaringType.Name}.{callee.Name}, which gives a {result.Name}");
        Value[] values = [.. arguments.Select(reading.Memory.ValueOf)];
        Replacement? replacement = reading.Scope.Context.Replacements.Find(callee);
        Derivative? derivative = replacement != null
            ? reading.Scope.Derivatives.OfReplaced(replacement, callee)
            : Types.TryResolve(callee) is { } method && reading.Scope.Context.Rules.TryGetValue(method, out DerivativeRule? rule) ? Derivatives.OfRule(rule) : null;
        bool isElementary = replacement != null && IsOfNumbers(callee, result);
        Operation call = reading.Builder.Emit(
            OperationKind.Call,
            Types.IsVoid(result) ? reading.Builder.Void : reading.Builder.StackTypeOf(result),
            new Callee(callee, isVirtual, (derivative != null && replacement != null) || isElementary || IsPureMember(callee), MayTakeActive(callee, result, replacement), reason),
            values);
        call.Derivative = derivative;
        return call.HasResult ? new ValueEntry(call) : null;
    }

    /// <summary>The creation of an object by code that is not read.</summary>
    internal Entry Create(MethodReference constructor, Entry[] arguments)
    {
        if (constructor.DeclaringType is ArrayType array)
        {
            return new ValueEntry(reading.Builder.Emit(
                OperationKind.NewArray, array, null, arguments.Select(reading.Memory.ValueOf)));
        }

        return new ValueEntry(reading.Builder.Emit(
            OperationKind.Call, constructor.DeclaringType,
            new Callee(constructor, IsVirtual: false, IsPure: false, MayTakeActive(constructor, constructor.DeclaringType, null), "the object that it makes is not followed"),
            arguments.Select(reading.Memory.ValueOf)));
    }

    /// <summary>Whether what an elementary method or a border member gets costs no derivative.</summary>
    private bool MayTakeActive(MethodReference callee, TypeReference result, Replacement? replacement)
    {
        if (Types.TryResolve(callee) is { } method && (TranslationScope.IsCut(method) || reading.Scope.Context.Rules.ContainsKey(method)))
            return !reading.Scope.Context.Rules.ContainsKey(method);
        if (replacement != null)
            return replacement.Method.Module == reading.Scope.Context.Runtime.Runtime && IsOfNumbers(callee, result) && !Types.IsDouble(result);
        return BorderList.Of(callee) switch
        {
            BorderClass.Primal => true,
            BorderClass.Reads => !reading.Scope.Context.Bearing.May(result),
            _ => false,
        };
    }

    private static bool IsPureMember(MethodReference callee) =>
        callee.DeclaringType.FullName is "System.Math" or "System.Double" && !callee.HasThis && callee.Parameters.All(parameter => parameter.ParameterType is not ByReferenceType);

    private static bool IsOfNumbers(MethodReference callee, TypeReference result) =>
        !callee.HasThis && result.IsPrimitive && callee.Parameters.All(parameter => parameter.ParameterType.IsPrimitive);
}
