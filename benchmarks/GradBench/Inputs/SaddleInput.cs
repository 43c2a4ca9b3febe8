namespace ILDiff.GradBench.Inputs;

/// <summary>Where the searches for a saddle start.</summary>
internal sealed record SaddleInput(double[] Start) : IInput
{
    public void Check() => Shapes.DemandLength(Start, 2, "start");
}
