namespace ILDiff;

/// <summary>A derivative of a derivative was asked for, or a second recording on one thread. Nothing has changed.</summary>
public sealed class NestedRecordingException : DifferentiationException
{
    private NestedRecordingException(string message)
        : base(message)
    {
    }

    internal static NestedRecordingException InFunction() => new(
        "This thread is inside a function that AD differentiates. Derivatives of derivatives are not supported yet: " +
        "a function that is differentiated may not start a recording or call AD.");

    internal static NestedRecordingException OfDerivative() => new(
        "The function is a derivative that AD returned. Derivatives of derivatives are not supported yet.");

    internal static NestedRecordingException InRecording(DateTime started) => new(
        $"The recording that was started on this thread at {started:HH:mm:ss} is not disposed. If it is still in use, " +
        "derivatives of derivatives are not supported yet: dispose it before the next starts. If it was forgotten, " +
        "write using var recording = Recording.Start(), or end it with Recording.Abandon().");
}
