namespace ILDiff;

/// <summary>How a batch is computed. What comes out does not depend on it, to the last bit. Thread safe.</summary>
public sealed record BatchOptions
{
    internal static readonly BatchOptions Default = new();

    /// <summary>The most threads that compute, the calling one among them; 0, as it is unless set, for one a processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Threads));
            field = value;
        }
    }

    /// <summary>Stops the batch, with an <see cref="OperationCanceledException"/>; what it was to fill is filled in part.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// Is told what part of the points is done, from 0 to 1, never less than before, about a hundred times a batch; by
    /// whichever thread computes.
    /// </summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>How many points are computed at a time; 0 for as many as fit the cache.</summary>
    internal int Lanes { get; init; }
}
