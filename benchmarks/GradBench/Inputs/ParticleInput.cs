namespace ILDiff.GradBench.Inputs;

/// <summary>Where the charge is at first.</summary>
internal sealed record ParticleInput(double W) : IInput
{
    public void Check() => Shapes.Demand(double.IsFinite(W), "w", "a number");
}
