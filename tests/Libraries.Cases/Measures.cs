using MathNet.Numerics;
using MathNet.Numerics.Financial;
using MathNet.Numerics.LinearAlgebra;

namespace ILDiff.Libraries.Cases;

public static class Measures
{
    [Case("Distance: Euclidean, Manhattan, Chebyshev, SSD, MSE, MAE, SAD", "both vectors", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4)]
    public static double Distances(double[] x)
    {
        double[] a = x[..3], b = x[3..];
        return Outputs.Mix(
        [
            Distance.Euclidean(a, b), Distance.Manhattan(a, b), Distance.Chebyshev(a, b), Distance.SSD(a, b), Distance.MSE(a, b),
            Distance.MAE(a, b), Distance.SAD(a, b), Distance.Euclidean(Vector<double>.Build.Dense(a), Vector<double>.Build.Dense(b)),
        ]);
    }

    [Case("Distance: Canberra, Cosine, Pearson", "both vectors", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4)]
    public static double Ratios(double[] x) => Outputs.Mix(
        [Distance.Canberra(x[..3], x[3..]), Distance.Cosine(x[..3], x[3..]), Distance.Pearson(x[..3], x[3..])]);

    [Case("Distance.Minkowski", "power, both vectors", 2.7, 1.3, 0.7, 2.1, 5.2, 3.3, 0.4)]
    public static double Minkowski(double[] x) => Distance.Minkowski(x[0], x[1..4], x[4..]);

    [Case("Distance: Hamming, Jaccard, passive", "both vectors", 1.3, 0.7, 2.1, 1.3, 3.3, 0.4, Gradient = nameof(CountsGradient))]
    public static double Counts(double[] x) => x[0] * (Distance.Hamming(x[..3], x[3..]) + Distance.Jaccard(x[..3], x[3..]));

    public static double[] CountsGradient(double[] x) => [Counts(x) / x[0], 0, 0, 0, 0, 0];

    [Case("Financial: return measures", "returns", 0.013, -0.007, 0.021, -0.052, 0.033)]
    public static double Returns(double[] x) => Outputs.Mix([x.CompoundReturn(), x.GainMean(), x.LossMean()]);

    [Case("Financial: risk measures", "returns", 0.013, -0.007, 0.021, -0.052, 0.033)]
    public static double Risks(double[] x) => Outputs.Mix(
        [x.GainStandardDeviation(), x.LossStandardDeviation(), x.DownsideDeviation(0.002), x.SemiDeviation(), x.GainLossRatio()]);

    [Case("Euclid.Modulus, Remainder", "dividend, divisor", 7.3, -2.1)]
    public static double Modulus(double[] x) => Euclid.Modulus(x[0], x[1]) + (2 * Euclid.Remainder(x[0], x[1]));

    [Case("Precision: AlmostEqual, CompareTo, passive", "a factor", 7.3, Gradient = nameof(ComparisonsGradient))]
    public static double Comparisons(double[] x) => x[0] *
        ((x[0].AlmostEqual(7.3 + 1e-15) ? 1 : 0) + (x[0].AlmostEqual(7.4, 1e-3) ? 2 : 0) + x[0].CompareTo(7.1, 1) +
        (x[0].AlmostEqualRelative(7.3000001, 3) ? 4 : 0) + (x[0].IsLarger(7.1, 2) ? 8 : 0));

    public static double[] ComparisonsGradient(double[] x) => [Comparisons(x) / x[0]];

    [Case("Precision.Round, passive", "a factor", 7.3456, Gradient = nameof(RoundGradient))]
    public static double Round(double[] x) => x[0] * x[0].Round(2);

    public static double[] RoundGradient(double[] _) => [7.35];

    [Case("Precision.EpsilonOf, Magnitude, NumbersBetween, passive", "a factor", 7.3, Gradient = nameof(BitsGradient))]
    public static double Bits(double[] x) => x[0] * (x[0].EpsilonOf() + x[0].Magnitude() + x[0].NumbersBetween(7.3 + 1e-14));

    public static double[] BitsGradient(double[] x) => [Bits(x) / x[0]];

    [Case("Precision.CoerceZero", "x", 7.3)]
    public static double CoerceZero(double[] x) => x[0].CoerceZero(1e-3) + x[0].CoerceZero();

    [Case("Generate.LinearSpaced, LogSpaced", "ends", 0.3, 2.4)]
    public static double Spaced(double[] x) => Outputs.Mix(
        [.. Generate.LinearSpaced(5, x[0], x[1]), .. Generate.LogSpaced(5, x[0], x[1]), .. Generate.LinearSpacedMap(4, x[0], x[1], Math.Sin)]);

    [Case("Generate.Sinusoidal, Periodic", "rate, frequency, amplitude, mean, phase", 10, 1.3, 2, 0.4, 0.2)]
    public static double Waves(double[] x) => Outputs.Mix(
        [.. Generate.Sinusoidal(9, x[0], x[1], x[2], x[3], x[4]), .. Generate.Periodic(5, x[0], x[1], x[2], x[4])]);

    [Case("Generate.Triangle, Sawtooth, Square, Step", "levels", 0.3, 2.4)]
    public static double Shapes(double[] x) => Outputs.Mix(
        [.. Generate.Triangle(9, 3, 2, x[0], x[1]), .. Generate.Sawtooth(9, 4, x[0], x[1]), .. Generate.Square(9, 2, 3, x[0], x[1]), .. Generate.Step(5, x[0], 2)]);

    [Case("Generate.Map, Unfold, Fibonacci, Combinatorics", "a factor", 0.3)]
    public static double Sequences(double[] x) =>
        Outputs.Mix(Generate.Unfold(5, (double state) => (state * state, state + x[0]), x[0])) +
        Outputs.Mix(Generate.Map2([1.0, x[0]], [x[0], 2], (a, b) => a * b)) +
        (x[0] * (Combinatorics.Combinations(7, 3) + (double)Generate.Fibonacci(9)[8]));

    [Case("Sorting.Sort of keys and items", "keys and items", 2.3, 0.4, 1.7, 1, 2, 3)]
    public static double Sorted(double[] x)
    {
        double[] keys = x[..3], items = x[3..];
        Sorting.Sort(keys, items);
        return Outputs.Mix([.. keys, .. items]);
    }

    [Case("Series.Evaluate", "x", 0.3)]
    public static double SumOfSeries(double[] x)
    {
        double term = 1;
        int n = 0;
        return Series.Evaluate(() => term *= x[0] / ++n);
    }

    [Case("ExcelFunctions", "x, parameters", 0.3, 1.2, 2.4)]
    public static double Excel(double[] x) => Outputs.Mix(
    [
        ExcelFunctions.NormDist(x[0], x[1], x[2], true), ExcelFunctions.NormSInv(x[0]), ExcelFunctions.GammaDist(x[0], x[1], x[2], true),
        ExcelFunctions.BetaDist(x[0], x[1], x[2]), ExcelFunctions.TDist(x[1], 5, 2), ExcelFunctions.Quartile(x, 1),
    ]);

    [Case("TestFunctions", "both variables", 0.3, 1.2)]
    public static double Tests(double[] x) => TestFunctions.Rosenbrock(x[0], x[1]) + TestFunctions.Himmelblau(x[0], x[1]) + TestFunctions.Ackley(x);

    [Case("Differentiate.FirstDerivative", "parameter, place", 1.3, 0.7, Tolerance = 1e-5, Remark = "the derivative of MathNet's own differences")]
    public static double OwnDifferences(double[] x) => Differentiate.FirstDerivative(t => Math.Sin(x[0] * t), x[1]);
}
