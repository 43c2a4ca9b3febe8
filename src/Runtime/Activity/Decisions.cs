using System.Diagnostics;
using System.Runtime.CompilerServices;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>
/// What code learns of active values, and may go another way for: recorded, when the recording will be replayed, so that a
/// replay notices where the code would have gone otherwise.
/// </summary>
[StackTraceHidden]
internal static class Decisions
{
    /// <summary>The outcome of a decision about two values.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Of(Elementary decision, double x, double y, string? site, Tape tape)
    {
        bool isActive = ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape);
        double left = Recorder.Value(x, tape), right = Recorder.Value(y, tape);
        double outcome = Values.Of(decision, left, right);
        if (isActive && tape.RecordsDecisions)
            Note(tape.Record(decision, Recorder.Operand(x, tape), Recorder.Operand(y, tape), outcome), site, tape);
        return outcome;
    }

    /// <summary>The outcome of a decision about one value.</summary>
    internal static double Of(Elementary decision, double x, string? site, Tape tape)
    {
        double outcome = Values.Of(decision, Recorder.Value(x, tape), 0);
        if (tape.RecordsDecisions && ActiveValue.Is(x, tape))
            Note(tape.Record(decision, ActiveValue.Statement(x), outcome), site, tape);
        return outcome;
    }

    /// <summary>Whether something holds of one value.</summary>
    internal static bool Is(Elementary decision, double x, Tape tape) => Of(decision, x, null, tape) != 0;

    /// <summary>Whether something holds of two values.</summary>
    internal static bool Is(Elementary decision, double x, double y, string? site, Tape tape) => Of(decision, x, y, site, tape) != 0;

    /// <summary>One of several values was selected for its place in their order.</summary>
    internal static void Selected(ReadOnlySpan<double> values, int place, Tape tape)
    {
        for (int i = 0; tape.RecordsDecisions && i < values.Length; i++)
        {
            if (i != place)
                Of(Elementary.Order, values[i], values[place], null, tape);
        }
    }

    /// <summary>Values were sorted: their order, which all that a sort compares follows from.</summary>
    internal static void Sorted(ReadOnlySpan<double> values, Tape tape)
    {
        for (int i = 1; tape.RecordsDecisions && i < values.Length; i++)
            Of(Elementary.Order, values[i - 1], values[i], null, tape);
    }

    /// <summary>
    /// What is recorded next holds for these inputs alone, since it was computed and not recorded: at others, the code has
    /// to run again.
    /// </summary>
    internal static void OnInputs(string site, Tape tape)
    {
        if (!tape.RecordsDecisions || tape.IsBoundToInputs)
            return;
        tape.IsBoundToInputs = true;
        int count = tape.Count;
        for (int s = 0; s < count && (Elementary)tape.Operations[s] == Elementary.Independent; s++)
            Note(tape.Record(Elementary.Exactly, s, tape.Values[s]), site, tape);
    }

    private static void Note(int statement, string? site, Tape tape)
    {
        if (site != null)
            tape.Sites[statement] = site;
    }
}
