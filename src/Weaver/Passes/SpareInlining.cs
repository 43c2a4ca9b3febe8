using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Scope;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Keeps small methods inlined where nothing is recorded: a prologue costs little, but the JIT no longer inlines what
/// has one.<br/>
/// call Small, in an original ⇒ call &lt;Small&gt;Inlined, the same body without a prologue: an original that runs knows
/// already that nothing is recorded.
/// </summary>
/// <remarks>
/// Not in builds for debugging, which do not inline, and whose stack traces and breakpoints stay as they are. Not in
/// methods from which a recording may be started.
/// </remarks>
internal sealed class SpareInlining(WeavingContext context)
{
    // The JIT does not consider longer methods unless it is told to.
    private const int LongestInlined = 100;

    // Short enough to be inlined with a prologue.
    private const int LongestWithPrologue = 48;

    private readonly Dictionary<MethodDefinition, MethodDefinition> inlined = [];

    /// <summary>Redirects calls; before prologues are written.</summary>
    internal void Run(IReadOnlyCollection<MethodDefinition> starters)
    {
        if (IsForDebugging())
            return;
        foreach (MethodDefinition method in context.Twins.Keys.Where(IsSmall).ToList())
        {
            inlined.Add(method, MethodCloning.AddBeside(method, $"<{method.Name}>Inlined"));
            if (method.Body.CodeSize <= LongestWithPrologue && IsLeaf(method))
                method.AggressiveInlining = true;
        }

        HashSet<MethodDefinition> mayStart = MayStart(starters);
        foreach (MethodDefinition method in context.Twins.Keys.Where(method => !mayStart.Contains(method)))
        {
            foreach (Instruction instruction in method.Body.Instructions)
                Redirect(instruction);
        }

        foreach (KeyValuePair<MethodDefinition, MethodDefinition> pair in inlined)
            WriteBody(pair.Key, pair.Value);
    }

    private static bool IsSmall(MethodDefinition method) =>
        method.Body.CodeSize <= LongestInlined && !method.Body.HasExceptionHandlers && !method.NoInlining;

    // What throws or calls keeps its frame in stack traces.
    private static bool IsLeaf(MethodDefinition method) => !method.Body.Instructions.Any(instruction =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Calli or Code.Newobj or Code.Throw);

    private bool IsForDebugging()
    {
        const int disableOptimizations = 0x100;
        return context.Module.Assembly.CustomAttributes.Any(attribute =>
            attribute.AttributeType.Name == "DebuggableAttribute" && attribute.ConstructorArguments.Count == 1 &&
            ((int)attribute.ConstructorArguments[0].Value & disableOptimizations) != 0);
    }

    private void Redirect(Instruction instruction)
    {
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt) || instruction.Previous?.OpCode.Code == Code.Constrained)
            return;
        var callee = (MethodReference)instruction.Operand;
        if (Types.TryResolve(callee) is { } method && inlined.TryGetValue(method, out MethodDefinition? body) &&
            (instruction.OpCode.Code == Code.Call || !method.IsVirtual || method.IsFinal || method.DeclaringType.IsSealed))
        {
            instruction.Operand = References.Sibling(body, callee);
        }
    }

    private void WriteBody(MethodDefinition method, MethodDefinition copy)
    {
        var writer = new BodyWriter(context, method, copy, new VariableDefinition(context.Runtime.Tape));
        foreach (Instruction instruction in method.Body.Instructions)
        {
            writer.Begin(instruction);
            if (writer.KeepPrefix())
                continue;
            writer.Copy();
            writer.End();
        }

        writer.Finish();
        foreach (Instruction instruction in writer.Output)
            copy.Body.Instructions.Add(instruction);
        DebugSymbols.Copy(writer);
        ShortForms.Contract(copy.Body);
    }

    /// <summary>The methods from which calls lead to one that works with recordings.</summary>
    private HashSet<MethodDefinition> MayStart(IReadOnlyCollection<MethodDefinition> starters)
    {
        var mayStart = new HashSet<MethodDefinition>(starters);
        if (starters.Count == 0)
            return mayStart;
        var overrides = new Overrides(context.Module);
        bool grown = true;
        while (grown)
        {
            grown = false;
            foreach (MethodDefinition method in context.Twins.Keys.Where(method => !mayStart.Contains(method)))
            {
                if (method.Body.Instructions.Any(instruction => Leads(instruction.Operand as MethodReference)))
                    grown |= mayStart.Add(method);
            }
        }

        return mayStart;

        bool Leads(MethodReference? callee) => callee != null && Types.TryResolve(callee) is { } definition &&
            definition.Module == context.Module && (mayStart.Contains(definition) || overrides.Of(definition).Any(mayStart.Contains));
    }
}
