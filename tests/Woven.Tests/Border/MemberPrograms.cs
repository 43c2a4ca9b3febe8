using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Border;

/// <summary>Functions that call the members of some types, as the compiler left them and woven.</summary>
internal sealed class MemberPrograms
{
    private const string Type = "Members.Calls";

    private static readonly SourceFile Usings = new("MoreUsings.cs", """
        global using System.Buffers;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    private readonly Assembly original, woven;

    internal MemberPrograms(IEnumerable<Type> subjects)
    {
        List<string> functions = [];
        foreach (MemberCall call in subjects.SelectMany(MemberCall.Of))
        {
            foreach (bool shares in new[] { false, true })
            {
                string name = $"F{functions.Count}";
                if (call.Function(name, shares) is { } function)
                {
                    functions.Add(function);
                    Functions.Add((call, name));
                }
                else
                {
                    NotMade.Add(call);
                }
            }
        }

        SourceFile calls = new("Calls.cs", $$"""
            #pragma warning disable
            namespace Members;

            public static class Calls
            {
            {{string.Join("\n", functions)}}
            }
            """);
        SourceFile[] own = [.. Fixtures.Read("Border").Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal))];
        Program program = Program.Compile("Members", [Usings, calls, .. own], OptimizationLevel.Release);
        original = LoadedProgram.Load(program).Assembly;
        woven = LoadedProgram.Weave(program).Assembly;
    }

    internal List<(MemberCall Call, string Name)> Functions { get; } = [];

    /// <summary>Calls for which an argument cannot be made.</summary>
    internal List<MemberCall> NotMade { get; } = [];

    internal CalledMember Original(string name) => Of(original, name);

    internal CalledMember Woven(string name) => Of(woven, name);

    private static CalledMember Of(Assembly assembly, string name) => new(
        LoadedAssemblies.Function<Func<double[], double>>(assembly, Type, name), assembly.GetType("Members.Kept")!.GetField("Values")!);
}
