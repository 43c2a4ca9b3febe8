namespace ILDiff.Benchmarks.Results;

/// <summary>What gradients of one problem cost.</summary>
internal sealed record GradientResult
{
    /// <summary>The name of the problem.</summary>
    public required string Problem { get; init; }

    /// <summary>How many inputs it has.</summary>
    public required int Inputs { get; init; }

    /// <summary>How many operations depend on them.</summary>
    public required int Operations { get; init; }

    /// <summary>What an operation of the plain C# takes, in nanoseconds.</summary>
    public required double PrimalNanoseconds { get; init; }

    /// <summary>The time of each way in times of the plain C#, by the names in <see cref="Columns"/>.</summary>
    public required Dictionary<string, double> Ratios { get; init; }

    /// <summary>What an operation takes of the tape.</summary>
    public required double TapeBytes { get; init; }

    /// <summary>What a gradient allocates beyond the plain C#, once a few have been taken.</summary>
    public required long AllocatedBytes { get; init; }

    /// <summary>Whether differences were taken for a few inputs, and their time is that of all in proportion.</summary>
    public required bool IsExtrapolated { get; init; }
}
