using ILDiff.Libraries.Cases;
using AssemblyFile = ILDiff.Woven.Tests.Harness.Program;

namespace ILDiff.Libraries.Tests;

/// <summary>The cases and the libraries they use, all woven whole.</summary>
internal static class WovenCases
{
    // As their packages have them.
    private static readonly Type[] Libraries =
    [
        typeof(global::MathNet.Numerics.Constants),
        typeof(NetTopologySuite.Geometries.Geometry),
        typeof(ProjNet.CoordinateSystems.CoordinateSystem),
    ];

    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Weave(
        Read(typeof(CaseAttribute)), Libraries.Select(Read), typeof(MathNet.BracketedRoots).Assembly.Location));

    internal static LoadedProgram Loaded => Program.Value;

    internal static Func<double[], double> Function(Case given) =>
        Program.Value.Function<Func<double[], double>>(given.Method.DeclaringType!.FullName!, given.Method.Name);

    private static AssemblyFile Read(Type type) => AssemblyFile.Read(type.Assembly.Location);
}
