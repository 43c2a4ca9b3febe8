namespace ILDiff.Tool.Commands;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>It was done, and everything is right.</summary>
    internal const int Right = 0;

    /// <summary>It was done, and something is not right: a check failed.</summary>
    internal const int Wrong = 1;

    /// <summary>It could not be done as asked.</summary>
    internal const int BadInput = 2;

    /// <summary>A bug of ILDiff.</summary>
    internal const int Failed = 3;

    /// <summary>The user ended it: 128 and the number of the signal, as shells have it.</summary>
    internal const int Cancelled = 130;
}
