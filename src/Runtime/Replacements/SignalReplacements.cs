using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Waits for what another thread does. What a recording starts has run when it waits, so that a wait which is not over then
/// would never be.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SignalReplacements
{
    private const string Why = "it waits for another thread, and what the recording started has run on this one. Wait outside the recording.";

    [Replaces(typeof(ManualResetEventSlim), nameof(ManualResetEventSlim.Wait))]
    public static void Wait(ManualResetEventSlim signal, Tape tape) => Demand(tape == Tape.None || signal.IsSet, signal.Wait, tape);

    [Replaces(typeof(CountdownEvent), nameof(CountdownEvent.Wait))]
    public static void Wait(CountdownEvent signal, Tape tape) => Demand(tape == Tape.None || signal.IsSet, signal.Wait, tape);

    [Replaces(typeof(Barrier), nameof(Barrier.SignalAndWait))]
    public static void SignalAndWait(Barrier barrier, Tape tape) =>
        Demand(tape == Tape.None || barrier.ParticipantsRemaining <= 1, barrier.SignalAndWait, tape);

    [Replaces(typeof(WaitHandle), nameof(WaitHandle.WaitOne))]
    public static bool WaitOne(WaitHandle signal, Tape tape)
    {
        if (tape == Tape.None || signal is not EventWaitHandle)
            return signal.WaitOne();
        return signal.WaitOne(0) || Refuse(tape);
    }

    private static void Demand(bool isOver, Action wait, Tape tape)
    {
        if (!isOver)
            Refuse(tape);
        wait();
    }

    private static bool Refuse(Tape tape)
    {
        Crossing.Refuse("A wait for a signal|woven code|", Why, tape);
        return false;
    }
}
