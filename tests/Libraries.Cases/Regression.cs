using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearRegression;

namespace ILDiff.Libraries.Cases;

/// <summary>Unless said otherwise the variables are what was observed.</summary>
public static class Regression
{
    private static readonly double[] At = [0.2, 0.9, 1.7, 2.4, 3.1];

    [Case("Fit.Line", "x and y", 0.2, 0.9, 1.7, 2.4, 1.1, 1.6, 2.9, 3.2)]
    public static double Line(double[] x)
    {
        (double intercept, double slope) = Fit.Line(x[..4], x[4..]);
        return intercept + (2 * slope);
    }

    [Case("Fit.LineThroughOrigin", "x and y", 0.2, 0.9, 1.7, 2.4, 1.1, 1.6, 2.9, 3.2)]
    public static double Origin(double[] x) => Fit.LineThroughOrigin(x[..4], x[4..]);

    [Case("Fit.LineFunc", "observations", 1.1, 1.6, 2.9, 3.2, 3.1)]
    public static double LineFunc(double[] x) => Fit.LineFunc(At, x)(1.2);

    [Case("Fit.Exponential", "observations", 1.1, 1.6, 2.9, 3.2, 5.1)]
    public static double Exponential(double[] x)
    {
        (double a, double r) = Fit.Exponential(At, x);
        return a + (2 * r);
    }

    [Case("Fit.Logarithm, Power", "observations", 1.1, 1.6, 2.9, 3.2, 5.1)]
    public static double LogarithmAndPower(double[] x) => Fit.Logarithm(At, x).B + Fit.Power(At, x).B;

    [Case("Fit.Polynomial", "observations", 1.1, 1.6, 2.9, 3.2, 3.1)]
    public static double Polynomial(double[] x) => Outputs.Mix(Fit.Polynomial(At, x, 2));

    [Case("Fit.PolynomialWeighted", "observations, weights", 1.1, 1.6, 2.9, 3.2, 3.1, 1, 2, 0.5, 1, 1)]
    public static double PolynomialWeighted(double[] x) => Outputs.Mix(Fit.PolynomialWeighted(At, x[..5], x[5..], 2));

    [Case("Fit.LinearCombination", "observations", 1.1, 1.6, 2.9, 3.2, 3.1)]
    public static double LinearCombination(double[] x) => Outputs.Mix(Fit.LinearCombination(At, x, t => 1.0, Math.Sin, Math.Exp));

    [Case("Fit.MultiDim, normal equations", "matrix, observations", 1, 0.3, 0.4, 1, 1.1, 2, 1.1, 1.6, 2.9)]
    public static double NormalEquations(double[] x) => MultiDim(x, DirectRegressionMethod.NormalEquations);

    [Case("Fit.MultiDim, QR", "matrix, observations", 1, 0.3, 0.4, 1, 1.1, 2, 1.1, 1.6, 2.9)]
    public static double QR(double[] x) => MultiDim(x, DirectRegressionMethod.QR);

    [Case("Fit.MultiDim, SVD", "matrix, observations", 1, 0.3, 0.4, 1, 1.1, 2, 1.1, 1.6, 2.9)]
    public static double Svd(double[] x) => MultiDim(x, DirectRegressionMethod.Svd);

#pragma warning disable CS0618 // may move to another place
    [Case("WeightedRegression.Local", "observations, place", 1.1, 1.6, 2.9, 3.2, 3.1, 1.4)]
    public static double Local(double[] x) => Outputs.Mix(WeightedRegression.Local(
        Matrix<double>.Build.Dense(5, 2, (i, j) => j == 0 ? 1 : At[i]),
        Vector<double>.Build.Dense(x[..5]),
        Vector<double>.Build.Dense([1, x[5]]),
        0.8,
        WeightedRegression.GaussianKernel));
#pragma warning restore CS0618

    [Case("GoodnessOfFit", "modelled and observed", 1.1, 1.6, 2.9, 3.2, 1.0, 1.7, 2.6, 3.3)]
    public static double Goodness(double[] x) => Outputs.Mix(
    [
        GoodnessOfFit.RSquared(x[..4], x[4..]), GoodnessOfFit.R(x[..4], x[4..]), GoodnessOfFit.StandardError(x[..4], x[4..], 2),
        GoodnessOfFit.CoefficientOfDetermination(x[..4], x[4..]),
    ]);

    private static double MultiDim(double[] x, DirectRegressionMethod method) =>
        Outputs.Mix(Fit.MultiDim([x[..2], x[2..4], x[4..6]], x[6..], intercept: false, method));
}
