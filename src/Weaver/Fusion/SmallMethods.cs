using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>
/// Knows the methods that can be written out where they are called: static, without branches, and only computing doubles
/// from doubles and tuples of them.
/// </summary>
internal sealed class SmallMethods(WeavingContext context)
{
    private const int MostInstructions = 60;

    private readonly Dictionary<MethodDefinition, SmallMethod?> known = [];

    /// <summary>The body of a method, with its own calls written out; null for a method that cannot be written out.</summary>
    internal SmallMethod? Of(MethodReference callee)
    {
        if (callee is GenericInstanceMethod || callee.DeclaringType is GenericInstanceType || callee.Module != context.Module ||
            Types.TryResolve(callee) is not { } method)
        {
            return null;
        }

        if (known.TryGetValue(method, out SmallMethod? small))
            return small;
        known.Add(method, null); // should it call itself
        if (IsSmall(method))
        {
            using (WrittenOut.Of(method, this))
                known[method] = IsPlain(method.Body) ? new SmallMethod(method, method.Body) : null;
        }

        return known[method];
    }

    private bool IsSmall(MethodDefinition method) =>
        method.IsStatic && !method.HasGenericParameters && method.HasBody && method.Body.Instructions.Count <= MostInstructions &&
        (method.ImplAttributes & MethodImplAttributes.NoInlining) == 0 &&
        context.Twins.ContainsKey(method) && !context.Rules.ContainsKey(method) && !context.Passive.Contains(method) &&
        !context.Refused.ContainsKey(method) && context.Replacements.Find(method) == null &&
        method.Parameters.All(parameter => IsOfDoubles(parameter.ParameterType)) && IsOfDoubles(method.ReturnType);

    private static bool IsOfDoubles(TypeReference type) => Types.IsDouble(type) || TupleSplitting.FieldsOf(type) > 0;

    private bool IsPlain(MethodBody body)
    {
        var written = new HashSet<int>();
        for (int i = 0; i < body.Instructions.Count; i++)
        {
            Instruction instruction = body.Instructions[i];
            if (Liveness.Written(instruction) is { } variable)
                written.Add(variable);
            // What starts as zero would not in a loop.
            if (Liveness.Read(instruction) is { } read && !written.Contains(read))
                return false;
            if (!IsPlain(instruction) || (instruction.OpCode.Code == Code.Ret && i < body.Instructions.Count - 1))
                return false;
        }

        return body.Variables.All(variable => IsOfDoubles(variable.VariableType));
    }

    private bool IsPlain(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Nop or Code.Ldc_R8 or Code.Ret or Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Neg => true,
        Code.Br or Code.Br_S => instruction.Operand == instruction.Next,
        Code.Ldarg or Code.Ldarg_S or Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3 => true,
        Code.Ldfld => TupleSplitting.FieldsOf(((FieldReference)instruction.Operand).DeclaringType) > 0,
        Code.Newobj => TupleSplitting.FieldsOf(((MethodReference)instruction.Operand).DeclaringType) > 0,
        Code.Call => context.Fusible.OfCall((MethodReference)instruction.Operand) != null,
        _ => Liveness.Read(instruction) != null || Liveness.Written(instruction) != null,
    };
}

/// <summary>A method that can be written out.</summary>
/// <param name="Method">The method.</param>
/// <param name="Body">Its code, with its own calls written out.</param>
internal sealed record SmallMethod(MethodDefinition Method, MethodBody Body);
