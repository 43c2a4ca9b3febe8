using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>
/// A copy of a method's body in which calls of small methods that only compute are written out, and tuples taken apart, so
/// that expressions go across them. The method has it until this is disposed, and then its own again.
/// </summary>
internal sealed class WrittenOut : IDisposable
{
    private readonly MethodDefinition method;
    private readonly MethodBody own;

    private WrittenOut(MethodDefinition method)
    {
        this.method = method;
        own = method.Body;
    }

    /// <summary>Gives a method the copy, if it differs.</summary>
    internal static WrittenOut Of(MethodDefinition method, SmallMethods small)
    {
        var result = new WrittenOut(method);
        if (method.Body.HasExceptionHandlers)
            return result; // variables are not followed there
        MethodBody copy = Copy(method);
        var copied = new HashSet<Instruction>(copy.Instructions);
        bool differs = new CallInlining(method, copy, small).Run();
        differs |= new TupleSplitting(method, copy).Run();
        if (!differs)
            return result;
        foreach (Instruction instruction in copy.Instructions.Where(instruction => !copied.Contains(instruction)))
            instruction.Offset = -1; // has no place in the source
        method.Body = copy;
        return result;
    }

    public void Dispose() => method.Body = own;

    /// <summary>The same instructions at the same offsets, by which sequence points are found.</summary>
    private static MethodBody Copy(MethodDefinition method)
    {
        // Of nobody: instructions that are inserted into a body move the scopes of its method.
        var nobody = new MethodDefinition(method.Name, method.Attributes, method.ReturnType);
        var copy = new MethodBody(nobody) { InitLocals = method.Body.InitLocals };
        foreach (VariableDefinition variable in method.Body.Variables)
            copy.Variables.Add(variable);
        var copies = new Dictionary<Instruction, Instruction>();
        foreach (Instruction instruction in method.Body.Instructions)
        {
            Instruction clone = InstructionCloning.Create(instruction.OpCode, instruction.Operand, method, v => v, p => p);
            clone.Offset = instruction.Offset;
            copies.Add(instruction, clone);
            copy.Instructions.Add(clone);
        }

        foreach (Instruction clone in copy.Instructions)
        {
            if (clone.Operand is Instruction target)
                clone.Operand = copies[target];
            else if (clone.Operand is Instruction[] targets)
                clone.Operand = Array.ConvertAll(targets, each => copies[each]);
        }

        return copy;
    }
}
