using System.Runtime.InteropServices;
using ILDiff;

namespace Cluster;

/// <summary>The loss of some rows, and its gradient.</summary>
internal sealed record ChunkSum(int Rows, double Loss, double[] Gradient)
{
    /// <summary>The sum over the rows of a chunk.</summary>
    /// <param name="loss">The function of one row, recorded or read from its file.</param>
    internal static ChunkSum Of(RecordedFunction loss, double[] weights, double[] rows)
    {
        double[] gradient = new double[weights.Length];
        double sum = loss.GradientSum(weights, rows, gradient, new BatchOptions { Threads = 1 });
        return new ChunkSum(rows.Length / Cluster.Rows.Width, sum, gradient);
    }

    /// <summary>
    /// Adds in an order that the numbers of the chunks alone decide, halves to halves: the result does not depend on who summed a chunk,
    /// or when.
    /// </summary>
    internal static ChunkSum Add(ReadOnlySpan<ChunkSum> sums)
    {
        if (sums.Length == 1)
            return sums[0];
        ChunkSum left = Add(sums[..(sums.Length / 2)]), right = Add(sums[(sums.Length / 2)..]);
        return new ChunkSum(left.Rows + right.Rows, left.Loss + right.Loss, [.. left.Gradient.Zip(right.Gradient, (x, y) => x + y)]);
    }

    /// <summary>Whether every bit of the loss and of the gradient is the same.</summary>
    internal bool IsSame(ChunkSum other) =>
        Rows == other.Rows && Bits([Loss, .. Gradient]).SequenceEqual(Bits([other.Loss, .. other.Gradient]));

    private static ReadOnlySpan<long> Bits(double[] values) => MemoryMarshal.Cast<double, long>(values);
}
