using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The gradient with respect to all parameters of a mixture: reverse mode, into an array that is kept.</summary>
internal sealed class GmmGradient
{
    private readonly GmmInput input;
    private readonly Gmm gmm;
    private readonly double[] parameters;
    private readonly double[] gradient;

    internal GmmGradient(GmmInput input)
    {
        this.input = input;
        gmm = new Gmm(input.X, input.Gamma, input.M);
        parameters = Packing.Flat([input.Alpha, .. input.Mu, .. input.Q, .. input.L]);
        gradient = new double[parameters.Length];
    }

    /// <summary>The gradient, in the shapes of the parameters.</summary>
    public double[] Alpha => gradient[..input.K];

    public double[][] Mu => Means(gradient);

    public double[][] Q => Diagonals(gradient);

    public double[][] L => Triangles(gradient);

    internal GmmGradient Compute()
    {
        AD.Gradient(LogPosterior, parameters, gradient);
        return this;
    }

    private double LogPosterior(double[] p) => gmm.LogPosterior(p[..input.K], Means(p), Diagonals(p), Triangles(p));

    private double[][] Means(double[] p) => Packing.Rows(p, input.K, input.K, input.D);

    private double[][] Diagonals(double[] p) => Packing.Rows(p, input.K * (1 + input.D), input.K, input.D);

    private double[][] Triangles(double[] p) => Packing.Rows(p, input.K * (1 + (2 * input.D)), input.K, input.BelowDiagonal);
}
