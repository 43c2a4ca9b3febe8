using ILDiff.Activity;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// A tape and what is kept beside it from one recording of a thread to the next, and the life of those recordings:
/// everything that starts and ends with one is here.
/// </summary>
internal sealed class Workspace
{
    [ThreadStatic]
    private static Workspace? idle;

    [ThreadStatic]
    private static Workspace? running;

    /// <summary>The recording that was suspended (for a static constructor) when this one started.</summary>
    private Workspace? outer;

    private int serial;
    private double[] variables = [];

    private Workspace()
    {
    }

    /// <summary>A thread ended while it recorded: nobody else knows that its recording is over.</summary>
    ~Workspace()
    {
        if (serial == 0)
            return;
        LiveRecordings.Release(serial);
        Interlocked.Decrement(ref CurrentTape.Recordings);
    }

    internal Tape Tape { get; } = new();

    /// <summary>Rows for second-order sweeps.</summary>
    internal SweepRows Rows { get; } = new();

    /// <summary>The recording that uses the workspace; null when a driver of AD does.</summary>
    internal Recording? Owner { get; private set; }

    /// <summary>The workspace that records on this thread.</summary>
    internal static Workspace? Running => running;

    /// <summary>Starts to record on this thread.</summary>
    /// <exception cref="PlatformNotSupportedException">The process is a 32-bit process.</exception>
    /// <exception cref="NestedRecordingException">The thread records already.</exception>
    internal static Workspace Begin(Recording? owner = null, RecordingOptions? options = null)
    {
        SupportedProcess.Demand(IntPtr.Size);
        if (CurrentTape.IsRecording())
        {
            throw running?.Owner is { } recording
                ? NestedRecordingException.InRecording(recording.Started)
                : NestedRecordingException.InFunction();
        }

        // Taken out while in use: a static constructor that suspends this recording may start another.
        Workspace workspace = idle ?? new Workspace();
        idle = null;
        workspace.outer = running;
        running = workspace;
        workspace.Owner = owner;
        workspace.serial = LiveRecordings.Take();
        workspace.Tape.Signature = ActiveValue.Signature(workspace.serial);
        workspace.Tape.Findings.IsStrict = options?.Strict == true;
        workspace.Tape.Lines = options?.Lines == true ? new LineNotes() : null;
        workspace.Tape.RecordsDecisions = options?.Lines == true;
        workspace.Tape.Orders = 1;
        CurrentTape.Set(workspace.Tape);
        return workspace;
    }

    /// <summary>Ends the recording: no active value outlives it, and the tape is ready for the next.</summary>
    internal void End()
    {
        bool isRestored = false;
        try
        {
            Tape.Noted.Restore(Tape); // first: it needs the values of the statements
            isRestored = true;
        }
        finally
        {
            Tape.Rewind();
            Tape.Findings.IsStrict = false;
            Tape.Signature = ActiveValue.Signature(0);
            CurrentTape.Clear();
            LiveRecordings.Release(serial);
            serial = 0;
            Owner = null;
            running = outer;
            outer = null;
            if (isRestored)
                idle = this;
        }
    }

    /// <summary>Records an independent variable.</summary>
    internal double Variable(double x) =>
        Tape.Active(Tape.Record(Operations.Elementary.Independent, Faults.Checked(x, Tape)));

    /// <summary>Records independent variables, in an array that the next call fills again.</summary>
    internal double[] KeptVariables(ReadOnlySpan<double> x)
    {
        if (variables.Length != x.Length)
            variables = new double[x.Length];
        return Tape.Variables(x, variables);
    }
}
