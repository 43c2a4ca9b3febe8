using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// .ctor ⇒ both bodies in one method, since only a constructor may call the constructor of its base: if this thread
/// records, the recording one, else the original.
/// </summary>
internal sealed class WriteConstructors(WeavingContext context)
{
    internal void Write(IEnumerable<MethodDefinition> constructors)
    {
        var rewriter = new TwinWriter(context);
        foreach (MethodDefinition constructor in constructors)
            Write(constructor, rewriter);
    }

    private void Write(MethodDefinition constructor, TwinWriter rewriter)
    {
        EvaluationStack stacks = EvaluationStack.Of(constructor);
        var tape = new VariableDefinition(context.Runtime.Tape);
        MethodBody body = constructor.Body;
        body.InitLocals = true;
        body.Variables.Add(tape);
        var writer = new BodyWriter(context, constructor, constructor, tape);
        if (context.Passive.Contains(constructor))
            PassiveBodies.StripArguments(writer);
        rewriter.Write(writer, stacks);
        List<ExceptionHandler> handlers = writer.Finish();
        List<SequencePoint> points = [.. writer.NewSequencePoints()];

        body.SimplifyMacros();
        ILProcessor il = body.GetILProcessor();
        Instruction original = il.Create(OpCodes.Nop);
        Instruction recorded = il.Create(OpCodes.Call, context.Runtime.CurrentTape("IsRecording"));
        Instruction first = body.Instructions[0];
        il.InsertBefore(first, il.Create(OpCodes.Ldsfld, context.Runtime.Recordings));
        il.InsertBefore(first, il.Create(OpCodes.Brtrue, recorded));
        il.InsertBefore(first, original);
        il.Append(recorded);
        il.Emit(OpCodes.Brfalse, original);
        il.Emit(OpCodes.Call, context.Runtime.CurrentTape("Get"));
        il.Emit(OpCodes.Stloc, tape);
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            handler.HandlerEnd ??= recorded;
        foreach (Instruction instruction in writer.Output)
            il.Append(instruction);
        foreach (ExceptionHandler handler in handlers)
            body.ExceptionHandlers.Add(handler);
        foreach (SequencePoint point in points)
            constructor.DebugInformation.SequencePoints.Add(point);
        ShortForms.Contract(body);
        context.Report.Twins.Add(constructor.FullName);
    }
}
