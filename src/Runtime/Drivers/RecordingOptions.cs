namespace ILDiff;

/// <summary>How a <see cref="Recording"/> records.</summary>
public sealed record RecordingOptions
{
    /// <summary>
    /// Whether a lost derivative is an error: a variable that no statement read or that no output depends on, and a
    /// conversion that cuts a derivative. By default they can be asked for.
    /// </summary>
    public bool Strict { get; init; }
}
