namespace ILDiff.GradBench.Evals;

/// <summary>What the tool knows.</summary>
internal static class AllEvals
{
    /// <summary>The evals, in the order of the table.</summary>
    internal static IReadOnlyList<Eval> List { get; } =
    [
        HelloEval.Eval, GmmEval.Eval, LstmEval.Eval, DetEval.Eval, LlsqEval.Eval, LseEval.Eval, OdeEval.Eval, KMeansEval.Eval,
        BaEval.Eval, HtEval.Eval, SaddleEval.Eval, ParticleEval.Eval,
    ];
}
