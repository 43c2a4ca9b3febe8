using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Generation;

/// <summary>Writes what a method does with the stack of frames: its top and its end are in variables of the method.</summary>
internal sealed class FrameWriter
{
    private readonly InstructionWriter il;
    private readonly Members members;
    private readonly ParameterDefinition? stack;
    private readonly VariableDefinition? top;
    private readonly VariableDefinition? end;

    /// <param name="method">The method; its last parameter is the stack if it needs one.</param>
    /// <param name="procedure">What it does.</param>
    /// <param name="il">Where to.</param>
    /// <param name="members">The members.</param>
    internal FrameWriter(MethodDefinition method, Procedure procedure, InstructionWriter il, Members members)
    {
        (this.il, this.members) = (il, members);
        if (!NeedsStack(method))
            return;
        stack = method.Parameters[method.Parameters.Count - 1];
        if (!procedure.Operations.Any(operation => operation.Kind is OperationKind.Push or OperationKind.Pop))
            return;
        var types = method.Module.TypeSystem;
        top = il.Variable(types.Byte.MakePointerType());
        end = il.Variable(types.Byte.MakePointerType());
    }

    /// <summary>Whether a method takes the stack.</summary>
    internal static bool NeedsStack(MethodReference method) => method.Parameters.Count > 0 &&
        method.Parameters[method.Parameters.Count - 1].ParameterType.FullName == Members.StackType;

    /// <summary>Passes the stack on.</summary>
    internal void LoadStack() => il.Emit(OpCodes.Ldarg, stack!);

    /// <summary>Before others may use the stack.</summary>
    internal void WriteBack()
    {
        if (top == null)
            return;
        LoadStack();
        il.Emit(OpCodes.Ldloc, top);
        il.Emit(OpCodes.Stfld, members.FieldOfStack("Top"));
    }

    /// <summary>At the beginning, and after others may have used the stack.</summary>
    internal void Reload()
    {
        if (top == null)
            return;
        LoadStack();
        il.Emit(OpCodes.Ldfld, members.FieldOfStack("Top"));
        il.Emit(OpCodes.Stloc, top);
        ReloadEnd();
    }

    private void ReloadEnd()
    {
        LoadStack();
        il.Emit(OpCodes.Ldfld, members.FieldOfStack("End"));
        il.Emit(OpCodes.Stloc, end!);
    }

    /// <summary>Makes room for a number of frames like that of a push.</summary>
    internal void Reserve(Operation push, Value count, Action<Value> load)
    {
        var frame = new Frame(push.Operands.Select(value => value.Type));
        if (frame.IsEmpty)
            return;
        VariableDefinition bytes = il.Variable(members.Long);
        load(count);
        il.Emit(OpCodes.Conv_I8);
        Size(frame);
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Stloc, bytes);
        MakeRoom(() =>
        {
            il.Emit(OpCodes.Ldloc, bytes);
            il.Emit(OpCodes.Conv_I);
        });
    }

    internal void Push(List<Value> values, bool hasRoom, Action<Value> load)
    {
        var frame = new Frame(values.Select(value => value.Type));
        if (!frame.IsEmpty && !hasRoom)
            MakeRoom(() => Size(frame));
        for (int i = 0; i < values.Count; i++)
        {
            if (frame.IsReference(i))
            {
                LoadStack();
                load(values[i]);
                il.Emit(OpCodes.Call, members.OfStack("PushObject"));
                continue;
            }

            Address(frame, i);
            load(values[i]);
            il.Emit(OpCodes.Stobj, LocalTypes.Of(values[i].Type));
        }

        if (!frame.IsEmpty)
            Move(frame, OpCodes.Add);
    }

    internal void Pop(Variable[] variables, Func<Variable, VariableDefinition> place)
    {
        var frame = new Frame(variables.Select(variable => variable.Type));
        if (!frame.IsEmpty)
            Move(frame, OpCodes.Sub);
        for (int i = variables.Length - 1; i >= 0; i--)
        {
            if (frame.IsReference(i))
            {
                LoadStack();
                il.Emit(OpCodes.Call, members.OfStack("PopObject"));
                il.Emit(OpCodes.Castclass, variables[i].Type);
            }
            else
            {
                Address(frame, i);
                il.Emit(OpCodes.Ldobj, LocalTypes.Of(variables[i].Type));
            }

            il.Emit(OpCodes.Stloc, place(variables[i]));
        }
    }

    private void MakeRoom(Action size)
    {
        Instruction grow = il.Label(), enough = il.Label();
        il.Emit(OpCodes.Ldloc, top!);
        size();
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldloc, end!);
        il.Emit(OpCodes.Bgt_Un, grow);
        il.Mark(enough);
        il.Apart(() =>
        {
            il.Mark(grow);
            LoadStack();
            il.Emit(OpCodes.Ldloc, top!);
            size();
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Call, members.OfStack("Grow"));
            il.Emit(OpCodes.Stloc, top!);
            ReloadEnd();
            il.Emit(OpCodes.Br, enough);
        });
    }

    private void Move(Frame frame, OpCode opcode)
    {
        il.Emit(OpCodes.Ldloc, top!);
        Size(frame);
        il.Emit(opcode);
        il.Emit(OpCodes.Stloc, top!);
    }

    private void Address(Frame frame, int value)
    {
        il.Emit(OpCodes.Ldloc, top!);
        var (bytes, wide, structures) = frame.Offset(value);
        Add(bytes, wide, structures, isFirst: bytes == 0);
        if (bytes != 0 || structures != 0)
            il.Emit(OpCodes.Add);
    }

    private void Size(Frame frame) => Add(frame.Bytes, frame.Wide, frame.Structures, isFirst: false);

    /// <summary>Loads a number of bytes, and of structures whose size the JIT compiler knows.</summary>
    private void Add(int bytes, TypeReference? wide, int structures, bool isFirst)
    {
        if (!isFirst)
            il.Number(bytes);
        if (structures == 0)
            return;
        il.Emit(OpCodes.Sizeof, wide!);
        il.Number(structures);
        il.Emit(OpCodes.Mul);
        if (!isFirst)
            il.Emit(OpCodes.Add);
    }
}
