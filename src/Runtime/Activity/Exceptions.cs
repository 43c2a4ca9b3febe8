using ILDiff.Activity;

namespace ILDiff;

/// <summary>A derivative cannot be given: the base of what ILDiff throws while it records.</summary>
public abstract class DifferentiationException : InvalidOperationException
{
    private protected DifferentiationException(string message)
        : base(message)
    {
    }
}

/// <summary>
/// Woven code read the result of arithmetic that code which was not woven did on an active value. The derivative was
/// lost there, and so is the value.
/// </summary>
public sealed class PoisonedValueException : DifferentiationException
{
    internal PoisonedValueException(string? site)
        : base("A value is poisoned: code that was not woven computed with an active value, and its derivative and its " +
            $"value are lost.{(site == null ? "" : $" It came out of {Site.Describe(site)}.")} Find the code that " +
            "computed it, and weave its assembly, mark it [Differentiable], or give it the primal with AD.StopGradient.")
    {
    }

    private PoisonedValueException(string what, string whatToDo)
        : base($"{what} {whatToDo}")
    {
    }

    internal static PoisonedValueException Forgotten() => new(
        "A value is read that a step of AD.Checkpoint or AD.CheckpointLoop stored elsewhere than in what it returned.",
        "Nothing of a step is kept but that: make the value a part of the state.");
}

/// <summary>An active value of another recording was met: one that has ended, or one of another thread.</summary>
public sealed class StaleValueException : DifferentiationException
{
    private StaleValueException(string message)
        : base(message)
    {
    }

    internal static StaleValueException Ended() => new(
        "An active value outlived its recording: it belongs to one that has ended. Take its primal with " +
        "recording.Value(x) before the recording is disposed.");

    internal static StaleValueException OfThread(int owner, int reader) => new(
        $"An active value of the recording of thread {owner} was read on thread {reader}. A recording belongs to one " +
        "thread: start one on each thread, and hand primals (recording.Value(x)) across.");
}

/// <summary>
/// An active value would enter code that was not woven and that ILDiff has no rule for. Nothing was computed.
/// </summary>
public sealed class NotDifferentiableException : DifferentiationException
{
    internal NotDifferentiableException(string site, string what, string? remedy = null)
        : base($"{Site.Describe(site)}: {what} {remedy ?? ForGuardedCalls(site)}")
    {
        Callee = Site.Callee(site);
        Caller = Site.Caller(site);
        Location = Site.Place(site);
    }

    internal static NotDifferentiableException ForgottenStatic(System.Reflection.FieldInfo field) => new(
        Site.Of(field),
        "a step of AD.Checkpoint or AD.CheckpointLoop stored an active value in this static field, and nothing of a step is kept but " +
        "what it returns.",
        "Make the value a part of the state.");

    private static string ForGuardedCalls(string site) =>
        $"Weave the assembly that declares {Site.Callee(site)}, give it a derivative with [DerivativeOf], or, if no " +
        "derivative should flow, pass AD.StopGradient(x) or call it from a method marked [NotDifferentiable].";

    /// <summary>The method that was called.</summary>
    public string Callee { get; }

    /// <summary>The woven method that called it.</summary>
    public string Caller { get; }

    /// <summary>File and line of the call, as far as symbols say.</summary>
    public string Location { get; }
}
