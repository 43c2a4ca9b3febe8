using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>What each instruction does to the types on the evaluation stack.</summary>
internal static class StackEffect
{
    private static readonly StackType Int32 = new(StackKind.Int32);
    private static readonly StackType Int64 = new(StackKind.Int64);
    private static readonly StackType NativeInt = new(StackKind.NativeInt);
    private static readonly StackType Float32 = new(StackKind.Float32);
    private static readonly StackType Float64 = new(StackKind.Float64);

    /// <summary>The stack after an instruction.</summary>
    internal static StackNode? Apply(Instruction instruction, StackNode? stack, MethodDefinition method)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt or Code.Newobj:
                return Call((MethodReference)instruction.Operand, instruction.OpCode.Code == Code.Newobj, stack);
            case Code.Calli:
                return Calli((CallSite)instruction.Operand, stack);
            case Code.Dup:
                return new StackNode(stack!.Top, stack);
            case Code.Leave or Code.Leave_S or Code.Throw or Code.Rethrow or Code.Endfinally or Code.Jmp:
                return null;
            case Code.Ret:
                return null;
            default:
                StackType? pushed = Pushed(instruction, stack, method);
                for (int popped = Popped(instruction.OpCode); popped > 0; popped--)
                    stack = stack!.Rest;
                return pushed is { } type ? new StackNode(type, stack) : stack;
        }
    }

    private static StackNode? Call(MethodReference callee, bool isNew, StackNode? stack)
    {
        int popped = callee.Parameters.Count + (callee.HasThis && !isNew ? 1 : 0);
        for (; popped > 0; popped--)
            stack = stack!.Rest;
        if (isNew)
        {
            TypeReference created = callee.DeclaringType;
            return new StackNode(StackType.Of(created), stack);
        }

        TypeReference result = Types.Inflate(callee.ReturnType, callee);
        return Types.IsVoid(result)
            ? stack
            : new StackNode(StackType.Of(result), stack);
    }

    private static StackNode? Calli(CallSite site, StackNode? stack)
    {
        for (int popped = site.Parameters.Count + (site.HasThis ? 1 : 0) + 1; popped > 0; popped--)
            stack = stack!.Rest;
        return Types.IsVoid(site.ReturnType)
            ? stack
            : new StackNode(StackType.Of(site.ReturnType), stack);
    }

    private static int Popped(OpCode opcode) => opcode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or
            StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or
            StackBehaviour.Popref_popi => 2,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or
            StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll => 0,
        _ => throw new NotSupportedException($"the instruction {opcode.Name} is not known"),
    };

    /// <summary>The entry that an instruction pushes, if it pushes one; the stack is the one before it.</summary>
    private static StackType? Pushed(Instruction instruction, StackNode? stack, MethodDefinition method)
    {
        object operand = instruction.Operand;
        Code code = instruction.OpCode.Code;
        switch (code)
        {
            case Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3 or Code.Ldarg_S or Code.Ldarg:
                return Argument(instruction, method);
            case Code.Ldarga or Code.Ldarga_S:
                return new StackType(StackKind.Pointer, ((ParameterDefinition)operand).ParameterType);
            case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3 or Code.Ldloc_S or Code.Ldloc:
                return StackType.Of(Local(instruction, method).VariableType);
            case Code.Ldloca or Code.Ldloca_S:
                return new StackType(StackKind.Pointer, ((VariableDefinition)operand).VariableType);
            case Code.Ldfld or Code.Ldsfld:
                return StackType.Of(FieldType((FieldReference)operand));
            case Code.Ldflda or Code.Ldsflda:
                return new StackType(StackKind.Pointer, FieldType((FieldReference)operand));
            case Code.Ldelem_Any or Code.Ldobj or Code.Unbox_Any or Code.Castclass or Code.Isinst:
                return code == Code.Isinst && ((TypeReference)operand).IsValueType
                    ? new StackType(StackKind.Object, method.Module.TypeSystem.Object)
                    : StackType.Of((TypeReference)operand);
            case Code.Ldelema or Code.Unbox:
                return new StackType(StackKind.Pointer, (TypeReference)operand);
            case Code.Ldelem_Ref or Code.Ldind_Ref:
                return Element(stack!, code == Code.Ldelem_Ref ? 1 : 0, method);
            case Code.Box:
                return new StackType(StackKind.Object, (TypeReference)operand);
            case Code.Newarr:
                return new StackType(StackKind.Object, new ArrayType((TypeReference)operand));
            case Code.Ldstr:
                return new StackType(StackKind.Object, method.Module.TypeSystem.String);
            case Code.Ldnull:
                return new StackType(StackKind.Object);
            case Code.Mkrefany or Code.Refanytype or Code.Ldtoken:
                return new StackType(StackKind.Structure, null);
            case Code.Refanyval:
                return new StackType(StackKind.Pointer, (TypeReference)operand);
            case Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem or Code.Add_Ovf or Code.Add_Ovf_Un or
                Code.Sub_Ovf or Code.Sub_Ovf_Un:
                return Arithmetic(stack!.Rest!.Top, stack.Top, code);
            case Code.Div_Un or Code.Rem_Un or Code.And or Code.Or or Code.Xor or Code.Mul_Ovf or Code.Mul_Ovf_Un:
                return stack!.Rest!.Top;
            case Code.Shl or Code.Shr or Code.Shr_Un:
                return stack!.Rest!.Top;
            case Code.Neg or Code.Not or Code.Ckfinite:
                return stack!.Top;
            case Code.Conv_U or Code.Conv_I:
                // A pointer that is pinned keeps what it points to.
                return stack!.Top.Kind == StackKind.Pointer ? stack.Top : NativeInt;
            case Code.Localloc:
                return new StackType(StackKind.Pointer);
        }

        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => null,
            StackBehaviour.Pushi when IsNative(code) => NativeInt,
            StackBehaviour.Pushi => Int32,
            StackBehaviour.Pushi8 => Int64,
            StackBehaviour.Pushr4 => Float32,
            StackBehaviour.Pushr8 => Float64,
            _ => throw new NotSupportedException($"the instruction {instruction.OpCode.Name} is not known"),
        };
    }

    private static bool IsNative(Code code) => code is Code.Ldftn or Code.Ldvirtftn or Code.Ldlen or Code.Arglist or
        Code.Ldind_I or Code.Ldelem_I or Code.Conv_Ovf_I or Code.Conv_Ovf_U or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U_Un;

    private static StackType Arithmetic(StackType left, StackType right, Code code)
    {
        if (left.IsFloat || right.IsFloat)
            return left.IsDouble || right.IsDouble ? Float64 : Float32;
        if (left.Kind == StackKind.Pointer && right.Kind == StackKind.Pointer)
            return NativeInt;
        if (left.Kind == StackKind.Pointer || right.Kind == StackKind.Pointer)
            return left.Kind == StackKind.Pointer ? left : right;
        return left.Kind == StackKind.NativeInt ? left : right.Kind == StackKind.NativeInt ? right : left;
    }

    private static StackType Element(StackNode stack, int depth, MethodDefinition method)
    {
        TypeReference? container = stack[depth].Type;
        TypeReference? element = container is ArrayType array ? array.ElementType : depth == 0 ? container : null;
        StackType type = StackType.Of(element ?? method.Module.TypeSystem.Object);
        return type.Kind is StackKind.Object or StackKind.Parameter
            ? type
            : new StackType(StackKind.Object, method.Module.TypeSystem.Object);
    }

    private static StackType Argument(Instruction instruction, MethodDefinition method)
    {
        int index = instruction.OpCode.Code switch
        {
            Code.Ldarg_0 => 0,
            Code.Ldarg_1 => 1,
            Code.Ldarg_2 => 2,
            Code.Ldarg_3 => 3,
            _ => -1,
        };
        if (index < 0)
        {
            var parameter = (ParameterDefinition)instruction.Operand;
            return parameter.Index < 0 ? This(method) : StackType.Of(parameter.ParameterType);
        }

        if (method.HasThis)
            index--;
        return index < 0 ? This(method) : StackType.Of(method.Parameters[index].ParameterType);
    }

    private static StackType This(MethodDefinition method) => method.DeclaringType.IsValueType
        ? new StackType(StackKind.Pointer, Emission.References.Self(method.DeclaringType))
        : new StackType(StackKind.Object, Emission.References.Self(method.DeclaringType));

    private static VariableDefinition Local(Instruction instruction, MethodDefinition method) =>
        instruction.OpCode.Code switch
        {
            Code.Ldloc_0 => method.Body.Variables[0],
            Code.Ldloc_1 => method.Body.Variables[1],
            Code.Ldloc_2 => method.Body.Variables[2],
            Code.Ldloc_3 => method.Body.Variables[3],
            _ => (VariableDefinition)instruction.Operand,
        };

    private static TypeReference FieldType(FieldReference field) => Types.Inflate(field.FieldType, field);
}
