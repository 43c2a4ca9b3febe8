namespace ILDiff.Package.Tests;

/// <summary>The tool, installed from its package.</summary>
[Trait("Category", "Package")]
public sealed class ToolTests
{
    [Fact]
    public void The_tool_is_installed_and_weaves_reports_and_checks()
    {
        using var consumer = new Consumer(
            "", "Console.WriteLine(Library.Square(3)); public static class Library { public static double Square(double x) => x * x; }");
        var (succeeded, output) = consumer.Build();
        Assert.True(succeeded, output);
        (succeeded, output) = consumer.InstallTool("tools");
        Assert.True(succeeded, output);

        string app = consumer.PathOf("app/bin/Debug/net10.0/app.dll");
        Assert.Contains("app: ", consumer.RunProgram("tools/ildiff", "report", app));
        Assert.Contains("The gradient agrees with differences.", consumer.RunProgram("tools/ildiff", "check", app, "--method", "Library.Square", "--at", "3"));
        Assert.Contains("Everything is as it should be.", consumer.RunProgram("tools/ildiff", "verify", app));

        // The woven program runs as before, with the runtime of the tool beside it, which its list of files does not name.
        consumer.RunProgram("tools/ildiff", "weave", app, "-o", app, "--overwrite-input");
        string runtime = Directory.GetFiles(consumer.PathOf("tools"), "ILDiff.dll", SearchOption.AllDirectories).Single();
        File.Copy(runtime, Path.Combine(Path.GetDirectoryName(app)!, "ILDiff.dll"));
        File.Delete(Path.ChangeExtension(app, ".deps.json"));
        Assert.Equal("9", consumer.RunFile(app));
    }
}
