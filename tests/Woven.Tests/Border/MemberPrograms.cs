using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ILDiff.Woven.Tests.Border;

internal static class MemberPrograms
{
    internal static void Explore(string folder)
    {
        List<(MemberCall Call, string Name, string Text)> functions = [];
        var notMade = new List<string>();
        int index = 0;
        foreach (Type type in Subjects.All)
        {
            foreach (MemberCall call in MemberCall.Of(type))
            {
                foreach (bool shares in new[] { false, true })
                {
                    string name = $"M{index}{(shares ? "Shared" : "")}";
                    if (call.Function(name, shares) is { } text)
                        functions.Add((call, name, text));
                    else if (!shares)
                        notMade.Add(call.Name);
                }

                index++;
            }
        }

        File.WriteAllLines($"{folder}/notmade.txt", notMade);
        string folding = Fixtures.Read("Border").Single(file => file.Name == "Border/Folding.cs").Text;
        var bad = new List<string>();
        Program? program = null;
        while (program == null)
        {
            int[] lines = new int[functions.Count];
            var text = new System.Text.StringBuilder("#pragma warning disable\nusing System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using System.Buffers;\nnamespace Members;\npublic static class Calls\n{\n");
            for (int i = 0; i < functions.Count; i++)
            {
                lines[i] = text.ToString().Count(c => c == '\n');
                text.AppendLine(functions[i].Text);
            }

            text.AppendLine("}");
            File.WriteAllText($"{folder}/Members.cs", text.ToString());
            var compilation = CSharpCompilation.Create("Members", [new SourceFile("Folding.cs", "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;" + folding).Parse(), new SourceFile("Members.cs", text.ToString()).Parse()], Program.References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
            Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
            if (errors.Length == 0)
            {
                program = Program.Emit(compilation);
                break;
            }

            HashSet<int> dropped = [];
            foreach (Diagnostic error in errors)
            {
                if (!error.Location.SourceTree!.FilePath.EndsWith("Members.cs", StringComparison.Ordinal))
                    throw new InvalidOperationException(error.ToString());
                int line = error.Location.GetLineSpan().StartLinePosition.Line;
                int f = Array.FindLastIndex(lines, start => start <= line);
                if (dropped.Add(f))
                    bad.Add($"{functions[f].Call.Name} :: {error.GetMessage()} :: {error.Location.SourceTree.GetText().Lines[line].ToString().Trim()}");
            }

            functions = [.. functions.Where((_, i) => !dropped.Contains(i))];
        }

        File.WriteAllLines($"{folder}/uncompiled.txt", bad);
        Assembly original = LoadedProgram.Load(program).Assembly, woven = LoadedProgram.Weave(program).Assembly;
        using var log = new StreamWriter($"{folder}/outcomes.txt") { AutoFlush = true };
        foreach (var (call, name, _) in functions)
        {
            log.Write(name + "\t" + call.Name + "\t");
            log.Flush();
            string o;
            try { o = MemberOutcome.Of(original, woven, name); }
            catch (Exception e) { o = "CRASH " + e.GetType().Name + " " + e.Message.Replace('\n', ' '); }
            log.WriteLine(o);
        }
    }
}
