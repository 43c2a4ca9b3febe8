using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>A call of a method that is written out: the places of its variables, and its evaluation stack.</summary>
internal sealed class Frame
{
    private readonly List<Leaf> slots = [];
    private readonly TypeReference undeclared;
    private readonly Dictionary<BasicBlock, Join> joins = [];
    private readonly Dictionary<BasicBlock, HashSet<Leaf>> conflicts = [];
    private readonly Dictionary<(Instruction, MethodDefinition), Frame> callees = [];
    private readonly Dictionary<Instruction, Place> made = [];

    internal Frame(MethodDefinition method, MethodReference reference, Frame? caller, Memory memory)
    {
        Method = method;
        Reference = reference;
        Caller = caller;
        Flow = ControlFlow.Of(method.Body);
        undeclared = method.Module.TypeSystem.Void;
        Arguments = [.. ParameterTypes(method, reference).Select((type, i) => memory.NewPlace(type, NameOf(method, i)))];
        Locals = [.. method.Body.Variables.Select(variable => memory.NewPlace(Types.Inflate(Types.StripModifiers(variable.VariableType), reference), $"local{variable.Index}"))];
        Result = Types.IsVoid(method.ReturnType) ? null : memory.NewPlace(Types.Inflate(method.ReturnType, reference), "result");
    }

    internal MethodDefinition Method { get; }

    /// <summary>The method with its type arguments.</summary>
    internal MethodReference Reference { get; }

    internal Frame? Caller { get; }

    internal ControlFlow Flow { get; }

    internal IReadOnlyList<Place> Arguments { get; }

    internal IReadOnlyList<Place> Locals { get; }

    /// <summary>Where the result is put; null for a method that has none.</summary>
    internal Place? Result { get; }

    /// <summary>Where control goes from here.</summary>
    internal Join Return { get; private set; } = new();

    /// <summary>The evaluation stack, top last.</summary>
    internal List<Entry> Stack { get; } = [];

    /// <summary>How often it was read.</summary>
    internal int Readings { get; private set; }

    /// <summary>The places that nobody knows when the call is over.</summary>
    internal IEnumerable<Leaf> Own => Arguments.Concat(Locals).SelectMany(place => place.Leaves).Concat(slots).Concat(Result?.Leaves ?? []);

    /// <summary>Where an entry of the stack is between blocks.</summary>
    internal Leaf Slot(int depth)
    {
        while (slots.Count <= depth)
            slots.Add(new Leaf(undeclared, $"stack{slots.Count}"));
        return slots[depth];
    }

    /// <summary>Begins to read it, perhaps again.</summary>
    internal void Begin()
    {
        joins.Clear();
        Stack.Clear();
        Return = new Join();
        Readings++;
    }

    /// <summary>Where control meets before a block, if it comes there.</summary>
    internal Join? JoinOf(BasicBlock block) => joins.TryGetValue(block, out Join? join) ? join : null;

    /// <summary>Control comes to a block.</summary>
    internal Block Reach(BasicBlock block, State state)
    {
        if (!joins.TryGetValue(block, out Join? join))
        {
            joins.Add(block, join = new Join());
            join.Depth = Stack.Count;
        }

        if (!join.IsStarted)
        {
            join.Meet(state);
            foreach (Leaf leaf in conflicts.TryGetValue(block, out HashSet<Leaf>? known) ? known : [])
                join.State![leaf] = UnknownEntry.Instance;
            return join.Block;
        }

        List<Leaf> differences = join.State!.Differences(state);
        if (differences.Count == 0)
            return join.Block;
        if (!conflicts.ContainsKey(block))
            conflicts.Add(block, []);
        conflicts[block].UnionWith(differences);
        throw new ConflictException(this);
    }

    /// <summary>The frame of a call; the same when the call is read again.</summary>
    internal Frame Callee(Instruction call, MethodDefinition method, Func<Frame> create)
    {
        if (!callees.TryGetValue((call, method), out Frame? frame))
            callees.Add((call, method), frame = create());
        return frame;
    }

    /// <summary>The place of what an instruction makes; the same when it is read again.</summary>
    internal Place Made(Instruction instruction, Func<Place> create)
    {
        if (!made.TryGetValue(instruction, out Place? place))
            made.Add(instruction, place = create());
        return place;
    }

    /// <summary>The types of the parameters of a method, the receiver first.</summary>
    internal static IEnumerable<TypeReference> ParameterTypes(MethodDefinition method, MethodReference reference)
    {
        IEnumerable<TypeReference> types = method.Parameters.Select(parameter => Types.Inflate(Types.StripModifiers(parameter.ParameterType), reference));
        if (!method.HasThis)
            return types;
        TypeReference self = reference.DeclaringType;
        return types.Prepend(method.DeclaringType.IsValueType ? new ByReferenceType(self) : self);
    }

    /// <summary>The name of a parameter, the receiver being the first.</summary>
    internal static string NameOf(MethodDefinition method, int number) =>
        method.HasThis ? number == 0 ? "this" : method.Parameters[number - 1].Name : method.Parameters[number].Name;
}

/// <summary>A block that control comes to from several places, and what is known there.</summary>
internal sealed class Join
{
    internal Block Block { get; } = new();

    /// <summary>What all agree on that have come so far; null if none has.</summary>
    internal State? State { get; private set; }

    /// <summary>How many entries are on the stack.</summary>
    internal int Depth { get; set; }

    /// <summary>Whether the block has been read with this state.</summary>
    internal bool IsStarted { get; set; }

    internal void Meet(State other)
    {
        if (State == null)
            State = other.Copy();
        else
            State.Meet(other);
    }
}
