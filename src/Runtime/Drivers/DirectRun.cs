using ILDiff.Compiled;

namespace ILDiff;

/// <summary>A run of a compiled derivative.</summary>
internal static class DirectRun
{
    /// <summary>Runs; false if it threw and the tape is to throw it, from the lines that it came from.</summary>
    /// <param name="function">The compiled function.</param>
    /// <param name="with">What it gets.</param>
    /// <param name="run">Calls it; static, so that nothing is allocated.</param>
    /// <param name="result">What came out.</param>
    internal static bool Succeeds<TWith, TResult>(
        CompiledFunction function, TWith with, Func<CompiledFunction, TWith, TResult> run, out TResult? result)
        where TWith : allows ref struct
    {
        try
        {
            result = run(function, with);
            return true;
        }
        catch (Exception) when (function.IsRepeatable)
        {
            result = default;
            return false;
        }
    }
}
