using System.Runtime.CompilerServices;

namespace ILDiff.Batches;

/// <summary>Moves numbers between the rows of points and the rows of lanes.</summary>
internal static class BlockPoints
{
    // Points of so many lanes stay in the cache of the first level while one number after the other is taken of them.
    private const int Tile = 32;

    /// <summary>Puts points into lanes; the last point again into lanes that are left over.</summary>
    internal static void Load(PinnedBatch batch, Group group, int first, int count, Block block, int lanes)
    {
        int[] points = block.Points, inputs = group.Plan.Inputs;
        for (int lane = 0; lane < lanes; lane++)
            points[lane] = group.Point(first + Math.Min(lane, count - 1));
        int shared = inputs.Length - batch.Inputs;
        Rows rows = block.Rows;
        for (int from = 0; from < lanes; from += Tile)
        {
            ReadOnlySpan<int> tile = points.AsSpan(from, Math.Min(Tile, lanes - from));
            for (int i = 0; i < batch.Inputs; i++)
            {
                if (inputs[shared + i] != Plan.Nowhere)
                    Gather(ref Unsafe.Add(ref batch.Point(0), i), batch.Inputs, tile, ref Unsafe.Add(ref rows.Start(inputs[shared + i]), from));
            }
        }
    }

    /// <summary>Takes the outputs of the lanes that stayed on the path.</summary>
    internal static void StoreValues(PinnedBatch batch, Group group, int count, Block block)
    {
        Rows rows = block.Rows;
        int[] outputs = group.Plan.Outputs;
        for (int i = 0; i < outputs.Length; i++)
            Scatter(rows[outputs[i]], block, 0, count, ref Unsafe.Add(ref batch.Values(0), i), outputs.Length);
    }

    /// <summary>Takes the gradients of the lanes that stayed on the path.</summary>
    internal static void StoreGradients(PinnedBatch batch, Group group, int count, Block block)
    {
        Rows rows = block.Rows;
        double zero = 0;
        int[] adjoints = group.Plan.Adjoints;
        for (int from = 0; from < count; from += Tile)
        {
            for (int i = 0; i < adjoints.Length; i++)
            {
                Row row = adjoints[i] < 0 ? new Row(ref zero, 0) : rows[adjoints[i]];
                Scatter(row, block, from, Math.Min(count, from + Tile), ref Unsafe.Add(ref batch.Gradient(0), i), adjoints.Length);
            }
        }
    }

    private static void Gather(ref double numbers, nint stride, ReadOnlySpan<int> points, ref double row)
    {
        for (int lane = 0; lane < points.Length; lane++)
            Unsafe.Add(ref row, lane) = Unsafe.Add(ref numbers, points[lane] * stride);
    }

    private static void Scatter(Row row, Block block, int from, int to, ref double numbers, nint stride)
    {
        int[] points = block.Points, left = block.Left;
        for (int lane = from; lane < to; lane++)
        {
            if (left[lane] < 0)
                Unsafe.Add(ref numbers, points[lane] * stride) = row[lane];
        }
    }
}
