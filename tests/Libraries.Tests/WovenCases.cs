using ILDiff.Libraries.Cases;

namespace ILDiff.Libraries.Tests;

/// <summary>The cases and the libraries they use, all woven whole.</summary>
internal static class WovenCases
{
    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Weave(
        Woven.Tests.Harness.Program.Read(typeof(CaseAttribute).Assembly.Location),
        [Woven.Tests.Harness.Program.Read(typeof(global::MathNet.Numerics.Constants).Assembly.Location)],
        typeof(MathNet.BracketedRoots).Assembly.Location));

    internal static LoadedProgram Loaded => Program.Value;

    internal static Func<double[], double> Function(Case given) =>
        Program.Value.Function<Func<double[], double>>(given.Method.DeclaringType!.FullName!, given.Method.Name);
}
