namespace ILDiff.Package.Tests;

[Trait("Category", "Package")]
public sealed class PackageTests
{
    private const string Program = """
        using ILDiff;
        double[] gradient = AD.Gradient(x => Math.Log(x[0]) + x[0] * x[1] - Math.Sin(x[1]), [2.0, 5.0]);
        Console.WriteLine(FormattableString.Invariant($"{gradient[0]} {gradient[1]:F10}"));
        """;

    private const string Printed = "5.5 1.7163378145";

    [Fact]
    public void One_reference_is_enough_and_only_the_runtime_is_deployed()
    {
        using var consumer = new Consumer(Consumer.Runtime, Program);
        Succeed(consumer.Build());

        Assert.Equal(Printed, consumer.Run());
        string[] deployed = [.. Directory.GetFiles(consumer.PathOf("app/bin/Debug/net10.0"), "*.dll").Select(file => Path.GetFileName(file))];
        Assert.Equal(["ILDiff.dll", "app.dll"], deployed.Order(StringComparer.Ordinal));
        Assert.Equal(["Program.cs", "app.csproj"],
            Directory.GetFiles(consumer.PathOf("app")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_build_does_not_weave_and_a_changed_program_does()
    {
        using var consumer = new Consumer(Consumer.Runtime, Program);
        Assert.Contains("Executing weaver ILDiff", Succeed(consumer.Build()));
        Assert.DoesNotContain("Executing weaver ILDiff", Succeed(consumer.Build()));
        Assert.Equal(Printed, consumer.Run());

        consumer.Write("app/Program.cs", Program.Replace("[2.0, 5.0]", "[4.0, 5.0]"));
        Assert.Contains("Executing weaver ILDiff", Succeed(consumer.Build()));
        Assert.StartsWith("5.25 ", consumer.Run());
    }

    [Fact]
    public void A_FodyWeavers_file_of_the_project_wins()
    {
        using var consumer = new Consumer(Consumer.Runtime, Program);
        consumer.Write("app/FodyWeavers.xml", "<Weavers><ILDiff Everything='perhaps' /></Weavers>");
        var (succeeded, output) = consumer.Build();
        Assert.False(succeeded, output);
        Assert.Contains("ILD0020", output);

        consumer.Write("app/FodyWeavers.xml", "<Weavers><ILDiff Everything='true' NoWarn='ILD0004' /></Weavers>");
        Assert.DoesNotContain("ILD0004", Succeed(consumer.Build()));
        Assert.Equal(Printed, consumer.Run());
    }

    [Fact]
    public void Lines_are_a_property_of_the_build_and_changing_it_weaves_again()
    {
        using var consumer = new Consumer(Consumer.Runtime, """
            using ILDiff;
            GradientReport report = GradientReport.Of(x => x[0] * x[1], [2, 3]);
            Console.WriteLine(string.Join(" ", report.Lines.Select(line => $"{line.Location} {line.Statements}")));
            """);
        Succeed(consumer.Build());
        Assert.Equal("", consumer.Run());
        Succeed(consumer.Build("-p:ILDiffLines=true"));
        Assert.Equal("Program.cs:2 1", consumer.Run());
        Succeed(consumer.Build());
        Assert.Equal("", consumer.Run());
    }

    [Fact]
    public void A_guarded_call_is_a_warning_at_its_line()
    {
        using var consumer = new Consumer(
            Consumer.Runtime + "<ProjectReference Include='../other/other.csproj' />",
            "using ILDiff;\nConsole.WriteLine(AD.Derivative(x => Other.Twice(x), 2));\n");
        consumer.Write("other/other.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);
        consumer.Write("other/Other.cs", "public static class Other { public static double Twice(double x) => 2 * x; }");
        string output = Succeed(consumer.Build());
        Assert.Matches(@"Program\.cs\(2,\d+.*warning.*ILD0004", output);
    }

    [Fact]
    public void A_program_that_has_the_package_and_does_not_use_it_is_a_program()
    {
        using var consumer = new Consumer(Consumer.Runtime, "Console.WriteLine(1.5);");
        Succeed(consumer.Build());
        Assert.Equal("1.5", consumer.Run());
    }

    [Fact]
    public void Without_the_runtime_the_build_fails_and_so_does_the_next()
    {
        using var consumer = new Consumer(Consumer.Weaver, "Console.WriteLine(1.0);");
        for (int build = 0; build < 2; build++)
        {
            var (succeeded, output) = consumer.Build();
            Assert.False(succeeded, output);
            Assert.Contains("ILD0002", output);
        }
    }

    [Fact]
    public void A_runtime_of_another_contract_fails_the_build()
    {
        using var consumer = new Consumer(
            Consumer.Weaver + "<Reference Include='../other/ILDiff.dll' />",
            "Console.WriteLine(ILDiff.AD.StopGradient(2));");
        Directory.CreateDirectory(consumer.PathOf("other"));
        LaterRuntime.Write(consumer.PathOf("other/ILDiff.dll"));
        var (succeeded, output) = consumer.Build();
        Assert.False(succeeded, output);
        Assert.Contains("ILD0003", output);
    }

    [Fact]
    public void Release_strong_names_and_several_frameworks_are_woven()
    {
        const string frameworks = """
            <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><TargetFramework></TargetFramework>
            <LangVersion>latest</LangVersion><SignAssembly>true</SignAssembly>
            <AssemblyOriginatorKeyFile>key.snk</AssemblyOriginatorKeyFile>
            <OutputType Condition="'$(TargetFramework)' == 'netstandard2.0'">Library</OutputType>
            """;
        using var consumer = new Consumer(
            Consumer.Runtime.Replace("/>", "Condition=\"'$(TargetFramework)' == 'net10.0'\" />"),
            "#if NET\n" + Program + "\nConsole.WriteLine(typeof(Program).Assembly.GetName().GetPublicKeyToken()!.Length);\n#endif\n",
            frameworks);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "key.snk"), consumer.PathOf("app/key.snk"));
        Succeed(consumer.Build("-c", "Release"));
        Assert.Equal(Printed + "\n8", consumer.Run("Release"));
    }

    private static string Succeed((bool Succeeded, string Output) build)
    {
        Assert.True(build.Succeeded, build.Output);
        return build.Output;
    }
}
