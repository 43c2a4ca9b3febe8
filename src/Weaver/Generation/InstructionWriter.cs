using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Generation;

/// <summary>Writes the instructions of a body: labels, constants, and code that stands apart because it seldom runs.</summary>
internal sealed class InstructionWriter(MethodDefinition method, ModuleDefinition module)
{
    private readonly List<Instruction> output = [];
    private readonly HashSet<Instruction> labels = [];
    private readonly List<Action> apart = [];
    private readonly Dictionary<string, VariableDefinition> unset = [];

    /// <summary>A place to branch to, which <see cref="Mark"/> puts somewhere.</summary>
    internal Instruction Label()
    {
        var label = Instruction.Create(OpCodes.Nop);
        labels.Add(label);
        return label;
    }

    internal void Mark(Instruction label) => output.Add(label);

    internal void Emit(OpCode opcode) => output.Add(Instruction.Create(opcode));

    internal void Emit(OpCode opcode, TypeReference type) => output.Add(Instruction.Create(opcode, module.ImportReference(type)));

    internal void Emit(OpCode opcode, FieldReference field) => output.Add(Instruction.Create(opcode, module.ImportReference(field)));

    internal void Emit(OpCode opcode, MethodReference callee) => output.Add(Instruction.Create(opcode, module.ImportReference(callee)));

    internal void Emit(OpCode opcode, VariableDefinition variable) => output.Add(Instruction.Create(opcode, variable));

    internal void Emit(OpCode opcode, ParameterDefinition parameter) => output.Add(Instruction.Create(opcode, parameter));

    internal void Emit(OpCode opcode, Instruction label) => output.Add(Instruction.Create(opcode, label));

    internal void Emit(OpCode opcode, Instruction[] targets) => output.Add(Instruction.Create(opcode, targets));

    internal void Number(int number) => output.Add(Instruction.Create(OpCodes.Ldc_I4, number));

    /// <summary>Loads a literal of a type.</summary>
    internal void Literal(TypeReference type, object? literal)
    {
        switch (literal)
        {
            case null when type.IsValueType:
                Emit(OpCodes.Ldloc, Unset(type));
                break;
            case null:
                Emit(OpCodes.Ldnull);
                break;
            case string text:
                output.Add(Instruction.Create(OpCodes.Ldstr, text));
                break;
            case double number:
                output.Add(Instruction.Create(OpCodes.Ldc_R8, number));
                break;
            case float number:
                output.Add(Instruction.Create(OpCodes.Ldc_R4, number));
                break;
            case long number:
                output.Add(Instruction.Create(OpCodes.Ldc_I8, number));
                break;
            case ulong number:
                output.Add(Instruction.Create(OpCodes.Ldc_I8, unchecked((long)number)));
                break;
            case uint number:
                Number(unchecked((int)number));
                break;
            default:
                Number(Convert.ToInt32(literal, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }

        // Literals of native integers are those of ints.
        if (literal is int or long && type.MetadataType is MetadataType.IntPtr or MetadataType.UIntPtr)
            Emit(OpCodes.Conv_I);
    }

    /// <summary>Has code written after everything else.</summary>
    internal void Apart(Action write) => apart.Add(write);

    internal VariableDefinition Variable(TypeReference type)
    {
        var variable = new VariableDefinition(module.ImportReference(type));
        method.Body.Variables.Add(variable);
        return variable;
    }

    /// <summary>Writes what stands apart, lets branches land, and gives the method its body.</summary>
    internal void Finish()
    {
        foreach (Action write in apart)
            write();
        var targets = new Dictionary<Instruction, Instruction>();
        for (int i = output.Count - 1; i >= 0; i--)
        {
            if (labels.Contains(output[i]))
                targets.Add(output[i], targets.TryGetValue(output[i + 1], out Instruction? next) ? next : output[i + 1]);
        }

        foreach (Instruction instruction in output.Where(instruction => !labels.Contains(instruction)))
        {
            instruction.Operand = instruction.Operand switch
            {
                Instruction label => targets[label],
                Instruction[] several => Array.ConvertAll(several, label => targets[label]),
                var other => other,
            };
            method.Body.Instructions.Add(instruction);
        }

        method.Body.InitLocals = true;
        ShortForms.Contract(method.Body);
    }

    /// <summary>A variable that is never set, for the zero of a structure.</summary>
    private VariableDefinition Unset(TypeReference type)
    {
        if (!unset.TryGetValue(type.FullName, out VariableDefinition? variable))
            unset.Add(type.FullName, variable = Variable(type));
        return variable;
    }
}
