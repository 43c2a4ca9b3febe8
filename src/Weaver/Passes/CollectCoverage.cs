using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Scope;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>Collects what is done with each method that a module has before it is woven.</summary>
internal sealed class CollectCoverage
{
    private readonly List<(MethodDefinition Method, SequencePoint? Point)> methods;
    private readonly Dictionary<MethodDefinition, IReadOnlyList<Crossing>> crossings = [];

    internal CollectCoverage(ModuleDefinition module)
    {
        // The points now: weaving changes bodies.
        methods =
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               select (method, AsyncMethods.Body(method).DebugInformation.SequencePoints.FirstOrDefault(point => !point.IsHidden)),
        ];
    }

    /// <summary>Takes what was met while a recording body was written; what a build must hear of is a message too.</summary>
    internal void Add(BodyWriter writer, EvaluationStack stacks)
    {
        if (writer.Context.Refused.ContainsKey(writer.Source))
            return; // nothing in it is reached
        foreach (KeyValuePair<Instruction, bool> found in Iterations.EndsByDoubles(writer.Source, stacks))
        {
            bool isSearch = found.Value;
            writer.Cross(
                isSearch ? CrossingKind.Search : CrossingKind.Iteration, "a loop", "it ends when doubles say so, and its iterations are " +
                (isSearch ? "differentiated, though comparisons choose values in it." : "differentiated, not what they tend to."), found.Key);
        }

        crossings[writer.Source] = writer.Crossings;
        writer.Context.Report.Diagnostics.AddRange(
            writer.Crossings.Where(crossing => crossing.Kind is CrossingKind.Guarded or CrossingKind.Search)
                .Select(crossing => crossing.Diagnostic(Names.Of(writer.Source))));
    }

    /// <summary>The coverage, once everything is written.</summary>
    /// <param name="context">What was found and written.</param>
    /// <param name="woven">The methods that were looked at.</param>
    internal IEnumerable<MethodCoverage> Of(WeavingContext context, ICollection<MethodDefinition> woven)
    {
        var looked = new HashSet<MethodDefinition>(woven);
        // Methods that stand for method groups may have one name; the module did not have them.
        var compiled = context.Report.Compiled.GroupBy(found => found.FullName).ToDictionary(found => found.Key, found => found.First());
        foreach (var (method, point) in methods)
        {
            var (outcome, why) = OutcomeOf(method, context, looked.Contains(method));
            yield return new MethodCoverage(
                Names.Full(Names.Declaring(method)), Names.Of(method), Names.Outer(method), method.FullName, outcome, why, point?.Document.Url,
                point?.StartLine ?? 0, crossings.TryGetValue(method, out IReadOnlyList<Crossing>? found) ? found : [])
            {
                Compiled = compiled.TryGetValue(method.FullName, out CompiledOutcome? outcomeOfCompiling) ? outcomeOfCompiling : null,
            };
        }
    }

    private (MethodOutcome Outcome, string? Why) OutcomeOf(MethodDefinition method, WeavingContext context, bool isWoven)
    {
        if (context.Refused.TryGetValue(method, out string? why))
            return (MethodOutcome.Refused, why);
        if (!method.HasBody || method.Body.Instructions.Count == 0)
        {
            return method.IsPInvokeImpl ? (MethodOutcome.NotWoven, $"it is native code of {method.PInvokeInfo?.Module.Name}.")
                : method.IsInternalCall ? (MethodOutcome.NotWoven, "it is native code of the runtime.")
                : (MethodOutcome.WithoutCode, null);
        }

        if (!isWoven)
        {
            return (MethodOutcome.NotWoven,
                AsyncMethods.IsStateMachine(method.DeclaringType) ? "it belongs to an async method."
                : DifferentiableMethods.TakesTape(method) ? "it records by itself."
                : "nothing that is woven reaches it.");
        }

        if (method is { IsConstructor: true, IsStatic: true } && !crossings.ContainsKey(method))
            return (MethodOutcome.Same, "it is a static constructor, which runs outside of recordings.");
        if (context.Replacements.OfOwn(method) is { } replacement)
            return (MethodOutcome.Rule, $"it is replaced by {Names.Of(replacement.Method)}.");
        if (context.Rules.TryGetValue(method, out var rule))
            return (MethodOutcome.Rule, $"its derivative is {Names.Of(rule.Derivative)}.");
        if (context.Passive.Contains(method) && context.Twins.ContainsKey(method))
            return (MethodOutcome.Passive, "it is marked [NotDifferentiable].");
        return context.Twins.ContainsKey(method) || crossings.ContainsKey(method)
            ? (MethodOutcome.Recorded, null)
            : (MethodOutcome.Same, null);
    }
}
