using ILDiff;

// A narrow valley whose lowest point is (1, 1).
static double Valley(double[] x) => Math.Pow(1 - x[0], 2) + 100 * Math.Pow(x[1] - x[0] * x[0], 2);

var (value, gradient) = AD.ValueAndGradient(Valley, [-1, 2]);

Console.WriteLine($"value    {value}");
Console.WriteLine($"gradient {gradient[0]} {gradient[1]}");
