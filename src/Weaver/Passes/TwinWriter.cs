using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Fusion;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Writes recording bodies: the ordered list of rewritings is tried on every instruction, the first that takes it wins,
/// and what none takes is copied.
/// </summary>
internal sealed class TwinWriter(WeavingContext context)
{
    private static readonly IRewriting[] Rewritings =
    [
        new ProduceActive(),    // before ConvertPrimals, which copies conv.r8: only stress mode has something to add
        new RecordArithmetic(),
        new ComparePrimals(),
        new ConvertPrimals(),
        new NoteStores(),
        new DenyAcceleration(), // before RecordCalls, which would guard the question
        new RecordCalls(),
    ];

    /// <summary>Whether recording code would differ from the method's own.</summary>
    internal bool NeedsTwin(MethodDefinition method)
    {
        EvaluationStack stacks = EvaluationStack.Of(method);
        var trial = new BodyWriter(context, method, Scratch(method), Tape());
        return Write(trial, stacks);
    }

    /// <summary>Writes all instructions, and expressions of them as fused statements, which may be of several lines.</summary>
    internal void WriteFused(BodyWriter writer, EvaluationStack stacks) => Write(
        writer, stacks, context.Options.Lines ? null : new FuseExpressions(FusionPlan.Of(writer.Source, stacks, context.Fusible)));

    /// <summary>Writes all instructions; says whether any was rewritten.</summary>
    internal bool Write(BodyWriter writer, EvaluationStack stacks, FuseExpressions? fusion = null)
    {
        bool any = false;
        var lines = new MarkLines(writer);
        foreach (Instruction instruction in writer.Source.Body.Instructions)
        {
            writer.Begin(instruction);
            if (stacks.IsReachable(instruction))
            {
                lines.Before(instruction, EnterHandler(instruction, writer));
                if (writer.KeepPrefix())
                    continue;
                if (fusion?.Rewrite(instruction, writer) == true || Rewrite(instruction, stacks.Before(instruction), writer))
                    any = true;
                else
                    Copy(instruction, writer);
                fusion?.Keep(instruction, writer);
                lines.After(instruction);
            }
            else if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
            {
                // Code that nothing reaches: what it did is of no interest, but control may not fall out of a handler.
                writer.Emit(OpCodes.Ldnull);
                writer.Emit(OpCodes.Throw);
            }

            writer.End();
        }

        return any;
    }

    private static bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        foreach (IRewriting rewriting in Rewritings)
        {
            if (rewriting.Rewrite(instruction, stack, writer))
                return true;
        }

        return false;
    }

    private void Copy(Instruction instruction, BodyWriter writer)
    {
        if (instruction.OpCode.Code == Code.Ret && context.Passive.Contains(writer.Source))
            PassiveBodies.StripResult(writer);
        writer.Copy();
    }

    /// <summary>
    /// A handler is woven code: whatever call was under way when the exception came is over. Says whether one starts.
    /// </summary>
    private static bool EnterHandler(Instruction instruction, BodyWriter writer)
    {
        if (!writer.Source.Body.HasExceptionHandlers || !writer.Source.Body.ExceptionHandlers.Any(
            handler => handler.HandlerStart == instruction || handler.FilterStart == instruction))
        {
            return false;
        }

        writer.CallWithTape(writer.Context.Runtime.Crossing("Return"));
        return true;
    }

    private ParameterDefinition Tape() => new("tape", ParameterAttributes.None, context.Runtime.Tape);

    /// <summary>A method that stands in for a twin that may never be: it takes the variables and is thrown away.</summary>
    private static MethodDefinition Scratch(MethodDefinition method)
    {
        var scratch = new MethodDefinition(method.Name, method.Attributes, method.ReturnType)
        {
            HasThis = method.HasThis,
            DeclaringType = method.DeclaringType,
        };
        foreach (ParameterDefinition parameter in method.Parameters)
            scratch.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        scratch.Body = new MethodBody(scratch);
        return scratch;
    }
}
