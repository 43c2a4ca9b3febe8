using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>A particle that is to hit a mark.</summary>
internal static class ParticleEval
{
    internal static Eval Eval { get; } = NestedModes.Of<ParticleInput>(
        "particle",
        new ParticleInput(0),
        input => () => ParticleByHand.Aim(input.W),
        (input, outer, inner) =>
        {
            var particle = new Particle(outer, inner);
            return () => particle.Aim(input.W);
        });
}
