namespace ILDiff.Tool.Verification;

/// <summary>How functions are called.</summary>
/// <param name="Limit">How long one may take, at all its points together.</param>
/// <param name="ComparesGradients">Whether gradients are compared with differences.</param>
internal sealed record RunOptions(TimeSpan Limit, bool ComparesGradients);
