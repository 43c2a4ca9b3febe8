using System.Runtime.CompilerServices;

namespace ILDiff.Batches;

/// <summary>Moves numbers between the rows of points and the rows of lanes.</summary>
internal static class BlockPoints
{
    /// <summary>Puts points into lanes; the last point again into lanes that are left over.</summary>
    internal static void Load(PinnedBatch batch, Group group, int first, int count, Block block, int lanes)
    {
        int[] inputs = group.Plan.Inputs;
        int shared = inputs.Length - batch.Inputs;
        for (int lane = 0; lane < lanes; lane++)
        {
            ReadOnlySpan<double> point = batch.Point(group.Point(first + Math.Min(lane, count - 1)));
            for (int i = 0; i < point.Length; i++)
            {
                if (inputs[shared + i] >= 0)
                    Unsafe.Add(ref block.Start(inputs[shared + i]), lane) = point[i];
            }
        }
    }

    /// <summary>Takes the outputs of the lanes that stayed on the path.</summary>
    internal static void StoreValues(PinnedBatch batch, Group group, int first, int count, Block block)
    {
        int[] outputs = group.Plan.Outputs;
        for (int lane = 0; lane < count; lane++)
        {
            if (block.Left[lane] >= 0)
                continue;
            Span<double> values = batch.Values(group.Point(first + lane));
            for (int i = 0; i < values.Length; i++)
                values[i] = block.At(outputs[i])[lane];
        }
    }

    /// <summary>Takes the gradients of the lanes that stayed on the path.</summary>
    internal static void StoreGradients(PinnedBatch batch, Group group, int first, int count, Block block)
    {
        int[] adjoints = group.Plan.Adjoints;
        for (int lane = 0; lane < count; lane++)
        {
            if (block.Left[lane] >= 0)
                continue;
            Span<double> gradient = batch.Gradient(group.Point(first + lane));
            for (int i = 0; i < gradient.Length; i++)
                gradient[i] = adjoints[i] < 0 ? 0 : Unsafe.Add(ref block.Start(adjoints[i]), lane);
        }
    }
}
