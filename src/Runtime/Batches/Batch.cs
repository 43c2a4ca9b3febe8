using ILDiff.Replay;

namespace ILDiff.Batches;

/// <summary>Batches of points of a recorded function. Belongs to one thread; others help it.</summary>
internal sealed class Batch(Paths paths)
{
    // Gradients are added up while they are in the cache.
    private const int SliceNumbers = 1 << 17;
    private const int LeastSlice = 1024;

    private readonly Crew crew = new();
    private double[] values = [];
    private double[] gradients = [];

    private int Inputs => paths.First.Program.Inputs.Length;

    private int Variables => paths.First.Program.Variables;

    private int Outputs => paths.First.Program.Outputs.Length;

    internal void Evaluate(ReadOnlySpan<double> points, Span<double> values, BatchOptions? options)
    {
        int count = Count(points, values, Outputs);
        Run((count, Outputs, Variables), null, points, values, [], options ?? BatchOptions.Default);
    }

    internal void Gradient(ReadOnlySpan<double> points, Span<double> values, Span<double> gradients, BatchOptions? options)
    {
        int count = Count(points, values, 1);
        Lengths.DemandRows(gradients.Length, count, Variables, nameof(gradients));
        DemandApart(points, gradients, nameof(gradients));
        DemandApart(values, gradients, nameof(gradients));
        Run((count, 1, Variables), null, points, values, gradients, options ?? BatchOptions.Default);
    }

    internal double GradientSum(ReadOnlySpan<double> x, ReadOnlySpan<double> rows, Span<double> gradient, BatchOptions? options)
    {
        int parameters = Inputs - Variables;
        if (parameters == 0)
            throw new InvalidOperationException("The function was recorded without parameters, so that there are no rows to add up over.");
        Lengths.Demand(x.Length, Variables, nameof(x), "the number of variables");
        Lengths.Demand(gradient.Length, Variables, nameof(gradient), "the number of variables");
        Lengths.Demand(rows.Length, rows.Length / parameters * parameters, nameof(rows), $"rows of {parameters} parameters");
        PlainNumbers.Demand(x);
        PlainNumbers.Demand(rows);
        double[] shared = x.ToArray();
        gradient.Clear();
        return Sum(shared, rows, gradient, options ?? BatchOptions.Default);
    }

    private double Sum(double[] shared, ReadOnlySpan<double> rows, Span<double> gradient, BatchOptions options)
    {
        int parameters = Inputs - Variables, count = rows.Length / parameters;
        int slice = Math.Min(count, Math.Max(LeastSlice, SliceNumbers / (Variables + 1)));
        Array.Resize(ref values, Math.Max(values.Length, slice));
        Array.Resize(ref gradients, Math.Max(gradients.Length, slice * Variables));
        var completion = new Completion(options.Progress, count);
        double sum = 0;
        for (int first = 0; first < count; first += slice)
        {
            int length = Math.Min(slice, count - first);
            ReadOnlySpan<double> part = rows.Slice(first * parameters, length * parameters);
            PinnedBatch.Run(
                new Rounds(paths, crew, options, completion) { Shared = shared },
                (length, 1, Variables), part, values.AsSpan(0, length), gradients.AsSpan(0, length * Variables));
            for (int row = 0; row < length; row++)
            {
                sum += values[row];
                Add(gradients.AsSpan(row * Variables, Variables), gradient);
            }
        }

        return sum;
    }

    private static void Add(ReadOnlySpan<double> row, Span<double> sum)
    {
        for (int i = 0; i < row.Length; i++)
            sum[i] += row[i];
    }

    private void Run(
        (int Count, int Outputs, int Variables) shape, double[]? shared, ReadOnlySpan<double> points, Span<double> values,
        Span<double> gradients, BatchOptions options)
    {
        PlainNumbers.Demand(points);
        PinnedBatch.Run(
            new Rounds(paths, crew, options, new Completion(options.Progress, shape.Count)) { Shared = shared },
            shape, points, values, gradients);
    }

    private int Count(ReadOnlySpan<double> points, Span<double> values, int outputs)
    {
        int count = values.Length / outputs;
        Lengths.Demand(values.Length, count * outputs, nameof(values), $"{outputs} for each point");
        Lengths.Demand(points.Length, checked(count * Inputs), nameof(points), $"{Inputs} inputs for each of {count} points");
        DemandApart(points, values, nameof(values));
        return count;
    }

    private static void DemandApart(ReadOnlySpan<double> read, ReadOnlySpan<double> written, string parameter)
    {
        if (read.Overlaps(written))
            throw new ArgumentException($"The memory of {parameter} overlaps that of another argument.", parameter);
    }
}
