using ILDiff.Tool.Inputs;
using ILDiff.Tool.Terminal;
using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Tool.Libraries;

/// <summary>Weaves an assembly, shows how far that is, and refuses what the weaver refuses.</summary>
internal static class WeavingWork
{
    /// <summary>Weaves from file to file.</summary>
    /// <exception cref="InputException">The weaver says that it cannot be woven; nothing was written.</exception>
    internal static WeavingReport Weave(InputAssembly input, string output, IReadOnlyList<string> paths, WeavingOptions options, Work work)
    {
        WeavingReport report = work.Run($"Weaving {input.Name}", progress =>
        {
            options.Progress = progress;
            return WovenFile.Weave(input.Path, output, paths, options);
        });
        string[] errors = [.. report.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.ToString())];
        return errors.Length == 0 ? report : throw new InputException(string.Join(Environment.NewLine + "ildiff: ", errors));
    }
}
