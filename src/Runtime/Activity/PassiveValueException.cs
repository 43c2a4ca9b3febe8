namespace ILDiff;

/// <summary>The adjoint of a value was asked for that carries no derivative.</summary>
public sealed class PassiveValueException : DifferentiationException
{
    internal PassiveValueException(double value)
        : base($"{value:R} is passive: it does not depend on a variable of this recording. Where it was read, the " +
            "variable was never stored (a setter that ignores a value equal to the one it has keeps the passive one: set " +
            "another value first), or it was overwritten since. Ask for the adjoint with the value that " +
            "recording.Variable returned.")
    {
    }
}
