using ILDiff.Weaving.Coverage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Emission;

/// <summary>
/// Writes a body that records, instruction by instruction, from one that does not. Owns branch targets, handlers,
/// sequence points, temporaries and prefixes; what is written instead of an instruction is the rewritings' business.
/// </summary>
internal sealed class BodyWriter
{
    private readonly Func<Instruction> loadTape;
    private readonly Instruction[] afterCall;
    private readonly Dictionary<VariableDefinition, VariableDefinition> variables = [];
    private readonly Dictionary<Instruction, Instruction> starts = [];
    private readonly HashSet<Instruction> copies = [];
    private readonly List<Instruction> prefixes = [];
    private readonly List<VariableDefinition> free = [];
    private readonly List<VariableDefinition> taken = [];
    private int firstOfInstruction;

    /// <param name="context">The weaving.</param>
    /// <param name="source">The method whose body is read.</param>
    /// <param name="target">The method that the new body is for; may be the source.</param>
    /// <param name="tape">The tape: the target's last parameter, or a local variable.</param>
    /// <param name="afterCall">What follows each call; for bodies in which the tape changes.</param>
    internal BodyWriter(WeavingContext context, MethodDefinition source, MethodDefinition target, object tape, params Instruction[] afterCall)
    {
        Context = context;
        Source = source;
        Target = target;
        this.afterCall = afterCall;
        loadTape = tape is ParameterDefinition parameter
            ? () => Instruction.Create(OpCodes.Ldarg, parameter)
            : () => Instruction.Create(OpCodes.Ldloc, (VariableDefinition)tape);
        foreach (VariableDefinition variable in source.Body.Variables)
            variables[variable] = source == target ? variable : NewVariable(variable.VariableType);
        SequencePoints = source.DebugInformation.GetSequencePointMapping();
    }

    internal WeavingContext Context { get; }

    internal MethodDefinition Source { get; }

    internal MethodDefinition Target { get; }

    /// <summary>What has been written.</summary>
    internal List<Instruction> Output { get; } = [];

    /// <summary>The places that are not simply recorded.</summary>
    internal List<Crossing> Crossings { get; } = [];

    /// <summary>The source's sequence points.</summary>
    internal IDictionary<Instruction, SequencePoint> SequencePoints { get; }

    /// <summary>The source instruction that is being rewritten.</summary>
    internal Instruction Current { get; private set; } = null!;

    /// <summary>The type after a constrained. prefix of the current instruction.</summary>
    internal TypeReference? Constrained =>
        prefixes.FirstOrDefault(prefix => prefix.OpCode.Code == Code.Constrained)?.Operand as TypeReference;

    /// <summary>Starts to rewrite an instruction; prefixes are kept for the instruction that follows them.</summary>
    internal void Begin(Instruction instruction)
    {
        Current = instruction;
        if (prefixes.Count == 0)
            firstOfInstruction = Output.Count;
        pendingStarts.Add(instruction);
    }

    private readonly List<Instruction> pendingStarts = [];

    /// <summary>Whether the current instruction is a prefix, which is then kept.</summary>
    internal bool KeepPrefix()
    {
        if (Current.OpCode.OpCodeType != OpCodeType.Prefix)
            return false;
        // Nothing follows a tail call: not the tape's look-up, nor the end of a passive method.
        if (Current.OpCode.Code != Code.Tail || (afterCall.Length == 0 && !Context.Passive.Contains(Source)))
            prefixes.Add(Current);
        return true;
    }

    /// <summary>Ends an instruction: branches to it land on the first of what was written.</summary>
    internal void End()
    {
        if (Output.Count == firstOfInstruction)
            Emit(OpCodes.Nop);
        foreach (Instruction start in pendingStarts)
            starts[start] = Output[firstOfInstruction];
        pendingStarts.Clear();
        prefixes.Clear();
        free.AddRange(taken);
        taken.Clear();
    }

    internal void Emit(OpCode opcode) => Output.Add(Instruction.Create(opcode));

    internal void Emit(OpCode opcode, string text) => Output.Add(Instruction.Create(opcode, text));

    internal void Emit(OpCode opcode, TypeReference type) => Output.Add(Instruction.Create(opcode, type));

    internal void Emit(OpCode opcode, FieldReference field) => Output.Add(Instruction.Create(opcode, field));

    internal void Emit(OpCode opcode, VariableDefinition variable) => Output.Add(Instruction.Create(opcode, variable));

    internal void Emit(OpCode opcode, Instruction target) => Output.Add(Instruction.Create(opcode, target));

    internal void Emit(Instruction instruction) => Output.Add(instruction);

    internal void Call(MethodReference method) => Output.Add(Instruction.Create(OpCodes.Call, method));

    /// <summary>Calls a runtime method whose last parameter is the tape.</summary>
    internal void CallWithTape(MethodReference method)
    {
        Tape();
        Call(method);
    }

    /// <summary>Loads the tape.</summary>
    internal void Tape() => Output.Add(loadTape());

    /// <summary>A branch to an instruction of the source.</summary>
    internal void Branch(OpCode opcode, Instruction sourceTarget)
    {
        var branch = Instruction.Create(opcode, sourceTarget);
        copies.Add(branch);
        Output.Add(branch);
    }

    /// <summary>Writes the current instruction as it is, with its prefixes.</summary>
    internal void Copy() => Copy(Current.OpCode, Current.Operand);

    /// <summary>Writes an instruction with the prefixes of the current one.</summary>
    internal void Copy(OpCode opcode, object? operand)
    {
        foreach (Instruction prefix in prefixes)
            Output.Add(Clone(prefix.OpCode, prefix.Operand));
        Output.Add(Clone(opcode, operand));
        if (opcode.FlowControl == FlowControl.Call)
            AfterCall();
    }

    /// <summary>What has to follow a call.</summary>
    internal void AfterCall()
    {
        foreach (Instruction instruction in afterCall)
            Output.Add(Clone(instruction.OpCode, instruction.Operand));
    }

    /// <summary>Drops the prefix tail., where a call is no longer followed by a return.</summary>
    internal void DropTail() => prefixes.RemoveAll(prefix => prefix.OpCode.Code == Code.Tail);

    /// <summary>A variable for the time of the current instruction.</summary>
    internal VariableDefinition Temporary(TypeReference type)
    {
        VariableDefinition? variable = free.FirstOrDefault(v => v.VariableType.FullName == type.FullName);
        if (variable == null)
            variable = NewVariable(type);
        else
            free.Remove(variable);
        taken.Add(variable);
        return variable;
    }

    /// <summary>Stores the top of the stack in a temporary.</summary>
    internal VariableDefinition Spill(TypeReference type)
    {
        VariableDefinition variable = Temporary(type);
        Emit(OpCodes.Stloc, variable);
        return variable;
    }

    /// <summary>The place of the current instruction in the source, for messages: "callee|caller|place".</summary>
    internal string Site(string callee) => $"{Bare(callee)}|{Bare(Names.Of(Source))}|{Place()}";

    /// <summary>Says that an instruction, the current one if no other is given, is not simply recorded.</summary>
    internal void Cross(CrossingKind kind, string member, string why, Instruction? at = null)
    {
        SequencePoint? point = Point(at ?? Current);
        Crossings.Add(new Crossing(kind, member, why, point?.Document.Url, point?.StartLine ?? 0));
    }

    // F# names an active pattern |A|B|, with what separates the parts of a site.
    private static string Bare(string name) => name.Replace('|', '/');

    /// <summary>The sequence point that covers the current instruction.</summary>
    internal SequencePoint? Point() => Point(Current);

    private SequencePoint? Point(Instruction at)
    {
        for (Instruction? instruction = at; instruction != null; instruction = instruction.Previous)
        {
            if (SequencePoints.TryGetValue(instruction, out SequencePoint? point) && !point.IsHidden)
                return point;
        }

        return null;
    }

    /// <summary>Lets branches land in the new code, and returns the source's handlers over it.</summary>
    internal List<ExceptionHandler> Finish()
    {
        foreach (Instruction copy in copies)
        {
            copy.Operand = copy.Operand switch
            {
                Instruction target => starts[target],
                Instruction[] targets => Array.ConvertAll(targets, target => starts[target]),
                object operand => operand,
            };
        }

        return [.. Source.Body.ExceptionHandlers.Select(handler => new ExceptionHandler(handler.HandlerType)
        {
            CatchType = handler.CatchType,
            TryStart = starts[handler.TryStart],
            TryEnd = starts[handler.TryEnd],
            FilterStart = handler.FilterStart == null ? null : starts[handler.FilterStart],
            HandlerStart = starts[handler.HandlerStart],
            HandlerEnd = handler.HandlerEnd == null ? null : starts[handler.HandlerEnd],
        })];
    }

    /// <summary>The sequence points of the new code.</summary>
    internal IEnumerable<SequencePoint> NewSequencePoints() => SequencePoints
        .Where(pair => starts.ContainsKey(pair.Key))
        .OrderBy(pair => pair.Key.Offset)
        .Select(pair => new SequencePoint(starts[pair.Key], pair.Value.Document)
        {
            StartLine = pair.Value.StartLine,
            StartColumn = pair.Value.StartColumn,
            EndLine = pair.Value.EndLine,
            EndColumn = pair.Value.EndColumn,
        });

    /// <summary>The variable of the new body for one of the source's.</summary>
    internal VariableDefinition Variable(VariableDefinition variable) => variables[variable];

    /// <summary>Another variable of the new body.</summary>
    internal VariableDefinition NewVariable(TypeReference type)
    {
        var variable = new VariableDefinition(type);
        Target.Body.Variables.Add(variable);
        return variable;
    }

    private string Place()
    {
        SequencePoint? point = Point();
        return point == null ? "" : $"{Path.GetFileName(point.Document.Url)}:{point.StartLine}";
    }

    private Instruction Clone(OpCode opcode, object? operand)
    {
        Instruction clone = InstructionCloning.Create(opcode, operand, Source, Variable, MapParameter);
        if (clone.Operand is Instruction or Instruction[])
            copies.Add(clone);
        return clone;
    }

    private ParameterDefinition MapParameter(ParameterDefinition parameter) =>
        parameter.Index < 0 ? Target.Body.ThisParameter : Target.Parameters[parameter.Index];
}
