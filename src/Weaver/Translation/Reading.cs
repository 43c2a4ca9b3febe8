using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Reads bodies, block for block and instruction for instruction, as an evaluation stack of entries.</summary>
internal sealed class Reading
{
    private const int MostReadings = 60, DeepestCalls = 64;

    private readonly IReadOnlyList<IInstructions> instructions;

    internal Reading(TranslationScope scope)
    {
        Scope = scope;
        Builder = new Builder(scope.Context.Module);
        Memory = new Memory(Builder);
        instructions =
        [
            new StackInstructions(this), new VariableInstructions(this), new ArithmeticInstructions(this), new FieldInstructions(this),
            new ArrayInstructions(this), new BranchInstructions(this), new CallInstructions(this), new ObjectInstructions(this),
        ];
    }

    internal TranslationScope Scope { get; }

    internal Builder Builder { get; }

    internal Memory Memory { get; }

    /// <summary>The call that is read.</summary>
    internal Frame Frame { get; private set; } = null!;

    /// <summary>Writes a method out; gives its result, null if it has none or does not come back.</summary>
    internal Entry? Run(Frame frame, IReadOnlyList<Entry> arguments)
    {
        var snapshot = Builder.Snapshot();
        Frame caller = Frame;
        if (Depth(frame) > DeepestCalls)
            throw Builder.Refuse("calls too deep");
        while (true)
        {
            try
            {
                Frame = frame;
                return RunOnce(frame, arguments);
            }
            catch (ConflictException conflict) when (conflict.Frame == frame && frame.Readings < MostReadings)
            {
                Builder.Restore(snapshot);
            }
            finally
            {
                Frame = caller;
                Builder.Origin = snapshot.Origin;
            }
        }
    }

    private static int Depth(Frame? frame) => frame == null ? 0 : 1 + Depth(frame.Caller);

    private Entry? RunOnce(Frame frame, IReadOnlyList<Entry> arguments)
    {
        frame.Begin();
        for (int i = 0; i < arguments.Count; i++)
            Memory.Store(frame.Arguments[i], arguments[i]);
        foreach (Place local in frame.Locals)
            Memory.Store(local, Memory.Default(local.Type));
        Builder.End(Terminator.Jump(frame.Reach(frame.Flow.Blocks[0], Builder.State)));
        foreach (BasicBlock block in frame.Flow.Blocks)
        {
            if (frame.JoinOf(block) is { } join)
                Read(block, join);
        }

        if (frame.Return.State is not { } state)
            return null;
        Builder.Begin(frame.Return.Block, state);
        Entry? result = frame.Result == null ? null : Memory.Load(frame.Result);
        Builder.State.Forget(frame.Own);
        return result;
    }

    private void Read(BasicBlock block, Join join)
    {
        join.IsStarted = true;
        Builder.Begin(join.Block, join.State!);
        Frame.Stack.Clear();
        for (int depth = 0; depth < join.Depth; depth++)
            Push(Memory.Load(Frame.Slot(depth)));
        foreach (Instruction instruction in block.Instructions)
        {
            Builder.Origin = new Origin(Frame.Method, instruction);
            if (!instructions.Any(group => group.Read(instruction)))
                throw Builder.Refuse($"has the instruction {instruction.OpCode.Name}");
            if (Builder.Current == null)
                return;
        }

        Builder.End(Terminator.Jump(Reach(block.Last.Next)));
    }

    /// <summary>Control goes to an instruction; what is on the stack goes with it.</summary>
    internal Block Reach(Instruction target)
    {
        for (int depth = 0; depth < Frame.Stack.Count; depth++)
            Memory.Store(Frame.Slot(depth), Frame.Stack[depth]);
        return Frame.Reach(Frame.Flow.Blocks.First(block => block.Instructions[0] == target), Builder.State);
    }

    internal void Push(Entry entry) => Frame.Stack.Add(entry);

    internal void Push(Value value) => Push(new ValueEntry(value));

    internal Entry Pop()
    {
        Entry top = Frame.Stack[Frame.Stack.Count - 1];
        Frame.Stack.RemoveAt(Frame.Stack.Count - 1);
        return top;
    }

    /// <summary>The entries on top of the stack, the deepest first.</summary>
    internal Entry[] Pop(int count)
    {
        Entry[] entries = [.. Frame.Stack.Skip(Frame.Stack.Count - count)];
        Frame.Stack.RemoveRange(Frame.Stack.Count - count, count);
        return entries;
    }

    internal Value PopValue() => Memory.ValueOf(Pop());

    /// <summary>A type as the code means it, for the type arguments that the method is called with.</summary>
    internal TypeReference TypeOf(object operand) => Types.StripModifiers(Types.Inflate((TypeReference)operand, Frame.Reference));

    internal FieldReference FieldOf(object operand)
    {
        var field = (FieldReference)operand;
        return field.DeclaringType.ContainsGenericParameter
            ? new FieldReference(field.Name, field.FieldType, TypeOf(field.DeclaringType))
            : field;
    }

    internal MethodReference MethodOf(object operand)
    {
        var method = (MethodReference)operand;
        if (!method.ContainsGenericParameter)
            return method;
        var own = new MethodReference(method.Name, method.GetElementMethod().ReturnType, TypeOf(method.DeclaringType))
        {
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            CallingConvention = method.CallingConvention,
        };
        foreach (ParameterDefinition parameter in method.GetElementMethod().Parameters)
            own.Parameters.Add(new ParameterDefinition(parameter.Name, parameter.Attributes, parameter.ParameterType));
        if (method is not GenericInstanceMethod generic)
            return own;
        foreach (GenericParameter parameter in method.GetElementMethod().GenericParameters)
            own.GenericParameters.Add(new GenericParameter(parameter.Name, own));
        var instance = new GenericInstanceMethod(own);
        foreach (TypeReference argument in generic.GenericArguments)
            instance.GenericArguments.Add(TypeOf(argument));
        return instance;
    }
}

/// <summary>Instructions of a kind.</summary>
internal interface IInstructions
{
    /// <summary>Does what an instruction does; says whether it is one of its kind.</summary>
    public bool Read(Instruction instruction);
}
