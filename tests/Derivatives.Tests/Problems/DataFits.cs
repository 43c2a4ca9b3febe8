namespace ILDiff.Derivatives.Tests.Problems;

/// <summary>Problems of Moré, Garbow and Hillstrom (1981) that fit data or have a fixed number of variables: residuals.</summary>
[Differentiable]
internal static class DataFits
{
    private static readonly double[] BardData = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39];

    private static readonly double[] GaussianData =
        [0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989, 0.3521, 0.2420, 0.1295, 0.0540, 0.0175, 0.0044, 0.0009];

    private static readonly double[] MeyerData =
        [34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872];

    private static readonly double[] KowalikY = [0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246];

    private static readonly double[] KowalikU = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625];

    private static readonly double[] OsborneData =
    [
        0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658, 0.628, 0.603, 0.580,
        0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420, 0.414, 0.411, 0.406,
    ];

    internal static double[] Rosenbrock(double[] x) => [10 * (x[1] - (x[0] * x[0])), 1 - x[0]];

    internal static double[] FreudensteinRoth(double[] x) =>
        [-13 + x[0] + ((((5 - x[1]) * x[1]) - 2) * x[1]), -29 + x[0] + ((((x[1] + 1) * x[1]) - 14) * x[1])];

    internal static double[] PowellBadlyScaled(double[] x) => [(1e4 * x[0] * x[1]) - 1, Math.Exp(-x[0]) + Math.Exp(-x[1]) - 1.0001];

    internal static double[] BrownBadlyScaled(double[] x) => [x[0] - 1e6, x[1] - 2e-6, (x[0] * x[1]) - 2];

    internal static double[] Beale(double[] x)
    {
        double[] y = [1.5, 2.25, 2.625];
        for (int i = 0; i < 3; i++)
            y[i] -= x[0] * (1 - Math.Pow(x[1], i + 1));
        return y;
    }

    internal static double[] JennrichSampson(double[] x) => Rows(10, i => 2 + (2 * i) - (Math.Exp(i * x[0]) + Math.Exp(i * x[1])));

    internal static double[] HelicalValley(double[] x)
    {
        double theta = Math.Atan(x[1] / x[0]) / (2 * Math.PI);
        if (x[0] < 0)
            theta += 0.5;
        return [10 * (x[2] - (10 * theta)), 10 * (Math.Sqrt((x[0] * x[0]) + (x[1] * x[1])) - 1), x[2]];
    }

    internal static double[] Bard(double[] x) =>
        Rows(15, i => BardData[i - 1] - (x[0] + (i / (((16 - i) * x[1]) + (Math.Min(i, 16 - i) * x[2])))));

    internal static double[] Gaussian(double[] x) => Rows(15, i =>
    {
        double distance = ((8.0 - i) / 2) - x[2];
        return (x[0] * Math.Exp(-x[1] * distance * distance / 2)) - GaussianData[i - 1];
    });

    internal static double[] Meyer(double[] x) => Rows(16, i => (x[0] * Math.Exp(x[1] / (45 + (5 * i) + x[2]))) - MeyerData[i - 1]);

    // The paper has y_i m i in place of y_i, which is a misprint.
    internal static double[] Gulf(double[] x) => Rows(10, i =>
    {
        double t = i / 100.0, y = 25 + Math.Pow(-50 * Math.Log(t), 2.0 / 3);
        return Math.Exp(-Math.Pow(Math.Abs(y - x[1]), x[2]) / x[0]) - t;
    });

    internal static double[] Box(double[] x) => Rows(10, i =>
    {
        double t = i / 10.0;
        return Math.Exp(-t * x[0]) - Math.Exp(-t * x[1]) - (x[2] * (Math.Exp(-t) - Math.Exp(-10 * t)));
    });

    internal static double[] PowellSingular(double[] x) =>
    [
        x[0] + (10 * x[1]), Math.Sqrt(5) * (x[2] - x[3]), Math.Pow(x[1] - (2 * x[2]), 2), Math.Sqrt(10) * Math.Pow(x[0] - x[3], 2),
    ];

    internal static double[] Wood(double[] x) =>
    [
        10 * (x[1] - (x[0] * x[0])), 1 - x[0], Math.Sqrt(90) * (x[3] - (x[2] * x[2])), 1 - x[2],
        Math.Sqrt(10) * (x[1] + x[3] - 2), (x[1] - x[3]) / Math.Sqrt(10),
    ];

    internal static double[] KowalikOsborne(double[] x) => Rows(11, i =>
    {
        double u = KowalikU[i - 1];
        return KowalikY[i - 1] - (x[0] * ((u * u) + (u * x[1])) / ((u * u) + (u * x[2]) + x[3]));
    });

    internal static double[] BrownDennis(double[] x) => Rows(20, i =>
    {
        double t = i / 5.0, first = x[0] + (t * x[1]) - Math.Exp(t), second = x[2] + (x[3] * Math.Sin(t)) - Math.Cos(t);
        return (first * first) + (second * second);
    });

    internal static double[] Osborne1(double[] x) => Rows(
        33, i => OsborneData[i - 1] - (x[0] + (x[1] * Math.Exp(-10 * (i - 1) * x[3])) + (x[2] * Math.Exp(-10 * (i - 1) * x[4]))));

    internal static double[] Biggs(double[] x) => Rows(13, i =>
    {
        double t = i / 10.0;
        return (x[2] * Math.Exp(-t * x[0])) - (x[3] * Math.Exp(-t * x[1])) + (x[5] * Math.Exp(-t * x[4])) -
            (Math.Exp(-t) - (5 * Math.Exp(-10 * t)) + (3 * Math.Exp(-4 * t)));
    });

    private static double[] Rows(int count, Func<int, double> residual)
    {
        double[] rows = new double[count];
        for (int i = 1; i <= count; i++)
            rows[i - 1] = residual(i);
        return rows;
    }
}
