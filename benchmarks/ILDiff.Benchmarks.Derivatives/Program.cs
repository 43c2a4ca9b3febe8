namespace ILDiff.Benchmarks.Derivatives;

/// <summary>
/// What does a point of a batch cost, beside the C# that was recorded? On one thread, measured in turns, the best of each:
/// nanoseconds a point; in the end what value and gradient of a batch cost for each operation that was recorded. Sums of
/// gradients are in the column of batches of gradients.
/// </summary>
internal static class Program
{
    private const int Points = 4096;

    private static readonly BatchOptions OneThread = new() { Threads = 1 };

    /// <summary>Prints the tables.</summary>
    internal static void Main()
    {
        Orders.Print();
        Console.WriteLine();
        Console.WriteLine("| workload | operations | C# | `Gradient` | `EvaluateBatch` | `GradientBatch` | an operation |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Print("sums and products", Workloads.Products33, AD.Record(Workloads.Products33, Start(10)));
        Print("sums and products", Workloads.Products166, AD.Record(Workloads.Products166, Start(10)));
        Print("sums and products", Workloads.Products666, AD.Record(Workloads.Products666, Start(10)));
        Print("option prices", Workloads.CallPrice, AD.Record(Workloads.CallPrice, Start(5)));
        PrintSum("log-likelihood of rows", Workloads.LogLikelihood, AD.Record(Workloads.LogLikelihood, Start(3), Start(2)));
        Print("half of the points on another path", Workloads.Branching, AD.Record(Workloads.Branching, Start(5)));
    }

    internal static double[] Start(int inputs) => [.. Enumerable.Range(0, inputs).Select(i => 0.6 + (0.03 * i))];

    private static void Print(string name, Func<double[], double> f, RecordedFunction function)
    {
        var random = new Random(1);
        int inputs = function.Inputs;
        double[][] rows = [.. Enumerable.Range(0, Points).Select(_ => Start(inputs).Select(x => x + (0.2 * (random.NextDouble() - 0.5))).ToArray())];
        double[] points = [.. rows.SelectMany(row => row)], values = new double[Points];
        double[] gradients = new double[Points * inputs], gradient = new double[inputs];
        double sum = 0;
        Action[] ways =
        [
            () => { foreach (double[] row in rows) sum += f(row); },
            () => { foreach (double[] row in rows) function.Gradient(row, gradient); },
            () => function.EvaluateBatch(points, values, OneThread),
            () => function.GradientBatch(points, values, gradients, OneThread),
        ];
        Print(name, function.Statements - inputs, Turns.Best(1, ways));
    }

    private static void PrintSum(string name, Func<double[], double[], double> f, RecordedFunction function)
    {
        var random = new Random(1);
        double[] x = Start(3), gradient = new double[3], values = new double[Points];
        double[][] rows = [.. Enumerable.Range(0, Points).Select(_ => Start(2).Select(v => v + (0.2 * (random.NextDouble() - 0.5))).ToArray())];
        double[][] inputs = [.. rows.Select(row => (double[])[.. x, .. row])];
        double[] data = [.. rows.SelectMany(row => row)], points = [.. inputs.SelectMany(point => point)];
        double sum = 0;
        Action[] ways =
        [
            () => { foreach (double[] row in rows) sum += f(x, row); },
            () => { foreach (double[] point in inputs) function.Gradient(point, gradient); },
            () => function.EvaluateBatch(points, values, OneThread),
            () => function.GradientSum(x, data, gradient, OneThread),
        ];
        Print(name, function.Statements - 5, Turns.Best(1, ways));
    }

    private static void Print(string name, int operations, double[] best) => Console.WriteLine(FormattableString.Invariant(
        $"| {name} | {operations} | {best[0] / Points:F0} | {best[1] / Points:F0} | {best[2] / Points:F0} | {best[3] / Points:F0} | {best[3] / Points / operations:F2} |"));
}
