using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>
/// Variables and arguments that are tuples of doubles, and of which the code only makes and reads the items ⇒ a variable
/// for each item.
/// </summary>
internal sealed class TupleSplitting
{
    private readonly MethodDefinition method;
    private readonly MethodBody body;
    private readonly HashSet<Instruction> targets;
    private readonly Dictionary<VariableDefinition, List<Action<VariableDefinition[]>>> uses = [];
    private readonly HashSet<VariableDefinition> kept = [];

    internal TupleSplitting(MethodDefinition method, MethodBody body)
    {
        this.method = method;
        this.body = body;
        targets = Branches.TargetsOf(body);
    }

    /// <summary>How many items a tuple of doubles has; 0 for other types.</summary>
    internal static int FieldsOf(TypeReference type) => type is GenericInstanceType { ElementType.Namespace: "System" } tuple &&
        tuple.ElementType.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) && tuple.GenericArguments.Count < 8 &&
        tuple.GenericArguments.All(Types.IsDouble)
            ? tuple.GenericArguments.Count
            : 0;

    /// <summary>Takes apart what can be; says whether there was any.</summary>
    internal bool Run()
    {
        bool any = SplitArguments();
        if (!body.Variables.Any(variable => FieldsOf(variable.VariableType) > 0))
            return any;
        foreach (Instruction instruction in body.Instructions.ToList())
            Look(instruction);
        foreach (VariableDefinition variable in uses.Keys.Except(kept).ToList())
        {
            VariableDefinition[] items = NewVariables(FieldsOf(variable.VariableType));
            uses[variable].ForEach(rewrite => rewrite(items));
            any = true;
        }

        return any;
    }

    /// <summary>Arguments whose items are all that is read: the items are read once, at the start.</summary>
    private bool SplitArguments()
    {
        var reads = body.Instructions.Where(instruction => Tuple(instruction) != null)
            .GroupBy(instruction => Tuple(instruction)!)
            .Where(group => group.All(load => IsArgument(load) && NextOf(load) is { OpCode.Code: Code.Ldfld }))
            .ToList();
        Instruction first = body.Instructions[0];
        foreach (IGrouping<ParameterDefinition, Instruction> group in reads)
        {
            VariableDefinition[] items = NewVariables(FieldsOf(group.Key.ParameterType));
            foreach (var field in group.GroupBy(load => Item((FieldReference)NextOf(load)!.Operand)))
            {
                Instruction[] copy =
                [
                    Instruction.Create(OpCodes.Ldarg, group.Key),
                    Instruction.Create(OpCodes.Ldfld, (FieldReference)NextOf(field.First())!.Operand),
                    Instruction.Create(OpCodes.Stloc, items[field.Key]),
                ];
                foreach (Instruction instruction in copy)
                    body.Instructions.Insert(body.Instructions.IndexOf(first), instruction);
                foreach (Instruction load in field)
                    Replace(load, NextOf(load)!, OpCodes.Ldloc, items[field.Key]);
            }
        }

        return reads.Count > 0;
    }

    private ParameterDefinition? Tuple(Instruction instruction)
    {
        ParameterDefinition? parameter = instruction.Operand as ParameterDefinition ??
            (instruction.OpCode.Code is >= Code.Ldarg_0 and <= Code.Ldarg_3 ? Parameter(instruction.OpCode.Code - Code.Ldarg_0) : null);
        return parameter != null && FieldsOf(parameter.ParameterType) > 0 ? parameter : null;
    }

    private ParameterDefinition? Parameter(int index)
    {
        index -= method.HasThis ? 1 : 0;
        return index < 0 ? null : method.Parameters[index];
    }

    private static bool IsArgument(Instruction load) =>
        load.OpCode.Code is Code.Ldarg or Code.Ldarg_S or >= Code.Ldarg_0 and <= Code.Ldarg_3;

    private void Look(Instruction instruction)
    {
        VariableDefinition? variable = Variable(instruction);
        if (variable == null || FieldsOf(variable.VariableType) == 0)
            return;
        if (!uses.ContainsKey(variable))
            uses.Add(variable, []);
        if (Liveness.Read(instruction) != null && NextOf(instruction) is { OpCode.Code: Code.Ldfld } field)
            uses[variable].Add(items => Replace(instruction, field, OpCodes.Ldloc, items[Item((FieldReference)field.Operand)]));
        else if (Liveness.Written(instruction) != null && PreviousOf(instruction) is { OpCode.Code: Code.Newobj } made)
            uses[variable].Add(items => Store(made, instruction, items));
        else if (instruction.OpCode.Code is Code.Ldloca or Code.Ldloca_S && ConstructorOf(instruction) is { } call)
            uses[variable].Add(items => Store(instruction, call, items));
        else
            kept.Add(variable);
    }

    private VariableDefinition? Variable(Instruction instruction) => instruction.Operand as VariableDefinition ??
        ((Liveness.Read(instruction) ?? Liveness.Written(instruction)) is { } index ? body.Variables[index] : null);

    /// <summary>
    /// ldloca v; the items; call the constructor: the items are computed in between, without a branch.
    /// </summary>
    private Instruction? ConstructorOf(Instruction address)
    {
        var own = new StackNode(new StackType(StackKind.Pointer), null);
        StackNode? stack = own;
        for (Instruction? next = address.Next; next != null && !targets.Contains(next); next = next.Next)
        {
            if (next.OpCode.FlowControl is not (FlowControl.Next or FlowControl.Call or FlowControl.Meta))
                return null;
            int items = next.Operand is MethodReference { Name: ".ctor" } constructor && next.OpCode.Code == Code.Call
                ? FieldsOf(constructor.DeclaringType)
                : 0;
            if (items > 0 && ReferenceEquals(Below(stack, items), own))
                return next;
            stack = StackEffect.Apply(next, stack, method);
            if (!Has(stack, own))
                return null; // the address was for something else
        }

        return null;
    }

    private static bool Has(StackNode? stack, StackNode entry)
    {
        while (stack != null && !ReferenceEquals(stack, entry))
            stack = stack.Rest;
        return stack != null;
    }

    private static StackNode? Below(StackNode? stack, int items)
    {
        for (; items > 0; items--)
            stack = stack?.Rest;
        return stack;
    }

    /// <summary>Stores the items, which are on the stack, last first.</summary>
    private void Store(Instruction made, Instruction store, VariableDefinition[] items)
    {
        made.OpCode = OpCodes.Nop;
        made.Operand = null;
        int place = body.Instructions.IndexOf(store);
        store.OpCode = OpCodes.Stloc;
        store.Operand = items[items.Length - 1];
        for (int i = items.Length - 2; i >= 0; i--)
            body.Instructions.Insert(++place, Instruction.Create(OpCodes.Stloc, items[i]));
    }

    private static void Replace(Instruction load, Instruction field, OpCode opcode, VariableDefinition variable)
    {
        load.OpCode = OpCodes.Nop;
        load.Operand = null;
        field.OpCode = opcode;
        field.Operand = variable;
    }

    private static int Item(FieldReference field) => field.Name["Item".Length] - '1';

    private Instruction? NextOf(Instruction instruction)
    {
        Instruction? next = instruction.Next;
        while (next?.OpCode.Code == Code.Nop && !targets.Contains(next))
            next = next.Next;
        return next == null || targets.Contains(next) ? null : next;
    }

    private Instruction? PreviousOf(Instruction instruction)
    {
        if (targets.Contains(instruction))
            return null;
        Instruction? previous = instruction.Previous;
        while (previous?.OpCode.Code == Code.Nop && !targets.Contains(previous))
            previous = previous.Previous;
        return previous;
    }

    private VariableDefinition[] NewVariables(int count)
    {
        var variables = new VariableDefinition[count];
        for (int i = 0; i < count; i++)
            body.Variables.Add(variables[i] = new VariableDefinition(method.Module.TypeSystem.Double));
        return variables;
    }
}
