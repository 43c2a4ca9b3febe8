using ILDiff;

namespace Newton;

/// <summary>
/// Newton's method for many unknowns: the linear system of a step, H p = -g, is solved by conjugate gradients, which ask for products
/// H v and never for H (Nocedal and Wright, Numerical Optimization, algorithm 7.1).
/// </summary>
/// <param name="f">What is minimised.</param>
internal sealed class NewtonConjugateGradients(Func<double[], double> f)
{
    private readonly Func<double[], double[]> gradient = AD.Gradient(f);

    /// <summary>How many products H v were taken.</summary>
    internal int Products { get; private set; }

    /// <summary>Steps until the gradient is as small as wanted; tells of each point and its gradient's length.</summary>
    internal double[] Minimum(double[] start, double tolerance, Action<double[], double> report)
    {
        double[] x = start;
        while (true)
        {
            double[] g = gradient(x);
            double length = Math.Sqrt(Dot(g, g));
            report(x, length);
            if (length < tolerance)
                return x;
            double[] p = Direction(x, g, Math.Min(0.5, Math.Sqrt(length)) * length);
            x = Step(x, g, p);
        }
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (s, t) => s * t).Sum();

    private static double[] Sum(double[] a, double scale, double[] b) => [.. a.Zip(b, (s, t) => s + (scale * t))];

    private double[] Direction(double[] x, double[] g, double tolerance)
    {
        double[] p = new double[x.Length], residual = g, conjugate = Sum(new double[x.Length], -1, g);
        while (Math.Sqrt(Dot(residual, residual)) > tolerance)
        {
            double[] product = AD.HessianVectorProduct(f, x, conjugate);
            Products++;
            double curvature = Dot(conjugate, product), before = Dot(residual, residual);
            if (curvature <= 0)
                return Dot(p, p) > 0 ? p : conjugate; // downhill, where the function bends the other way
            p = Sum(p, before / curvature, conjugate);
            residual = Sum(residual, before / curvature, product);
            conjugate = Sum(Sum(new double[x.Length], -1, residual), Dot(residual, residual) / before, conjugate);
        }

        return p;
    }

    // The whole step if the function falls by enough, else half of it, and so on (Armijo).
    private double[] Step(double[] x, double[] g, double[] p)
    {
        double value = f(x), slope = Dot(g, p), length = 1;
        while (length > 1e-10 && f(Sum(x, length, p)) > value + (1e-4 * length * slope) + (1e-14 * Math.Abs(value)))
            length /= 2;
        return Sum(x, length, p);
    }
}
