namespace ILDiff;

/// <summary>A second recording was to start on one thread. Nothing has changed.</summary>
public sealed class NestedRecordingException : DifferentiationException
{
    private NestedRecordingException(string message)
        : base(message)
    {
    }

    internal static NestedRecordingException InFunction() => new(
        "This thread is inside a function that AD differentiates, where no other recording can start. Derivatives of " +
        "derivatives are taken with the members of AD (AD.Gradient inside a function that AD.Gradient is given).");

    internal static NestedRecordingException InRecording(DateTime started) => new(
        $"The recording that was started on this thread at {started:HH:mm:ss} is not disposed. If it is still in use, " +
        "take the derivative inside it with the members of AD, or dispose it before the next starts. If it was forgotten, " +
        "write using var recording = Recording.Start(), or end it with Recording.Abandon().");
}
