namespace ILDiff.Derivatives.Tests.Problems;

/// <summary>Problems of Moré, Garbow and Hillstrom (1981) with any number of variables: residuals.</summary>
[Differentiable]
internal static class VariableDimensions
{
    internal static double[] Watson(double[] x)
    {
        double[] residuals = new double[31];
        for (int i = 1; i <= 29; i++)
        {
            double t = i / 29.0, sum = 0, slope = 0;
            for (int j = x.Length - 1; j >= 0; j--)
            {
                slope = (slope * t) + sum; // Horner's rule, differentiated
                sum = (sum * t) + x[j];
            }

            residuals[i - 1] = slope - (sum * sum) - 1;
        }

        residuals[29] = x[0];
        residuals[30] = x[1] - (x[0] * x[0]) - 1;
        return residuals;
    }

    internal static double[] Penalty1(double[] x) =>
        [.. x.Select(v => Math.Sqrt(1e-5) * (v - 1)), x.Sum(v => v * v) - 0.25];

    internal static double[] Penalty2(double[] x)
    {
        int n = x.Length;
        double a = Math.Sqrt(1e-5), sum = n * x[0] * x[0];
        double[] residuals = new double[2 * n];
        residuals[0] = x[0] - 0.2;
        for (int i = 1; i < n; i++)
        {
            double y = Math.Exp((i + 1) / 10.0) + Math.Exp(i / 10.0);
            residuals[i] = a * (Math.Exp(x[i] / 10) + Math.Exp(x[i - 1] / 10) - y);
            residuals[n + i - 1] = a * (Math.Exp(x[i] / 10) - Math.Exp(-0.1));
            sum += (n - i) * x[i] * x[i];
        }

        residuals[^1] = sum - 1;
        return residuals;
    }

    internal static double[] VariablyDimensioned(double[] x)
    {
        double sum = 0;
        for (int j = 0; j < x.Length; j++)
            sum += (j + 1) * (x[j] - 1);
        return [.. x.Select(v => v - 1), sum, sum * sum];
    }

    internal static double[] Trigonometric(double[] x)
    {
        double[] residuals = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            residuals[i] = x.Length + ((i + 1) * (1 - Math.Cos(x[i]))) - Math.Sin(x[i]);
            foreach (double v in x)
                residuals[i] -= Math.Cos(v);
        }

        return residuals;
    }

    internal static double[] BrownAlmostLinear(double[] x)
    {
        double[] residuals = [.. x];
        double sum = 0, product = 1;
        foreach (double v in x)
        {
            sum += v;
            product *= v;
        }

        for (int i = 0; i < x.Length; i++)
            residuals[i] += sum - (x.Length + 1);
        residuals[^1] = product - 1;
        return residuals;
    }

    internal static double[] BoundaryValue(double[] x)
    {
        double h = 1.0 / (x.Length + 1);
        double[] residuals = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double left = i == 0 ? 0 : x[i - 1], right = i == x.Length - 1 ? 0 : x[i + 1];
            residuals[i] = (2 * x[i]) - left - right + (h * h * Math.Pow(x[i] + ((i + 1) * h) + 1, 3) / 2);
        }

        return residuals;
    }

    internal static double[] IntegralEquation(double[] x)
    {
        int n = x.Length;
        double h = 1.0 / (n + 1);
        double[] residuals = new double[n];
        for (int i = 1; i <= n; i++)
        {
            double before = 0, after = 0;
            for (int j = 1; j <= n; j++)
            {
                double cube = Math.Pow(x[j - 1] + (j * h) + 1, 3);
                if (j <= i)
                    before += j * h * cube;
                else
                    after += (1 - (j * h)) * cube;
            }

            residuals[i - 1] = x[i - 1] + (h * (((1 - (i * h)) * before) + (i * h * after)) / 2);
        }

        return residuals;
    }

    internal static double[] BroydenTridiagonal(double[] x)
    {
        double[] residuals = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            residuals[i] = ((3 - (2 * x[i])) * x[i]) + 1;
            if (i > 0)
                residuals[i] -= x[i - 1];
            if (i < x.Length - 1)
                residuals[i] -= 2 * x[i + 1];
        }

        return residuals;
    }

    internal static double[] BroydenBanded(double[] x)
    {
        double[] residuals = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            residuals[i] = (x[i] * (2 + (5 * x[i] * x[i]))) + 1;
            for (int j = Math.Max(0, i - 5); j <= Math.Min(x.Length - 1, i + 1); j++)
            {
                if (j != i)
                    residuals[i] -= x[j] * (1 + x[j]);
            }
        }

        return residuals;
    }

    internal static double[] Linear(double[] x)
    {
        const int m = 10;
        double[] residuals = new double[m];
        double sum = x.Sum();
        for (int i = 0; i < m; i++)
            residuals[i] = (i < x.Length ? x[i] : 0) - (2 * sum / m) - 1;
        return residuals;
    }

    internal static double[] Chebyquad(double[] x)
    {
        double[] residuals = new double[x.Length];
        for (int i = 1; i <= x.Length; i++)
            residuals[i - 1] = i % 2 == 0 ? 1.0 / ((i * i) - 1) : 0;
        foreach (double v in x)
        {
            double before = 1, now = (2 * v) - 1, twice = 2 * now;
            for (int i = 0; i < x.Length; i++)
            {
                residuals[i] += now / x.Length;
                (before, now) = (now, (twice * now) - before);
            }
        }

        return residuals;
    }
}
