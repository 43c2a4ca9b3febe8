using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Scope;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Original Foo ⇒ beside it &lt;Foo&gt;Primal, the same body, which gets no prologue.<br/>
/// call Small, in an original ⇒ call &lt;Small&gt;Primal: an original that runs knows already that nothing is recorded.
/// </summary>
/// <remarks>
/// A prologue that leaves for good keeps arguments in their registers, so an entry that finds another thread recording
/// goes on here and not where it came from. A prologue also costs little, but the JIT no longer inlines what has one;
/// hence the calls. Not in builds for debugging, which do not inline, and not in methods from which a recording may be
/// started.
/// </remarks>
internal sealed class WritePrimals(WeavingContext context)
{
    // The JIT does not consider longer methods unless it is told to.
    private const int LongestInlined = 100;

    // Short enough to be inlined with a prologue.
    private const int LongestWithPrologue = 48;

    /// <summary>Redirects calls and copies bodies; before prologues are written.</summary>
    internal void Run(IReadOnlyCollection<MethodDefinition> starters)
    {
        foreach (MethodDefinition method in context.Entered)
            context.Primals.Add(method, MethodCloning.AddBeside(method, $"<{method.Name}>Primal"));
        if (!IsForDebugging())
            RedirectCalls(starters);
        foreach (KeyValuePair<MethodDefinition, MethodDefinition> pair in context.Primals)
            WriteBody(pair.Key, pair.Value);
    }

    private void RedirectCalls(IReadOnlyCollection<MethodDefinition> starters)
    {
        HashSet<MethodDefinition> small = [.. context.Entered.Where(IsSmall)];
        foreach (MethodDefinition method in small.Where(method => method.Body.CodeSize <= LongestWithPrologue && IsLeaf(method)))
            method.AggressiveInlining = true;
        HashSet<MethodDefinition> mayStart = MayStart(starters);
        foreach (MethodDefinition method in context.Twins.Keys.Where(method => !mayStart.Contains(method)))
        {
            foreach (Instruction instruction in method.Body.Instructions)
                Redirect(instruction, small);
        }
    }

    private static bool IsSmall(MethodDefinition method) =>
        method.Body.CodeSize <= LongestInlined && !method.Body.HasExceptionHandlers && !method.NoInlining;

    // What throws or calls keeps its frame in stack traces; the constructor of object does neither.
    private static bool IsLeaf(MethodDefinition method) => !method.Body.Instructions.Any(instruction =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Calli or Code.Newobj or Code.Throw &&
        instruction.Operand is not MethodReference { Name: ".ctor", DeclaringType.FullName: "System.Object" });

    private bool IsForDebugging()
    {
        const int disableOptimizations = 0x100;
        return context.Module.Assembly.CustomAttributes.Any(attribute =>
            attribute.AttributeType.Name == "DebuggableAttribute" && attribute.ConstructorArguments.Count == 1 &&
            ((int)attribute.ConstructorArguments[0].Value & disableOptimizations) != 0);
    }

    private void Redirect(Instruction instruction, HashSet<MethodDefinition> small)
    {
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt) || instruction.Previous?.OpCode.Code == Code.Constrained)
            return;
        var callee = (MethodReference)instruction.Operand;
        if (Types.TryResolve(callee) is { } method && small.Contains(method) &&
            (instruction.OpCode.Code == Code.Call || !method.IsVirtual || method.IsFinal || method.DeclaringType.IsSealed))
        {
            instruction.Operand = References.Sibling(context.Primals[method], callee);
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

        foreach (ExceptionHandler handler in writer.Finish())
            copy.Body.ExceptionHandlers.Add(handler);
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
