namespace ILDiff.Benchmarks.Problems;

/// <summary>One kind of statement, many times, each the operand of the next: values stay near 1.</summary>
[Differentiable]
public static class OneOperation
{
    /// <summary>How many times.</summary>
    public const int Times = 10_000;

    /// <summary>Two numbers near 1.</summary>
    public static double[] Start() => [1.0001, 0.00001];

    /// <summary>x + y + y ...</summary>
    public static double Sum(double[] x)
    {
        double z = x[0], y = x[1];
        for (int i = 0; i < Times; i++)
            z += y;
        return z;
    }

    /// <summary>x x x ...</summary>
    public static double Product(double[] x)
    {
        double z = x[0], y = x[0];
        for (int i = 0; i < Times; i++)
            z *= y;
        return z;
    }

    /// <summary>((x / x) / x) ...</summary>
    public static double Quotient(double[] x)
    {
        double z = x[0], y = x[0];
        for (int i = 0; i < Times; i++)
            z /= y;
        return z;
    }

    /// <summary>sin(sin(sin ...</summary>
    public static double Sine(double[] x)
    {
        double z = x[0];
        for (int i = 0; i < Times; i++)
            z = Math.Sin(z);
        return z;
    }

    /// <summary>√√√ ...</summary>
    public static double Root(double[] x)
    {
        double z = x[0];
        for (int i = 0; i < Times; i++)
            z = Math.Sqrt(z);
        return z;
    }
}
