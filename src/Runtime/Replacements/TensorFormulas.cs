namespace ILDiff.Replacements;

/// <summary>What methods of <c>TensorPrimitives</c> compute that is no elementary operation. Woven, like user code.</summary>
[Differentiable]
internal static class TensorFormulas
{
    internal static double Increment(double x) => x + 1;

    internal static double Decrement(double x) => x - 1;

    internal static double Reciprocal(double x) => 1 / x;

    internal static double ReciprocalSqrt(double x) => 1 / Math.Sqrt(x);

    /// <summary>Without an infinity on the way, whose partial derivatives would be no numbers.</summary>
    internal static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    internal static double AddMultiply(double x, double y, double z) => (x + y) * z;

    internal static double MultiplyAdd(double x, double y, double z) => (x * y) + z;

    internal static double Lerp(double x, double y, double amount) => (x * (1 - amount)) + (y * amount);

    internal static double Clamp(double x, double min, double max) => Math.Min(Math.Max(x, min), max);

    /// <summary>Shifted by the greatest operand, which changes nothing and keeps the exponentials finite.</summary>
    internal static double[] SoftMax(double[] x)
    {
        double max = AD.StopGradient(x.Max());
        double[] powers = Array.ConvertAll(x, value => Math.Exp(value - max));
        double sum = Sum(powers);
        return Array.ConvertAll(powers, power => power / sum);
    }

    internal static double Sum(double[] x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += value;
        return sum;
    }

    internal static double SumOfMagnitudes(double[] x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += Math.Abs(value);
        return sum;
    }

    internal static double SumOfSquares(double[] x) => Dot(x, x);

    internal static double Average(double[] x) => Sum(x) / x.Length;

    internal static double Norm(double[] x) => Math.Sqrt(SumOfSquares(x));

    internal static double StdDev(double[] x)
    {
        double mean = Average(x), sum = 0;
        foreach (double value in x)
            sum += (value - mean) * (value - mean);
        return Math.Sqrt(sum / x.Length);
    }

    internal static double Product(double[] x)
    {
        double product = 1;
        foreach (double value in x)
            product *= value;
        return product;
    }

    internal static double Dot(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    internal static double Distance(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        return Math.Sqrt(sum);
    }

    internal static double CosineSimilarity(double[] x, double[] y) => Dot(x, y) / (Norm(x) * Norm(y));

    internal static double ProductOfDifferences(double[] x, double[] y)
    {
        double product = 1;
        for (int i = 0; i < x.Length; i++)
            product *= x[i] - y[i];
        return product;
    }

    internal static double ProductOfSums(double[] x, double[] y)
    {
        double product = 1;
        for (int i = 0; i < x.Length; i++)
            product *= x[i] + y[i];
        return product;
    }
}
