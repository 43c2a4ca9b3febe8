using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>The code that computes the steps of an expansion, in a method of its fused operation.</summary>
internal sealed class ExpansionCode
{
    private readonly MethodDefinition method;
    private readonly Expansion expansion;
    private readonly Func<int, Instruction> loadOperand;
    private readonly Instruction?[] loads;

    /// <param name="method">The method.</param>
    /// <param name="expansion">The expansion.</param>
    /// <param name="loadOperand">Makes the instruction that loads an operand.</param>
    internal ExpansionCode(MethodDefinition method, Expansion expansion, Func<int, Instruction> loadOperand)
    {
        this.method = method;
        this.expansion = expansion;
        this.loadOperand = loadOperand;
        method.Body = new MethodBody(method) { InitLocals = false };
        IL = method.Body.GetILProcessor();
        loads = new Instruction?[expansion.Steps.Count];
    }

    internal ILProcessor IL { get; }

    /// <summary>Computes all steps; the result is in a variable if it is kept, and on the stack otherwise.</summary>
    /// <param name="keepsLast">Whether the result is kept.</param>
    /// <param name="compute">Writes what takes the operands of a step and gives its result; what the code has there, if not given.</param>
    internal void Compute(bool keepsLast, Action<Step>? compute = null)
    {
        for (int i = 0; i < expansion.Steps.Count; i++)
            Compute(i, keeps: keepsLast || i < expansion.Steps.Count - 1, compute);
    }

    /// <summary>Computes steps but the last, whose result is at hand.</summary>
    /// <param name="loadResult">Loads the last result.</param>
    /// <param name="isNeeded">Which operands and steps are needed.</param>
    internal void ComputeInner(Instruction loadResult, bool[] isNeeded)
    {
        for (int i = 0; i < expansion.Steps.Count - 1; i++)
        {
            if (isNeeded[expansion.Arity + i])
                Compute(i, keeps: true, null);
        }

        loads[expansion.Steps.Count - 1] = loadResult;
    }

    /// <summary>Loads an operand or the result of a step.</summary>
    internal void Load(int number)
    {
        Instruction load = number < expansion.Arity ? loadOperand(number) : loads[number - expansion.Arity]!;
        IL.Append(load.Operand == null
            ? Instruction.Create(load.OpCode)
            : load.Operand is VariableDefinition variable ? Instruction.Create(load.OpCode, variable)
            : load.Operand is ParameterDefinition parameter ? Instruction.Create(load.OpCode, parameter)
            : Instruction.Create(load.OpCode, (double)load.Operand));
    }

    /// <summary>Loads the result of the last step.</summary>
    internal void LoadResult() => Load(expansion.Arity + expansion.Steps.Count - 1);

    internal VariableDefinition Variable(TypeReference type)
    {
        var variable = new VariableDefinition(type);
        method.Body.Variables.Add(variable);
        return variable;
    }

    private void Compute(int number, bool keeps, Action<Step>? compute)
    {
        Step step = expansion.Steps[number];
        if (step.Operation == null)
        {
            loads[number] = Instruction.Create(OpCodes.Ldc_R8, step.Constant);
            return;
        }

        foreach (int operand in step.Operands)
            Load(operand);
        if (compute != null)
            compute(step);
        else
            IL.Append(step.Operation.Compute.Operand is MethodReference callee
                ? Instruction.Create(OpCodes.Call, callee)
                : Instruction.Create(step.Operation.Compute.OpCode));
        if (!keeps)
            return;
        // A result may be computed twice in a method, into the same variable.
        VariableDefinition variable = loads[number]?.Operand as VariableDefinition ?? Variable(method.Module.TypeSystem.Double);
        loads[number] = Instruction.Create(OpCodes.Ldloc, variable);
        IL.Emit(OpCodes.Stloc, variable);
    }
}
