using System.Diagnostics;
using System.Reflection;

namespace ILDiff.Package.Tests;

/// <summary>A new project in a folder of its own, outside the repository, that has only the packages.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ildiff");

    internal Consumer(string references, string program, string properties = "")
    {
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
                <add key="cache" value="{Metadata("PackageCache")}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
                <packageSource key="feed"><package pattern="ILDiff*" /></packageSource>
                <packageSource key="cache"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        Write("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        Write("app/Program.cs", program);
    }

    internal static string Runtime => Package("ILDiff");

    internal static string MathNet => Package("ILDiff.MathNet");

    internal static string Weaver => Package("ILDiff.Fody");

    internal static string Feed => Path.Combine(AppContext.BaseDirectory, "feed");

    public void Dispose() => folder.Delete(recursive: true);

    internal string PathOf(string file) => Path.Combine(folder.FullName, file);

    internal void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Builds; the output names each weaver that ran.</summary>
    internal (bool Succeeded, string Output) Build(params string[] options) =>
        Dotnet(["build", "app", "-nodereuse:false", "-v", "n", .. options]);

    /// <summary>Publishes into a folder.</summary>
    internal (bool Succeeded, string Output) Publish(string to, params string[] options) =>
        Dotnet(["publish", "app", "-nodereuse:false", "-o", PathOf(to), .. options]);

    /// <summary>Runs what was built.</summary>
    internal string Run(string configuration = "Debug", string framework = "net10.0") =>
        Printed(Dotnet([$"app/bin/{configuration}/{framework}/app.dll"]));

    /// <summary>Runs an assembly.</summary>
    internal string RunFile(string file) => Printed(Dotnet([file]));

    /// <summary>Installs the tool into a folder.</summary>
    internal (bool Succeeded, string Output) InstallTool(string to) =>
        Dotnet(["tool", "install", "ILDiff.Tool", "--tool-path", PathOf(to), "--version", Metadata("PackageVersion"), "--configfile", PathOf("nuget.config")]);

    /// <summary>Installs the templates from the feed, for this folder alone.</summary>
    internal (bool Succeeded, string Output) InstallTemplates() =>
        Dotnet(["new", "install", "ILDiff.Templates@" + Metadata("PackageVersion"), "--nuget-source", Feed, "--debug:custom-hive", PathOf("hive")]);

    /// <summary>Makes a project of a template.</summary>
    internal (bool Succeeded, string Output) New(string template, string name) =>
        Dotnet(["new", template, "-n", name, "-o", PathOf(name), "--no-update-check", "--debug:custom-hive", PathOf("hive")]);

    /// <summary>Builds a project and runs it.</summary>
    internal string RunProject(string project) => Printed(Dotnet(["run", "--project", project]));

    /// <summary>Runs a program that needs no command.</summary>
    internal string RunProgram(string file, params string[] arguments) => Printed(Start(PathOf(file), arguments));

    /// <summary>Runs what was built, though it may fail.</summary>
    internal (bool Succeeded, string Output) TryRun() => Dotnet(["app/bin/Debug/net10.0/app.dll"]);

    internal static string Metadata(string key) =>
        typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;

    private static string Package(string id) => $"<PackageReference Include='{id}' Version='{Metadata("PackageVersion")}' />";

    private static string Printed((bool Succeeded, string Output) run)
    {
        Assert.True(run.Succeeded, run.Output);
        return run.Output.ReplaceLineEndings("\n").Trim();
    }

    private (bool Succeeded, string Output) Dotnet(string[] arguments) => Start("dotnet", arguments);

    private (bool Succeeded, string Output) Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test's own build told its children which SDK and which settings to use; a user's shell does not.
        foreach (string name in start.Environment.Keys.Where(IsOfTheBuild).ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output + errors.Result);
    }

    private static bool IsOfTheBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "ILDIFF_STRESS" or "CI";
}
