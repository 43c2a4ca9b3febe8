using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Fusion;
using ILDiff.Weaving.Passes;
using ILDiff.Weaving.Scope;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;

namespace ILDiff.Weaving;

/// <summary>What the stages share: the module, the vocabulary, and what earlier stages found.</summary>
internal sealed class WeavingContext(ModuleDefinition module, RuntimeReferences runtime, WeavingOptions options, WeavingReport report)
{
    internal ModuleDefinition Module { get; } = module;

    internal RuntimeReferences Runtime { get; } = runtime;

    internal WeavingOptions Options { get; } = options;

    internal WeavingReport Report { get; } = report;

    internal DoubleBearing Bearing { get; } = new(module);

    internal ReplacementTable Replacements { get; } = ReplacementTable.Read(module, runtime, options);

    /// <summary>Which instructions can be part of fused operations.</summary>
    internal FusibleOperations Fusible => field ??= new FusibleOperations(this);

    /// <summary>The methods that are written out where they are called, so that expressions go across them.</summary>
    internal SmallMethods Small => field ??= new SmallMethods(this);

    /// <summary>The fused operations that the woven code uses.</summary>
    internal FusedOperationWriter Fused => field ??= new FusedOperationWriter(this);

    internal CollectCoverage Coverage { get; } = new(module);

    /// <summary>The twins, by original; filled before the first body is written, since twins call one another.</summary>
    internal Dictionary<MethodDefinition, MethodDefinition> Twins { get; } = [];

    /// <summary>The originals that ask whether anything is recorded.</summary>
    internal IEnumerable<MethodDefinition> Entered => Twins.Keys.Where(method => !Marks.IsWithoutEntry(method.DeclaringType));

    /// <summary>The originals' bodies without a prologue, by original.</summary>
    internal Dictionary<MethodDefinition, MethodDefinition> Primals { get; } = [];

    /// <summary>The methods of the module whose derivative is given by a rule.</summary>
    internal Dictionary<MethodDefinition, DerivativeRule> Rules { get; } = [];

    /// <summary>The methods that cannot be recorded, and why.</summary>
    internal Dictionary<MethodDefinition, string> Refused { get; } = [];

    /// <summary>The methods whose derivative is cut on purpose.</summary>
    internal HashSet<MethodDefinition> Passive { get; } = [];

    /// <summary>Says how far a stage is, and ends the weaving if that is wanted.</summary>
    /// <exception cref="OperationCanceledException">It is wanted.</exception>
    internal void Step(string stage, int done, int total)
    {
        Options.Cancellation.ThrowIfCancellationRequested();
        Options.Progress?.Report(new WeavingProgress(stage, done, total));
    }
}
