using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ILDiff.Tool.Tests;

/// <summary>Files that cannot be woven: each with a message that says what it is and what to do, and no stack trace.</summary>
public sealed class BadInputTests : Workshop
{
    private const string Source = "public static class Legacy { public static double F(double x) => x * x; }";

    public static TheoryData<string, string> Files => new()
    {
        { "missing", "There is no file" },
        { "folder", "is a folder" },
        { "text", "is no .NET assembly" },
        { "empty", "it is empty" },
        { "package", "zip file" },
        { "elf", "native program" },
        { "native", "is native code" },
        { "half", "damaged or cut off" },
        { "almost", "damaged or cut off" },
        { "header", "damaged or cut off" },
        { "woven", "is woven already" },
        { "mixed", "ILD0013" },
        { "reference", "is a reference assembly" },
        { "module", "several files" },
        { "corelib", "belongs to .NET" },
        { "runtime", "belongs to .NET or is ILDiff itself" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_woven_is_refused_by_every_command(string kind, string why)
    {
        string input = Make(kind);
        string[][] commands =
        [
            ["weave", input, "-o", In("out.dll")],
            ["report", input],
            ["verify", input],
            ["check", input, "--method", "Legacy.F", "--at", "3"],
        ];
        foreach (string[] command in commands)
        {
            if (kind == "woven" && command[0] is "check" or "verify")
                continue; // these take it as it is
            ToolRun run = ToolRun.Of(command);
            Assert.Equal((command[0], 2), (command[0], run.ExitCode));
            Assert.Contains(why, run.Error);
            Assert.DoesNotContain("   at ", run.Error);
            Assert.DoesNotContain("This is a bug", run.Error);
        }

        Assert.False(File.Exists(In("out.dll")));
    }

    [Fact]
    public void What_is_no_command_is_refused_with_a_hint()
    {
        foreach (string[] arguments in (string[][])[["wave"], [], ["weave"], ["weave", "a.dll"], ["report", "a.dll", "--format", "yaml"], ["check", "a.dll", "--method", "F"], ["report", "a.dll", "--bla"]])
        {
            ToolRun run = ToolRun.Of(arguments);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("--help' says what there is.", run.Error);
            Assert.DoesNotContain("   at ", run.Error);
        }
    }

    [Fact]
    public void Help_names_the_commands()
    {
        string help = ToolRun.Of("--help").Succeeded();
        foreach (string command in (string[])["weave", "report", "verify", "check", "graph"])
            Assert.Contains($"  {command} ", help);
        Assert.Contains("--overwrite-input", ToolRun.Of("weave", "--help").Succeeded());
    }

    private string Make(string kind)
    {
        string path = In("Legacy.dll");
        switch (kind)
        {
            case "missing":
                return In("missing.dll");
            case "folder":
                return In(".");
            case "text":
                File.WriteAllText(path, "no assembly");
                return path;
            case "empty":
                File.WriteAllBytes(path, []);
                return path;
            case "package":
                File.WriteAllText(path, "PK\u0003\u0004 and so on");
                return path;
            case "elf":
                File.WriteAllText(path, "\u007fELF and so on");
                return path;
            case "native":
                return Edited(image =>
                {
                    // No CLI header in the directory: that is what native libraries look like.
                    Array.Clear(image, new PEHeaders(new MemoryStream(image)).PEHeaderStartOffset + 208, 8);
                    return image;
                });
            case "half":
                return Edited(image => image[..(image.Length / 2)]);
            case "almost":
                return Edited(image => image[..^64]);
            case "header":
                return Edited(image => image[..100]);
            case "woven":
                ToolRun.Of("weave", Compile(Source), "-o", path, "--overwrite-input").Succeeded();
                return path;
            case "mixed":
                return Edited(image =>
                {
                    const int flags = 16; // of the CLI header
                    image[new PEHeaders(new MemoryStream(image)).CorHeaderStartOffset + flags] &= 0xFE; // not only IL
                    return image;
                });
            case "reference":
                return Compile(
                    Source, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                    new EmitOptions(metadataOnly: true, includePrivateMembers: false), "Legacy");
            case "module":
                return Compile(Source, new CSharpCompilationOptions(OutputKind.NetModule), new EmitOptions(), "Legacy");
            case "corelib":
                return typeof(object).Assembly.Location;
            default:
                return typeof(AD).Assembly.Location;
        }
    }

    private string Edited(Func<byte[], byte[]> edit)
    {
        string path = Compile(Source);
        byte[] image = edit(File.ReadAllBytes(path));
        File.WriteAllBytes(path, image);
        return path;
    }
}
