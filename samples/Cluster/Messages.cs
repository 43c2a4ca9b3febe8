namespace Cluster;

/// <summary>What travels between the coordinator and a worker, the same way in and out.</summary>
internal static class Messages
{
    internal static void Write(this BinaryWriter writer, double[] values)
    {
        writer.Write(values.Length);
        foreach (double value in values)
            writer.Write(value);
    }

    internal static double[] ReadDoubles(this BinaryReader reader)
    {
        double[] values = new double[reader.ReadInt32()];
        for (int i = 0; i < values.Length; i++)
            values[i] = reader.ReadDouble();
        return values;
    }

    /// <summary>A sum, or why there is none.</summary>
    internal static void Write(this BinaryWriter writer, ChunkSum? sum, string error)
    {
        writer.Write(error);
        if (sum is null)
            return;
        writer.Write(sum.Rows);
        writer.Write(sum.Loss);
        writer.Write(sum.Gradient);
    }

    internal static ChunkSum ReadSum(this BinaryReader reader)
    {
        string error = reader.ReadString();
        return error.Length > 0
            ? throw new InvalidOperationException(error)
            : new ChunkSum(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDoubles());
    }
}
