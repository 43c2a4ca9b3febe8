using System.ComponentModel;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>What code calls that was woven with lines.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lines
{
    /// <summary>The code is at a line now; null if it is not known where.</summary>
    public static void At(string? site, Tape tape) => tape.Lines?.At(site, tape.Count);

    /// <summary>The line that the code is at.</summary>
    public static string? Current(Tape tape) => tape.Lines?.Current;
}
