using Path = ILDiff.Replay.Path;

namespace ILDiff.Batches;

/// <summary>Points that are computed on one path, in blocks.</summary>
internal sealed class Group
{
    /// <summary>Where the path of these points has led so far.</summary>
    internal required Path Path { get; init; }

    internal required Plan Plan { get; init; }

    /// <summary>The points, in order; null for all from the first on.</summary>
    internal required int[]? Points { get; init; }

    internal required int Count { get; init; }

    /// <summary>How many points a block has at most.</summary>
    internal required int Width { get; init; }

    internal int Blocks => (Count + Width - 1) / Width;

    internal int Point(int index) => Points == null ? index : Points[index];
}
