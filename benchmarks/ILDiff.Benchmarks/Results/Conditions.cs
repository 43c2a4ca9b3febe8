using System.Globalization;
using BenchmarkDotNet.Environments;

namespace ILDiff.Benchmarks.Results;

/// <summary>When and on what something is measured.</summary>
internal static class Conditions
{
    /// <summary>In one line.</summary>
    internal static string Now()
    {
        var host = HostEnvironmentInfo.GetCurrent();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {host.CpuInfo.Value?.ProcessorName ?? "unknown processor"}, {Environment.ProcessorCount} virtual cores, .NET {Environment.Version}");
    }
}
