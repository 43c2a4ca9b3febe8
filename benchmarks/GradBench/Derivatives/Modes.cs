namespace ILDiff.GradBench.Derivatives;

/// <summary>The two ways to a gradient.</summary>
[Differentiable]
internal static class Modes
{
    /// <summary>A forward sweep for each variable.</summary>
    internal static Func<double[], double[]> Forward(Func<double[], double> f) => x =>
    {
        double[] gradient = new double[x.Length], direction = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            direction[i] = 1;
            gradient[i] = AD.JacobianVectorProduct(z => [f(z)], x, direction).Product[0];
            direction[i] = 0;
        }

        return gradient;
    };

    /// <summary>A reverse sweep.</summary>
    internal static Func<double[], double[]> Reverse(Func<double[], double> f) => x => AD.Gradient(f, x);
}
