using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;
using ILDiff.GradBench.Ratios;

namespace ILDiff.GradBench.Evals;

/// <summary>Evals of derivatives in derivatives: a function for each pair of modes, the outer one first.</summary>
internal static class NestedModes
{
    private static readonly (string Name, Differentiation Outer, Differentiation Inner)[] Pairs =
    [
        ("ff", Modes.Forward, Modes.Forward), ("fr", Modes.Forward, Modes.Reverse),
        ("rf", Modes.Reverse, Modes.Forward), ("rr", Modes.Reverse, Modes.Reverse),
    ];

    /// <summary>Such an eval; its rows compare with the same search, whose derivatives are written by hand.</summary>
    internal static Eval Of<TInput>(
        string name, TInput standard, Func<TInput, Func<object>> byHand, Func<TInput, Differentiation, Differentiation, Func<object>> search)
        where TInput : IInput => Eval.Of<TInput>(
            name,
            Pairs.ToDictionary(pair => pair.Name, pair => (Func<TInput, Func<object>>)(input => search(input, pair.Outer, pair.Inner))),
            [.. Pairs.Select(pair => new Instance(pair.Name, () => Sides(byHand(standard), search(standard, pair.Outer, pair.Inner))))]);

    private static Sides Sides(Func<object> byHand, Func<object> search) => new(() => byHand(), () => search());
}
