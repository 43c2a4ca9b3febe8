using System.ComponentModel;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>Which tape this thread records on. Woven code asks at the entry of methods that code from outside calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CurrentTape
{
    /// <summary>How many threads record. Zero lets the code that is not recorded pass with one load and one branch.</summary>
    public static int Recordings;

    [ThreadStatic]
    private static Tape? current;

    /// <summary>Whether this thread records.</summary>
    public static bool IsRecording() => current != null;

    /// <summary>This thread's tape; null when it does not record.</summary>
    public static Tape? Get() => current;

    /// <summary>This thread's tape, or the one on which nothing is active.</summary>
    public static Tape OrNone() => current ?? Tape.None;

    /// <summary>
    /// Stops recording while code runs whose results outlive the recording: static constructors.
    /// Returns what <see cref="Resume"/> takes.
    /// </summary>
    public static Tape? Suspend()
    {
        Tape? suspended = current;
        current = null;
        return suspended;
    }

    /// <summary>Goes on with the recording that <see cref="Suspend"/> stopped.</summary>
    public static void Resume(Tape? suspended) => current = suspended;

    /// <summary>Starts to record on <paramref name="tape"/>.</summary>
    internal static void Set(Tape tape)
    {
        current = tape;
        Interlocked.Increment(ref Recordings);
    }

    /// <summary>Ends this thread's recording.</summary>
    internal static void Clear()
    {
        current = null;
        Interlocked.Decrement(ref Recordings);
    }
}
