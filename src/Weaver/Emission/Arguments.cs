using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Emission;

/// <summary>One argument of a call, the receiver among them.</summary>
/// <param name="Type">What the callee declares, with the call's generic arguments; for receivers that are structures, a reference.</param>
/// <param name="Stack">What the code put on the stack.</param>
/// <param name="IsReceiver">Whether it is the receiver.</param>
internal sealed record Argument(TypeReference Type, StackType Stack, bool IsReceiver)
{
    /// <summary>Whether the callee only writes it: what lies there before does not go in.</summary>
    internal bool IsOut { get; init; }

    /// <summary>The arguments of a call, first to last.</summary>
    internal static List<Argument> Of(MethodReference callee, bool isNew, StackNode? stack)
    {
        int count = callee.Parameters.Count;
        MethodDefinition? definition = Types.TryResolve(callee);
        var arguments = new List<Argument>();
        if (callee.HasThis && !isNew)
            arguments.Add(new Argument(Receiver(callee, stack![count]), stack[count], IsReceiver: true));
        for (int i = 0; i < count; i++)
        {
            TypeReference type = Types.StripModifiers(Types.Inflate(callee.Parameters[i].ParameterType, callee));
            bool isOut = type is ByReferenceType && definition is { IsPInvokeImpl: false } && definition.Parameters[i].IsOut;
            arguments.Add(new Argument(type, stack![count - 1 - i], IsReceiver: false) { IsOut = isOut });
        }

        return arguments;
    }

    /// <summary>Whether the argument points to doubles, though its declared type (void*, IntPtr) may not say so.</summary>
    internal bool IsPointerToDoubles(DoubleBearing bearing) =>
        Stack is { Kind: StackKind.Pointer, Type: { } pointed } && bearing.IsStoredInPlace(pointed);

    /// <summary>Whether the argument is, holds or leads to doubles.</summary>
    internal bool MayBear(DoubleBearing bearing) => IsPointerToDoubles(bearing) || bearing.May(Type) && (Stack.Kind, Stack.Type) switch
    {
        (StackKind.Object, null) => false, // the literal null
        (StackKind.Object or StackKind.Structure, { } type) => bearing.May(type),
        (StackKind.Int32 or StackKind.Int64 or StackKind.Float32, _) => false,
        _ => true,
    };

    private static TypeReference Receiver(MethodReference callee, StackType stack)
    {
        TypeReference type = callee.DeclaringType;
        if (stack.Kind == StackKind.Pointer)
            return new ByReferenceType(stack.Type is { } pointed && !type.IsValueType ? pointed : type);
        return type;
    }
}

/// <summary>Changes arguments that lie under others on the stack, by way of temporaries.</summary>
internal static class ArgumentSpilling
{
    /// <summary>
    /// Applies a change to some of the arguments on the stack. A change finds its argument on top and leaves one value
    /// of the same type.
    /// </summary>
    internal static void Transform(BodyWriter writer, List<Argument> arguments, Func<Argument, Action?> change)
    {
        List<Action?> changes = [.. arguments.Select(change)];
        int first = changes.FindIndex(action => action != null);
        if (first < 0)
            return;
        Stack<VariableDefinition> spilled = Spill(writer, arguments, first + 1);
        changes[first]!();
        for (int i = first + 1; i < arguments.Count; i++)
        {
            writer.Emit(OpCodes.Ldloc, spilled.Pop());
            changes[i]?.Invoke();
        }
    }

    /// <summary>Moves the arguments from the one numbered <paramref name="first"/> on into temporaries, the first on top.</summary>
    internal static Stack<VariableDefinition> Spill(BodyWriter writer, List<Argument> arguments, int first)
    {
        var spilled = new Stack<VariableDefinition>();
        for (int i = arguments.Count - 1; i >= first; i--)
            spilled.Push(writer.Spill(SpillType(arguments[i])));
        return spilled;
    }

    private static TypeReference SpillType(Argument argument) =>
        argument is { Type: ByReferenceType, Stack: { Kind: StackKind.Pointer, Type: { } pointed } }
            ? new ByReferenceType(pointed)
            : argument.Type;
}
