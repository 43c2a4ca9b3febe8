namespace ILDiff.Batches;

/// <summary>
/// The numbers of a batch, row by row, for threads to read and write while the caller has them pinned. The only file of
/// batches with pointers: rows are not checked.
/// </summary>
/// <param name="points">What differs from point to point.</param>
/// <param name="values">The outputs.</param>
/// <param name="gradients">The gradients; null when they are not wanted.</param>
internal sealed unsafe class PinnedBatch(double* points, double* values, double* gradients)
{
    /// <summary>How many points there are.</summary>
    internal required int Count { get; init; }

    /// <summary>How many numbers a point has.</summary>
    internal required int Inputs { get; init; }

    /// <summary>How many values a point has.</summary>
    internal required int Outputs { get; init; }

    /// <summary>How many numbers a gradient has.</summary>
    internal required int Variables { get; init; }

    internal bool HasGradients => gradients != null;

    internal ref double Point(int row) => ref points[(nint)row * Inputs];

    internal ref double Values(int row) => ref values[(nint)row * Outputs];

    internal ref double Gradient(int row) => ref gradients[(nint)row * Variables];

    /// <summary>Runs a batch whose numbers stay where they are until it is done.</summary>
    internal static void Run(
        Rounds rounds, (int Count, int Outputs, int Variables) shape, ReadOnlySpan<double> points, Span<double> values, Span<double> gradients)
    {
        fixed (double* p = points, v = values, g = gradients)
        {
            rounds.Run(new PinnedBatch(p, v, g)
            {
                Count = shape.Count,
                Inputs = shape.Count == 0 ? 0 : points.Length / shape.Count,
                Outputs = shape.Outputs,
                Variables = shape.Variables,
            });
        }
    }
}
