using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>A minimum of a maximum.</summary>
internal static class SaddleEval
{
    internal static Eval Eval { get; } = NestedModes.Of<SaddleInput>(
        "saddle",
        new SaddleInput([1, 1]),
        input => () => SaddleByHand.Find(input.Start),
        (input, outer, inner) => new Saddle(outer, inner, input.Start).Find);
}
