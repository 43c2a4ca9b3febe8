namespace ILDiff.Weaving.Diagnostics;

/// <summary>How grave a message is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>The build goes on; a call may throw when it is recorded.</summary>
    Warning,

    /// <summary>The build fails.</summary>
    Error,
}

/// <summary>A message about the woven code: code first, since Fody has no parameter for it.</summary>
/// <param name="Code">ILD0001 and so on; each has a section in docs/diagnostics.md.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What, where, and what to do.</param>
/// <param name="File">The source file, if symbols say.</param>
/// <param name="Line">The line in it, from 1; 0 if unknown.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, string? File, int Line)
{
    /// <summary>Code and message, as a build prints it.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
