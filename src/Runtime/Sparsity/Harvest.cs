namespace ILDiff.Sparsity;

/// <summary>A sweep that gives several entries at once: what is seeded, and which entries are read where.</summary>
internal sealed class Harvest
{
    private readonly List<(int Place, int Entry)> readings = [];

    internal Harvest(int[] seeds) => Seeds = seeds;

    /// <summary>The inputs or outputs that are seeded with 1.</summary>
    internal int[] Seeds { get; }

    /// <summary>Adds an entry, which is read at an output or input.</summary>
    internal void Add(int place, int entry) => readings.Add((place, entry));

    /// <summary>Seeds the statements.</summary>
    internal void Sow(ReadOnlySpan<int> statements, Span<double> row)
    {
        foreach (int seed in Seeds)
            row[statements[seed]] = 1;
    }

    /// <summary>Reads the entries.</summary>
    internal void Reap(ReadOnlySpan<int> statements, ReadOnlySpan<double> row, Span<double> entries)
    {
        foreach (var (place, entry) in readings)
            entries[entry] = row[statements[place]];
    }
}
