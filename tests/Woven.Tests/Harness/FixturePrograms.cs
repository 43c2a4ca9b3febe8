using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>All fixtures in one assembly, in three forms; each is made when it is first asked for.</summary>
internal sealed class FixturePrograms
{
    private static readonly FixturePrograms Debug = new(OptimizationLevel.Debug), Release = new(OptimizationLevel.Release);

    private readonly Lazy<LoadedProgram> original, woven, overDuals;

    private FixturePrograms(OptimizationLevel level)
    {
        var program = new Lazy<Program>(() => Program.Compile("Fixtures", Fixtures.Sources, level));
        original = new(() => LoadedProgram.Load(program.Value));
        woven = new(() => LoadedProgram.Weave(program.Value));
        overDuals = new(() => LoadedProgram.Load(Duals.Compile(
            "Fixtures", Fixtures.Sources.Where(file => Fixtures.OracleOf(file) == OracleKind.Dual), level)));
    }

    /// <summary>As the compiler left it.</summary>
    internal LoadedProgram Original => original.Value;

    /// <summary>Woven.</summary>
    internal LoadedProgram Woven => woven.Value;

    /// <summary>The files whose oracle it is, with dual numbers for doubles.</summary>
    internal LoadedProgram OverDuals => overDuals.Value;

    internal static FixturePrograms Of(OptimizationLevel level) => level == OptimizationLevel.Debug ? Debug : Release;
}
