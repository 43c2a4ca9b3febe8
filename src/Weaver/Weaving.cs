using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Passes;
using ILDiff.Weaving.Scope;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving;

/// <summary>The weaver: rewrites a module so that its double arithmetic can be recorded. Thread safe.</summary>
public static class Weaving
{
    /// <summary>What woven code and the runtime agree on; the runtime has to offer the same number.</summary>
    internal const int Contract = 4;

    /// <summary>Weaves a module in memory; the caller reads and writes it.</summary>
    /// <param name="module">The module, read with its symbols if there are any. Its resolver must find what it references.</param>
    /// <param name="options">How.</param>
    /// <returns>Messages and what was woven. A module with errors in its report must not be written.</returns>
    public static WeavingReport Run(ModuleDefinition module, WeavingOptions options)
    {
        var report = new WeavingReport();
        if (Types.IsMarkedWoven(module.Assembly))
        {
            report.Diagnostics.Add(Catalogue.AlreadyWoven(module.Assembly.Name.Name));
            return report;
        }

        RuntimeReferences? runtime = RuntimeReferences.Find(module);
        if (runtime == null)
        {
            report.Diagnostics.Add(Catalogue.RuntimeNotReferenced(module.Assembly.Name.Name));
            return report;
        }

        if (runtime.Contract != Contract)
        {
            report.Diagnostics.Add(Catalogue.RuntimeMismatch(runtime.Runtime.Assembly.Name.FullName, runtime.Contract, Contract));
            return report;
        }

        try
        {
            Weave(new WeavingContext(module, runtime, options, report));
        }
        catch (AssemblyResolutionException exception)
        {
            report.Diagnostics.Add(Catalogue.Unreadable(
                module.Assembly.Name.Name, $"it refers to {exception.AssemblyReference.FullName}, which cannot be found."));
        }

        return report;
    }

    private static void Weave(WeavingContext context)
    {
        new CheckReplacements(context).Run();
        new WriteRules(context).Run(); // before reach: rules are replacements, and their targets have twins

        // Reach: what is woven.
        List<MethodDefinition> reached =
        [
            .. DifferentiableMethods.Find(context.Module, context.Options, context.Report).Concat(context.Rules.Keys).Distinct(),
        ];
        List<MethodDefinition> starters =
        [
            .. context.Module.GetTypes().SelectMany(type => type.Methods).Where(DifferentiableMethods.UsesRecording),
        ];
        if (reached.Count == 0 && starters.Count == 0)
        {
            MarkWoven(context, []);
            return;
        }

        reached.AddRange(new WrapMethodGroups(context).Run()); // before twins: they copy the bodies it changes
        Classify(context, reached, starters);

        new CompileAdjoints(context).Run(reached); // before twins, entries and primals: it reads originals

        // Plan: which of them differ when they are recorded. Twins are declared before any body is written, since they
        // call one another.
        List<MethodDefinition> bodies =
        [
            .. reached.Where(method => method.HasBody && method.Body.Instructions.Count > 0 && !starters.Contains(method)),
        ];
        List<MethodDefinition> initializers = [.. bodies.Where(method => method is { IsConstructor: true, IsStatic: true })];

        var twins = new WriteTwins(context);
        twins.Declare(new TwinPlan(context).NeedTwins([.. bodies.Except(initializers)]));
        twins.Write();
        new WriteStarters(context).Write(starters);          // after twins: reads originals, and changes them
        new WritePrimals(context).Run(starters);             // after twins: they call twins, and read the calls it redirects
        new WriteEntries(context).Write();                  // last that reads originals: it puts prologues before them
        new SuspendStaticConstructors(context).Write(initializers);
        MarkWoven(context, [.. reached.Concat(starters).Distinct()]);
    }

    private static void MarkWoven(WeavingContext context, List<MethodDefinition> woven)
    {
        new MarkWoven(context).Run(woven);
        context.Report.Methods.AddRange(context.Coverage.Of(context, woven));
    }

    private static void Classify(WeavingContext context, List<MethodDefinition> reached, List<MethodDefinition> starters)
    {
        reached.RemoveAll(method => AsyncMethods.IsStateMachine(method.DeclaringType) && !starters.Contains(method));
        foreach (MethodDefinition method in reached)
        {
            if (Marks.IsNotDifferentiable(method))
                context.Passive.Add(method);
            if (AsyncMethods.IsRefused(method, context.Bearing))
                Refuse(context, method, "it is async, and goes on on threads that do not record. Differentiate what it computes in a method that is not async.");
            else if (method.CallingConvention == MethodCallingConvention.VarArg)
                Refuse(context, method, "it takes a variable number of arguments (__arglist).");
        }
    }

    private static void Refuse(WeavingContext context, MethodDefinition method, string why)
    {
        context.Refused.Add(method, why);
        SequencePoint? point = AsyncMethods.Body(method).DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
        context.Report.Diagnostics.Add(
            Catalogue.RefusedMethod(Names.Of(method), why, point?.Document.Url, point?.StartLine ?? 0));
    }
}
