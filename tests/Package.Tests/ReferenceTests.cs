namespace ILDiff.Package.Tests;

/// <summary>Projects with ILDiffReference items: what is woven, copied, published, and said.</summary>
[Trait("Category", "Package")]
public sealed class ReferenceTests
{
    private const string MathNet = "<PackageReference Include='MathNet.Numerics' Version='5.0.0' />";

    private const string Program = """
        using ILDiff;
        using MathNet.Numerics;
        double derivative = AD.Derivative(x => SpecialFunctions.GammaLn(x), 3.0);
        Console.WriteLine(FormattableString.Invariant($"{derivative:F10} {SpecialFunctions.DiGamma(3.0):F10}"));
        """;

    private const string Printed = "0.9227843351 0.9227843351";

    private const string OwnLibrary = """
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>
        """;

    [Fact]
    public void A_package_is_woven_once_and_copied_and_published()
    {
        using var consumer = new Consumer(
            $"{Consumer.Runtime}{MathNet}<ILDiffReference Include='MathNet.Numerics' Types='MathNet.Numerics.SpecialFunctions' />", Program);
        string output = Succeed(consumer.Build());
        Assert.Contains("ILDiff: weaving MathNet.Numerics", output);
        Assert.DoesNotContain("warning", output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Printed, consumer.Run());

        // Nothing changed: nothing is woven, nothing is written.
        var before = Written(consumer);
        Assert.DoesNotContain("ILDiff: weaving", Succeed(consumer.Build()));
        Assert.Equal(before, Written(consumer));
        Assert.Equal(before, Written(consumer));

        // Published, also in one file; and without the item the original comes back.
        Succeed(consumer.Publish("published"));
        Assert.Equal(Printed, consumer.RunFile("published/app.dll"));
        Succeed(consumer.Publish("single", "-r", RuntimeIdentifier, "--self-contained", "false", "-p:PublishSingleFile=true"));
        Assert.False(File.Exists(consumer.PathOf("single/MathNet.Numerics.dll")));
        Assert.Equal(Printed, consumer.RunProgram("single/app"));

        consumer.Write("app/app.csproj", File.ReadAllText(consumer.PathOf("app/app.csproj")).Replace("<ILDiffReference", "<NoReference", StringComparison.Ordinal));
        Assert.Contains("ILD0004", Succeed(consumer.Build()));
        Assert.Equal(
            File.ReadAllBytes(consumer.PathOf("packages/mathnet.numerics/5.0.0/lib/net6.0/MathNet.Numerics.dll")),
            File.ReadAllBytes(consumer.PathOf("app/bin/Debug/net10.0/MathNet.Numerics.dll")));
        Assert.Equal(["woven.txt"], Directory.GetFiles(consumer.PathOf("app/obj/Debug/net10.0/ildiff"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void Projects_with_one_store_weave_a_library_once()
    {
        using var consumer = new Consumer(
            $"{Consumer.Runtime}{MathNet}<ILDiffReference Include='MathNet.Numerics' Types='MathNet.Numerics.SpecialFunctions' />",
            Program,
            "<ILDiffWovenStore>$(MSBuildProjectDirectory)/../store/</ILDiffWovenStore>");
        consumer.Write("other/app.csproj", File.ReadAllText(consumer.PathOf("app/app.csproj")));
        consumer.Write("other/Program.cs", Program);
        Assert.Contains("ILDiff: weaving", Succeed(consumer.Build()));
        Directory.Move(consumer.PathOf("app"), consumer.PathOf("first"));
        Directory.Move(consumer.PathOf("other"), consumer.PathOf("app"));
        Assert.DoesNotContain("ILDiff: weaving", Succeed(consumer.Build()));
        Assert.Equal(Printed, consumer.Run());
        Assert.NotEmpty(Directory.GetFiles(consumer.PathOf("store"), "MathNet.Numerics.dll", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_package_for_MathNet_weaves_it_and_brings_its_rules()
    {
        using var consumer = new Consumer(Consumer.MathNet, """
            using ILDiff;
            using MathNet.Numerics.Distributions;
            using MathNet.Numerics.RootFinding;
            // Called by the program, and by MathNet itself: y³ = x, and the inverse of a density.
            double root = AD.Derivative(x => Bisection.FindRoot(y => y * y * y - x, 0, 10, 1e-12), 8.0);
            double quantile = AD.Derivative(p => Beta.InvCDF(2, 3, p), 0.4);
            Console.WriteLine(FormattableString.Invariant($"{root:F10} {quantile * Beta.PDF(2, 3, Beta.InvCDF(2, 3, 0.4)):F6}"));
            """);
        string output = Succeed(consumer.Build());
        Assert.DoesNotContain("ILD0004", output);
        Assert.Equal("0.0833333333 1.000000", consumer.Run());
        Assert.DoesNotContain("ILDiff: weaving", Succeed(consumer.Build()));
    }

    [Fact]
    public void A_referenced_project_is_woven_again_when_it_changes_and_by_those_that_refer_to_its_user()
    {
        using var consumer = new Consumer("<ProjectReference Include='../user/user.csproj' />", "Console.WriteLine(User.Derivative(3));");
        consumer.Write("library/library.csproj", OwnLibrary);
        consumer.Write("library/Library.cs", "public static class Library { public static double F(double x) => x * x; }");
        consumer.Write("user/user.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                {Consumer.Runtime}
                <ProjectReference Include="../library/library.csproj" />
                <ILDiffReference Include="library" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("user/User.cs", "public static class User { public static double Derivative(double x) => ILDiff.AD.Derivative(v => Library.F(v), x); }");
        Succeed(consumer.Build());
        Assert.Equal("6", consumer.Run());
        Assert.True(File.Exists(consumer.PathOf("app/bin/Debug/net10.0/library.pdb")));

        consumer.Write("library/Library.cs", "public static class Library { public static double F(double x) => x * x * x; }");
        Succeed(consumer.Build());
        Assert.Equal("27", consumer.Run());

        // Another library than the one that was woven with the program is refused, though calls into it are not guarded.
        File.Copy(consumer.PathOf("library/bin/Debug/netstandard2.0/library.dll"), consumer.PathOf("app/bin/Debug/net10.0/library.dll"), overwrite: true);
        var (succeeded, output) = consumer.TryRun();
        Assert.False(succeeded, output);
        Assert.Contains("NotWovenException: Library.F(double), called by a lambda in User.Derivative", output);
        Assert.Contains("<ILDiffReference Include=\"library\" />", output);
    }

    [Theory]
    [InlineData("libary", "ILD0030", "'libary'")]
    [InlineData("System.Linq", "ILD0031", "System.Linq")]
    [InlineData("System.Private.CoreLib", "ILD0031", "System.Private.CoreLib")]
    [InlineData("ILDiff", "ILD0031", "ILDiff")]
    [InlineData("library' Types='Library.*;Nobody", "ILD0014", "'Nobody'")]
    public void ILD0030_ILD0031_A_name_that_cannot_be_woven_is_an_error_that_names_it(string name, string code, string says)
    {
        using var consumer = new Consumer(
            $"{Consumer.Runtime}<ProjectReference Include='../library/library.csproj' /><ILDiffReference Include='{name}' />",
            "Console.WriteLine(Library.Outer.F(1));");
        consumer.Write("library/library.csproj", OwnLibrary);
        consumer.Write("library/Library.cs", "namespace Library { public static class Outer { public static double F(double x) => x * x; } }");
        var (succeeded, output) = consumer.Build();
        Assert.False(succeeded, output);
        Assert.Matches($@"app\.csproj.*error {code}: .*{System.Text.RegularExpressions.Regex.Escape(says)}", output);
    }

    [Fact]
    public void ILD0032_Without_the_runtime_nothing_is_woven()
    {
        using var consumer = new Consumer(
            "<ProjectReference Include='../library/library.csproj' /><ILDiffReference Include='library' />" +
            Consumer.Runtime.Replace("/>", "ExcludeAssets='compile;runtime' />", StringComparison.Ordinal),
            "Console.WriteLine(1);", "<DisableFody>true</DisableFody>");
        consumer.Write("library/library.csproj", OwnLibrary);
        consumer.Write("library/Library.cs", "public static class Library { public static double F(double x) => x * x; }");
        var (succeeded, output) = consumer.Build();
        Assert.False(succeeded, output);
        Assert.Contains("ILD0032", output);
    }

    private static string RuntimeIdentifier => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

    private static (string File, DateTime Written)[] Written(Consumer consumer) =>
        [.. new[] { "app/obj/Debug/net10.0/ildiff", "app/bin" }
            .SelectMany(folder => Directory.GetFiles(consumer.PathOf(folder), "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(file => (file, File.GetLastWriteTimeUtc(file)))];

    private static string Succeed((bool Succeeded, string Output) build)
    {
        Assert.True(build.Succeeded, build.Output);
        return build.Output;
    }
}
