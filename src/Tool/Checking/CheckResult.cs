namespace ILDiff.Tool.Checking;

/// <summary>A gradient compared with differences, and what the recording noticed.</summary>
/// <param name="Comparison">Component by component.</param>
/// <param name="Findings">What may be behind a difference, in sentences.</param>
/// <param name="Statements">How many statements were recorded.</param>
internal sealed record CheckResult(GradientCheck Comparison, IReadOnlyList<string> Findings, int Statements);
