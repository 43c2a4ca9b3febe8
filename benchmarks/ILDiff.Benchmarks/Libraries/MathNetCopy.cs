using System.Reflection;
using System.Runtime.Loader;
using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Benchmarks.Libraries;

/// <summary>The workloads beside one copy of MathNet.Numerics, in a load context of their own. Thread safe.</summary>
internal sealed class MathNetCopy
{
    private static readonly Lazy<MathNetCopy> LazyPublished = new(() => new MathNetCopy(Original));

    private static readonly Lazy<MathNetCopy> LazyWoven = new(() => new MathNetCopy(Weave()));

    private readonly Assembly workloads;

    private MathNetCopy(string library)
    {
        var context = new AssemblyLoadContext(library);
        Assembly numerics = context.LoadFromAssemblyPath(library);
        context.Resolving += (_, name) => name.Name == numerics.GetName().Name ? numerics : null;
        workloads = context.LoadFromAssemblyPath(typeof(MathNetWorkloads).Assembly.Location);
    }

    /// <summary>The library as published.</summary>
    internal static MathNetCopy Published => LazyPublished.Value;

    /// <summary>The library woven whole.</summary>
    internal static MathNetCopy Woven => LazyWoven.Value;

    private static string Original => Path.Combine(AppContext.BaseDirectory, "MathNet.Numerics.dll");

    /// <summary>A workload that uses this copy.</summary>
    internal Func<double> Workload(string name) =>
        workloads.GetType(typeof(MathNetWorkloads).FullName!, throwOnError: true)!
            .GetMethod(nameof(MathNetWorkloads.Of))!.CreateDelegate<Func<string, Func<double>>>()(name);

    private static string Weave()
    {
        string folder = Directory.CreateTempSubdirectory("woven").FullName;
        string woven = Path.Combine(folder, "MathNet.Numerics.dll");
        WeavingReport report = WovenFile.Weave(
            Original, woven, [AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!],
            new WeavingOptions { Everything = true });
        Diagnostic? error = report.Diagnostics.Find(diagnostic => diagnostic.Severity == Severity.Error);
        return error == null ? woven : throw new InvalidOperationException(error.ToString());
    }
}
