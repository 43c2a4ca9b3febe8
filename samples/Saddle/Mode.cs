using ILDiff;

namespace Saddle;

/// <summary>A way to the gradient of a function.</summary>
/// <param name="Name">The name.</param>
/// <param name="Gradient">The function's gradient, as a function.</param>
internal sealed record Mode(string Name, Func<Func<double[], double>, Func<double[], double[]>> Gradient)
{
    public static readonly Mode[] All = [new("forward", Forward), new("reverse", Reverse)];

    private static Func<double[], double[]> Reverse(Func<double[], double> f) => AD.Gradient(f);

    // One sweep for each variable, along it.
    private static Func<double[], double[]> Forward(Func<double[], double> f) => x =>
    {
        double[] gradient = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double[] direction = new double[x.Length];
            direction[i] = 1;
            gradient[i] = AD.JacobianVectorProduct(y => [f(y)], x, direction).Product[0];
        }

        return gradient;
    };
}
