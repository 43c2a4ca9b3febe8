using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>What twins call for <see cref="AD.StopGradient(double)"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopGradientReplacement
{
    /// <summary>The primal; where it will be replayed, a statement that has the value and hands on no derivative.</summary>
    [Replaces(typeof(AD), nameof(AD.StopGradient))]
    public static double StopGradient(double x, Tape tape) => tape.RecordsDecisions && ActiveValue.Is(x, tape)
        ? Recorder.Binary(Elementary.Carry, x, 0, tape)
        : Recorder.Value(x, tape);
}
