namespace ILDiff;

/// <summary>In a strict recording, variables were never read, or the outputs do not depend on them.</summary>
public sealed class UnreachedVariableException : DifferentiationException
{
    private UnreachedVariableException(string message, IReadOnlyList<RecordedVariable> variables)
        : base(message) => Variables = variables;

    /// <summary>The variables in question.</summary>
    public IReadOnlyList<RecordedVariable> Variables { get; }

    internal static UnreachedVariableException Unread(IReadOnlyList<RecordedVariable> variables) => new(
        $"No statement read {Names(variables)}, and the recording is strict. Where a variable was handed to a setter " +
        "that ignores values equal to the one it has (if (value != this.value)), the passive value stayed: set another " +
        "value first, or start from another one.",
        variables);

    internal static UnreachedVariableException Unreached(IReadOnlyList<RecordedVariable> variables) => new(
        $"The outputs do not depend on {Names(variables)}, and the recording is strict. Either that is so, and they should " +
        "not be variables, or a setter ignored a value equal to the one it had, or a cached result was used.",
        variables);

    private static string Names(IReadOnlyList<RecordedVariable> variables) => string.Join(", ", variables);
}
