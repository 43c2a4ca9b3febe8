using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>What a fixture's gradient is compared with; the first line of its file says so.</summary>
internal enum OracleKind
{
    /// <summary>The same source over dual numbers.</summary>
    Dual,

    /// <summary>Extrapolated central differences of the program as the compiler left it.</summary>
    Differences,

    /// <summary>None: recording it is an error that names the file and a line.</summary>
    Refused,
}

/// <summary>A function of a fixture file.</summary>
/// <param name="Type">The full name of the class.</param>
/// <param name="Method">The name of the function.</param>
/// <param name="Oracle">What its gradient is compared with.</param>
internal sealed record Fixture(string Type, string Method, OracleKind Oracle)
{
    internal string FullName => $"{Type}.{Method}";
}

/// <summary>The fixture files: plain C# programs, one feature a file.</summary>
internal static class Fixtures
{
    private static readonly double[] DefaultPoint = [1.3, 0.7, 2.1];

    private static readonly Lazy<SourceFile[]> Files = new(() => [.. Read("Fixtures")]);

    private static readonly Lazy<Fixture[]> Functions = new(() => [.. Files.Value.SelectMany(FunctionsOf)]);

    /// <summary>Those that have a gradient, or those that are refused.</summary>
    internal static IEnumerable<object[]> Names(bool refused) =>
        All.Where(fixture => (fixture.Oracle == OracleKind.Refused) == refused).Select(fixture => new object[] { fixture.FullName });

    internal static Fixture Named(string name) => All.Single(fixture => fixture.FullName == name);

    /// <summary>A fixture's function.</summary>
    internal static Func<double[], double> Function(this LoadedProgram program, Fixture fixture) =>
        program.Function<Func<double[], double>>(fixture.Type, fixture.Method);

    internal static IReadOnlyList<Fixture> All => Functions.Value;

    internal static IEnumerable<SourceFile> Sources => Files.Value;

    internal static OracleKind OracleOf(SourceFile file) => file.Text.Split('\n')[0].Trim() switch
    {
        "// oracle: dual" => OracleKind.Dual,
        "// oracle: differences" => OracleKind.Differences,
        "// oracle: refused" => OracleKind.Refused,
        _ => throw new InvalidOperationException($"{file.Name} does not say its oracle in its first line."),
    };

    /// <summary>Where to differentiate the functions of a class.</summary>
    internal static double[] PointOf(Type type) => (double[])((double[]?)type.GetField("At")?.GetValue(null) ?? DefaultPoint).Clone();

    internal static IEnumerable<Fixture> FunctionsOf(SourceFile file) =>
        from type in file.Parse().GetCompilationUnitRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.Parent is BaseNamespaceDeclarationSyntax
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        where method.Modifiers.Any(SyntaxKind.PublicKeyword) && method.Modifiers.Any(SyntaxKind.StaticKeyword) &&
            method.ReturnType.ToString() == "double" && method.ParameterList.Parameters.Count == 1 &&
            method.ParameterList.Parameters[0].Type!.ToString() == "double[]"
        select new Fixture(
            ((BaseNamespaceDeclarationSyntax)type.Parent!).Name + "." + type.Identifier.Text, method.Identifier.Text, OracleOf(file));

    /// <summary>The embedded files of a folder.</summary>
    internal static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (string name in typeof(Fixtures).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(folder + "/", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(typeof(Fixtures).Assembly.GetManifestResourceStream(name)!);
            yield return new SourceFile(name, reader.ReadToEnd());
        }
    }
}
