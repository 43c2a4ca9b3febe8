using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>
/// call F ⇒ the body of F: arguments that were just loaded are loaded where F does, the others come from variables.
/// </summary>
internal sealed class CallInlining(MethodDefinition method, MethodBody body, SmallMethods small)
{
    // Beyond, the JIT does not compile as well.
    private const int MostInstructions = 4000;

    private readonly HashSet<Instruction> targets = Branches.TargetsOf(body);

    /// <summary>Writes out what can be; says whether there was any.</summary>
    internal bool Run()
    {
        bool any = false;
        for (int i = 0; i < body.Instructions.Count && body.Instructions.Count < MostInstructions; i++)
        {
            Instruction call = body.Instructions[i];
            if (call.OpCode.Code != Code.Call || small.Of((MethodReference)call.Operand) is not { } callee)
                continue;
            i = WriteOut(i, callee.Method, callee.Body);
            any = true;
        }

        return any;
    }

    /// <summary>Writes out a call; returns the place of the last instruction that was written.</summary>
    private int WriteOut(int at, MethodDefinition callee, MethodBody code)
    {
        var loads = new Instruction[callee.Parameters.Count];
        int parameter = loads.Length - 1;
        for (int i = at - 1; parameter >= 0 && i >= 0; i--)
        {
            Instruction load = body.Instructions[i];
            if (load.OpCode.Code == Code.Nop && !targets.Contains(load))
                continue;
            if (!IsLoad(load) || targets.Contains(load) || targets.Contains(load.Next))
                break;
            loads[parameter--] = Clone(load, body, v => v);
            Remove(load);
        }

        Remove(body.Instructions[at]);
        for (; parameter >= 0; parameter--)
        {
            VariableDefinition variable = NewVariable(callee.Parameters[parameter].ParameterType);
            body.Instructions.Insert(++at, Instruction.Create(OpCodes.Stloc, variable));
            loads[parameter] = Instruction.Create(OpCodes.Ldloc, variable);
        }

        var variables = code.Variables.ToDictionary(variable => variable, variable => NewVariable(variable.VariableType));
        foreach (Instruction instruction in code.Instructions)
        {
            if (instruction.OpCode.Code is Code.Nop or Code.Ret or Code.Br or Code.Br_S)
                continue;
            Instruction copy = Argument(instruction) is { } argument
                ? Clone(loads[argument], body, v => v)
                : Clone(instruction, code, v => variables[v]);
            body.Instructions.Insert(++at, copy);
        }

        return at;
    }

    /// <summary>Branches to it, and its place in the source, stay.</summary>
    private static void Remove(Instruction instruction)
    {
        instruction.OpCode = OpCodes.Nop;
        instruction.Operand = null;
    }

    private static bool IsLoad(Instruction instruction) =>
        instruction.OpCode.Code == Code.Ldc_R8 || Argument(instruction) != null || Analysis.Liveness.Read(instruction) != null;

    /// <summary>The number of the argument that an instruction loads.</summary>
    private static int? Argument(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldarg or Code.Ldarg_S => ((ParameterDefinition)instruction.Operand).Index,
        >= Code.Ldarg_0 and <= Code.Ldarg_3 => instruction.OpCode.Code - Code.Ldarg_0,
        _ => null,
    };

    private VariableDefinition NewVariable(TypeReference type)
    {
        var variable = new VariableDefinition(type);
        body.Variables.Add(variable);
        return variable;
    }

    /// <summary>A copy of an instruction of a body.</summary>
    private Instruction Clone(Instruction instruction, MethodBody of, Func<VariableDefinition, VariableDefinition> variable) =>
        (Analysis.Liveness.Read(instruction), Analysis.Liveness.Written(instruction)) switch
        {
            ({ } read, _) => Instruction.Create(OpCodes.Ldloc, variable(of.Variables[read])),
            (_, { } written) => Instruction.Create(OpCodes.Stloc, variable(of.Variables[written])),
            _ => InstructionCloning.Create(instruction.OpCode, instruction.Operand, method, v => v, p => p),
        };
}
