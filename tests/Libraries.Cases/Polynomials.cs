using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace ILDiff.Libraries.Cases;

/// <summary>The variables are coefficients, lowest first, and a point.</summary>
public static class Polynomials
{
    [Case("Polynomial.Evaluate", "coefficients, point", 1, -2, 0.5, 0.3, 0.7, Gradient = nameof(EvaluateGradient))]
    public static double Evaluate(double[] x) => new Polynomial(x[..4]).Evaluate(x[4]);

    public static double[] EvaluateGradient(double[] x) =>
        [1, x[4], x[4] * x[4], x[4] * x[4] * x[4], x[1] + (2 * x[2] * x[4]) + (3 * x[3] * x[4] * x[4])];

    [Case("Polynomial.Differentiate, Integrate", "coefficients, point", 1, -2, 0.5, 0.3, 0.7)]
    public static double Calculus(double[] x) =>
        new Polynomial(x[..4]).Differentiate().Evaluate(x[4]) + (2 * new Polynomial(x[..4]).Integrate().Evaluate(x[4]));

    [Case("Polynomial +, -, *, DivideRemainder", "coefficients, point", 1, -2, 0.5, 0.3, 0.7)]
    public static double Arithmetic(double[] x)
    {
        var p = new Polynomial(x[..4]);
        var q = new Polynomial(x[1], x[2]);
        (Polynomial quotient, Polynomial remainder) = Polynomial.DivideRemainder(p, q);
        return (p * q).Evaluate(x[4]) + (p - (q * 3)).Evaluate(x[4]) + quotient.Evaluate(x[4]) + remainder.Evaluate(x[4]);
    }

    [Case("Polynomial.Evaluate, complex", "coefficients, real and imaginary part", 1, -2, 0.5, 0.3, 0.7, 0.2)]
    public static double EvaluateComplex(double[] x) => Polynomial.Evaluate(new Complex(x[4], x[5]), x[..4]).Magnitude;

    [Case("Polynomial.Roots", "coefficients", 1, -2, 0.5, 0.3)]
    public static double Roots(double[] x) =>
        Outputs.Mix(new Polynomial(x).Roots().Select(root => root.Real).Order());

    [Case("FindRoots.Quadratic", "coefficients", 1, -3, 0.5)]
    public static double Quadratic(double[] x)
    {
        (Complex first, Complex second) = FindRoots.Quadratic(x[0], x[1], x[2]);
        return first.Real + (2 * second.Real);
    }

    [Case("FindRoots.Cubic", "coefficients", 1, -2, 0.5, 0.3)]
    public static double CubicRoots(double[] x)
    {
        (Complex first, Complex second, Complex third) = FindRoots.Cubic(x[0], x[1], x[2], x[3]);
        return first.Real + (2 * second.Real) + (3 * third.Real);
    }

    [Case("Cubic.RealRoots", "coefficients", 1, -4, 0.5)]
    public static double RealRoots(double[] x)
    {
        (double first, double second, double third) = Cubic.RealRoots(x[0], x[1], x[2]);
        return first + (2 * second) + (3 * third);
    }
}
