using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Methods with a recording in hand ⇒ one body that records whenever the thread does: the tape is looked up at the
/// start and after every call. While nothing is recorded it is the tape on which nothing is active.
/// </summary>
internal sealed class WriteStarters(WeavingContext context)
{
    internal void Write(IEnumerable<MethodDefinition> methods)
    {
        var rewriter = new TwinWriter(context);
        foreach (MethodDefinition method in methods)
            Write(method, rewriter);
    }

    private void Write(MethodDefinition method, TwinWriter rewriter)
    {
        EvaluationStack stacks = EvaluationStack.Of(method);
        var tape = new VariableDefinition(context.Runtime.Tape);
        method.Body.InitLocals = true;
        method.Body.Variables.Add(tape);
        Instruction[] lookUp =
        [
            Instruction.Create(OpCodes.Call, context.Runtime.CurrentTape("OrNone")),
            Instruction.Create(OpCodes.Stloc, tape),
        ];
        var writer = new BodyWriter(context, method, method, tape, lookUp);
        writer.AfterCall();
        rewriter.Write(writer, stacks);
        context.Coverage.Add(writer, stacks);
        List<ExceptionHandler> handlers = writer.Finish();
        List<SequencePoint> points = [.. writer.NewSequencePoints()];

        method.Body.Instructions.Clear();
        method.Body.ExceptionHandlers.Clear();
        method.DebugInformation.SequencePoints.Clear();
        foreach (Instruction instruction in writer.Output)
            method.Body.Instructions.Add(instruction);
        foreach (ExceptionHandler handler in handlers)
            method.Body.ExceptionHandlers.Add(handler);
        foreach (SequencePoint point in points)
            method.DebugInformation.SequencePoints.Add(point);
        if (method.DebugInformation.Scope is { } scope)
            Widen(scope, writer.Output[0]);
        ShortForms.Contract(method.Body);
        context.Report.Twins.Add(method.FullName);
    }

    /// <summary>The scopes of variables refer to instructions that are gone: they become as wide as the method.</summary>
    private static void Widen(ScopeDebugInformation scope, Instruction first)
    {
        scope.Start = new InstructionOffset(first);
        scope.End = default;
        foreach (ScopeDebugInformation nested in scope.Scopes)
            Widen(nested, first);
    }
}
