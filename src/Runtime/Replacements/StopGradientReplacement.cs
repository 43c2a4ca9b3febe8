using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>What twins call for <see cref="AD.StopGradient(double)"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopGradientReplacement
{
    /// <summary>The primal.</summary>
    [Replaces(typeof(AD), nameof(AD.StopGradient))]
    public static double StopGradient(double x, Tape tape) => Recorder.Primal(x, tape);
}
