using MathNet.Numerics;
using MathNet.Numerics.Interpolation;

namespace ILDiff.Libraries.Cases;

/// <summary>The first six variables are the values at the knots, the last is the point.</summary>
public static class Interpolation
{
    private static readonly double[] Knots = [0, 0.7, 1.5, 2.0, 3.1, 4.0];

    [Case("Interpolate.Linear", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double Linear(double[] x) => Everything(Interpolate.Linear(Knots, x[..6]), x[6]);

    [Case("Interpolate.CubicSpline (natural)", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double CubicSplineNatural(double[] x) => Everything(Interpolate.CubicSpline(Knots, x[..6]), x[6]);

    [Case("Interpolate.CubicSplineRobust (Akima)", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double Akima(double[] x) => Everything(Interpolate.CubicSplineRobust(Knots, x[..6]), x[6]);

    [Case("Interpolate.CubicSplineMonotone (PCHIP)", "values at the knots, point", 1, 2, 2.5, 3, 3.2, 2.9, 1.8)]
    public static double Pchip(double[] x) => Everything(Interpolate.CubicSplineMonotone(Knots, x[..6]), x[6]);

    [Case("Interpolate.CubicSplineWithDerivatives", "values and derivatives at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double Hermite(double[] x) =>
        Everything(Interpolate.CubicSplineWithDerivatives(Knots, x[..6], x[1..7].Select(Math.Sin)), x[6]);

    [Case("CubicSpline.InterpolateBoundaries", "values at the knots, boundaries, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double Boundaries(double[] x) => Everything(
        CubicSpline.InterpolateBoundaries(
            Knots, x[..6], SplineBoundaryCondition.FirstDerivative, x[0], SplineBoundaryCondition.SecondDerivative, x[1]),
        x[6]);

    [Case("CubicSpline.InterpolateNatural", "knots, values, point", 0.1, 0.7, 1.5, 2.0, 1, 2, 1.5, 3, 1.1)]
    public static double ActiveKnots(double[] x) =>
        Everything(CubicSpline.InterpolateNatural(x[..4], x[4..8]), x[8]);

    [Case("LinearSpline.Interpolate", "unsorted knots, values, point", 1.5, 0.1, 2.0, 0.7, 1, 2, 1.5, 3, 1.1)]
    public static double UnsortedKnots(double[] x) => Everything(LinearSpline.Interpolate(x[..4], x[4..8]), x[8]);

    [Case("Interpolate.LogLinear", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double LogLinear(double[] x)
    {
        IInterpolation curve = Interpolate.LogLinear(Knots, x[..6]);
        return curve.Interpolate(x[6]) + (2 * curve.Differentiate(x[6])) + (3 * curve.Differentiate2(x[6]));
    }

    [Case("Interpolate.Step", "values at the knots", 1, 2, 1.5, 3, 2.2, 2.9)]
    public static double Step(double[] x) => Everything(Interpolate.Step(Knots, x), 1.8);

    [Case("Interpolate.Step", "point", 1.8)]
    public static double StepPoint(double[] x) => Everything(Interpolate.Step(Knots, [1, 2, 1.5, 3, 2.2, 2.9]), x[0]);

    [Case("Interpolate.RationalWithoutPoles (Floater-Hormann)", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double FloaterHormann(double[] x) => Interpolate.RationalWithoutPoles(Knots, x[..6]).Interpolate(x[6]);

    [Case("Interpolate.RationalWithPoles (Bulirsch-Stoer)", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double BulirschStoer(double[] x) => Interpolate.RationalWithPoles(Knots, x[..6]).Interpolate(x[6]);

    [Case("Interpolate.Polynomial (Neville)", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double Neville(double[] x)
    {
        IInterpolation curve = Interpolate.Polynomial(Knots, x[..6]);
        return curve.Interpolate(x[6]) + curve.Differentiate(x[6]) + curve.Differentiate2(x[6]);
    }

    [Case("Interpolate.PolynomialEquidistant (barycentric)", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double Equidistant(double[] x) =>
        Interpolate.PolynomialEquidistant([0, 1, 2, 3, 4, 5], x[..6]).Interpolate(x[6]);

    [Case("QuadraticSpline", "coefficients, point", 1, 2, 1.5, 3, 2.2, 2.9, 1.8)]
    public static double Quadratic(double[] x) =>
        Everything(new QuadraticSpline([0, 1, 2], x[..2], x[2..4], x[4..6]), x[6]);

    [Case("CubicSpline.StationaryPoints", "values at the knots", 1, 2, 1.5, 3, 2.2, 2.9)]
    public static double StationaryPoints(double[] x) =>
        Outputs.Mix(CubicSpline.InterpolateNatural(Knots, x).StationaryPoints());

    [Case("CubicSpline.Extrema", "values at the knots", 1, 2, 1.5, 3, 2.2, 2.9, Remark = "where they lie inside")]
    public static double Extrema(double[] x)
    {
        (double lowest, double highest) = CubicSpline.InterpolateNatural(Knots, x).Extrema();
        return lowest + (2 * highest);
    }

    [Case("Interpolate.CubicSpline at a knot", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 2.0)]
    public static double AtKnot(double[] x) => Interpolate.CubicSpline(Knots, x[..6]).Interpolate(x[6]);

    [Case("Interpolate.Linear outside the knots", "values at the knots, point", 1, 2, 1.5, 3, 2.2, 2.9, 4.6)]
    public static double Outside(double[] x) => Everything(Interpolate.Linear(Knots, x[..6]), x[6]);

    [Case("LinearSpline, repeated knot", "values at the knots, point", 1, 2, 1.5, 3, 1.2)]
    public static double RepeatedKnot(double[] x) => LinearSpline.Interpolate([0, 1, 1, 2], x[..4]).Interpolate(x[4]);

    private static double Everything(IInterpolation curve, double t) => Outputs.Mix(
    [
        curve.Interpolate(t),
        curve.Differentiate(t),
        curve.Differentiate2(t),
        curve.Integrate(t),
        curve.Integrate(0.3, t),
    ]);
}
