namespace ILDiff.Benchmarks.Derivatives;

/// <summary>
/// What do gradients and Hessian-vector products cost, recorded and replayed? In turns, the best of each: nanoseconds, and what
/// a product costs in gradients.
/// </summary>
internal static class Orders
{
    internal static void Print()
    {
        Console.WriteLine("| workload | operations | C# | `AD.Gradient` | product, gradients | replayed gradient | an operation | replayed product, gradients |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        Print("sums and products", Workloads.Products33, 10);
        Print("sums and products", Workloads.Products666, 10);
        Print("sums and products", Workloads.Products20000, 10);
        Print("option prices", Workloads.CallPrice, 5);
        Print("Rosenbrock", Workloads.Rosenbrock, 1000);
    }

    private static void Print(string name, Func<double[], double> f, int inputs)
    {
        double[] x = Program.Start(inputs), v = [.. Enumerable.Range(0, inputs).Select(i => 1.0 / (i + 1))];
        double[] gradient = new double[inputs], product = new double[inputs];
        RecordedFunction function = AD.Record(f, x);
        double sum = 0;
        double[] best = Turns.Best(
            1 + (100_000 / function.Statements),
            () => sum += f(x),
            () => AD.Gradient(f, x, gradient),
            () => AD.HessianVectorProduct(f, x, v, gradient, product),
            () => function.Gradient(x, gradient),
            () => function.HessianVectorProduct(x, v, product));
        int operations = function.Statements - inputs;
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {operations} | {best[0]:F0} | {best[1]:F0} | {best[2] / best[1]:F2} | {best[3]:F0} | {best[3] / operations:F1} | {best[4] / best[3]:F2} |"));
    }
}
