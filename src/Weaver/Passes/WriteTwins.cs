using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Fusion;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Foo(args) ⇒ beside it &lt;Foo&gt;Twin(args, tape), the same code with its arithmetic recorded. Methods that start
/// recordings have no twin: see <see cref="WriteStarters"/>.
/// </summary>
/// <remarks>
/// A constructor's twin is an ordinary method that calls the constructor of its base, which a verifier refuses and the
/// runtime does not mind. The alternative, both bodies in the constructor, is a method that is no longer inlined.
/// </remarks>
internal sealed class WriteTwins(WeavingContext context)
{
    /// <summary>Adds the twins, without bodies, of methods that need one.</summary>
    internal void Declare(IEnumerable<MethodDefinition> methods)
    {
        foreach (MethodDefinition method in methods)
        {
            var tape = new ParameterDefinition("tape", ParameterAttributes.None, context.Runtime.Tape);
            context.Twins.Add(method, MethodCloning.AddBeside(method, $"<{method.Name}>Twin", tape));
        }
    }

    /// <summary>Writes the bodies of the twins.</summary>
    internal void Write()
    {
        var rewriter = new TwinWriter(context);
        foreach (KeyValuePair<MethodDefinition, MethodDefinition> pair in context.Twins)
        {
            context.Step("writing twins", context.Report.Twins.Count, context.Twins.Count);
            if (context.Rules.TryGetValue(pair.Key, out DerivativeRule? rule))
                new WriteRules(context).WriteTwin(rule, pair.Value);
            else
                Write(pair.Key, pair.Value, rewriter);
            context.Report.Twins.Add(pair.Key.FullName);
        }
    }

    private void Write(MethodDefinition method, MethodDefinition twin, TwinWriter rewriter)
    {
        using WrittenOut? written = context.Options.Lines ? null : WrittenOut.Of(method, context.Small);
        ParameterDefinition tape = twin.Parameters[twin.Parameters.Count - 1];
        var writer = new BodyWriter(context, method, twin, tape);
        if (context.Passive.Contains(method))
            PassiveBodies.StripArguments(writer);
        if (context.Refused.TryGetValue(method, out string? why))
            ConvertPrimals.Refuse(writer, why);
        EvaluationStack stacks = EvaluationStack.Of(method);
        rewriter.WriteFused(writer, stacks);
        context.Coverage.Add(writer, stacks);
        foreach (ExceptionHandler handler in writer.Finish())
            twin.Body.ExceptionHandlers.Add(handler);
        foreach (Instruction instruction in writer.Output)
            twin.Body.Instructions.Add(instruction);
        DebugSymbols.Copy(writer);
        ShortForms.Contract(twin.Body);
    }
}
