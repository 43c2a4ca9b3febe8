namespace ILDiff.Activity;

/// <summary>
/// Stress mode: every double that woven code produces inside a recording becomes active. Programs must compute the same
/// values in it, bit for bit, which is how holes in the border are found.
/// </summary>
internal static class Stress
{
    /// <summary>
    /// Set by the environment variable <c>ILDIFF_STRESS=1</c> or the switch <c>ILDiff.Stress</c>. Read-only, so that
    /// the JIT drops the tests of it.
    /// </summary>
    internal static readonly bool IsOn =
        Environment.GetEnvironmentVariable("ILDIFF_STRESS") == "1" ||
        (AppContext.TryGetSwitch("ILDiff.Stress", out bool on) && on);
}
