using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The gradient with respect to all parameters of a network: reverse mode, into an array that is kept.</summary>
internal sealed class LstmGradient
{
    private readonly Lstm lstm;
    private readonly int layerRows;
    private readonly int width;
    private readonly double[] parameters;
    private readonly double[] gradient;

    internal LstmGradient(LstmInput input)
    {
        lstm = new Lstm(input.State, input.Sequence);
        layerRows = input.MainParams.Length;
        width = input.Sequence[0].Length;
        parameters = Packing.Flat([.. input.MainParams, .. input.ExtraParams]);
        gradient = new double[parameters.Length];
    }

    internal double[] Compute()
    {
        AD.Gradient(Loss, parameters, gradient);
        return gradient;
    }

    private double Loss(double[] p) => lstm.Loss(
        Packing.Rows(p, 0, layerRows, 4 * width), Packing.Rows(p, layerRows * 4 * width, 3, width));
}
