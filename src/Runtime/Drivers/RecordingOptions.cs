namespace ILDiff;

/// <summary>How a <see cref="Recording"/> records.</summary>
public sealed record RecordingOptions
{
    /// <summary>
    /// Whether a lost derivative is an error: a variable that no statement read or that no output depends on, a
    /// conversion that cuts a derivative, and a comparison that finds an active value equal to another (x == 1, at 1), since
    /// code may take a short cut there. By default they can be asked for.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Whether each statement is noted with the line of source that computes it, and comparisons with what they compare, for a
    /// <see cref="GradientReport"/>. Code tells its lines if it was built with the property <c>ILDiffLines</c>. Recording takes
    /// about twice the time.
    /// </summary>
    public bool Lines { get; init; }
}
