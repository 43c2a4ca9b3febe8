using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ILDiff.Conventions.Tests;

/// <summary>What is documented, and what is tested.</summary>
public sealed class DocumentationTests
{
    // Codes that no test in this process provokes, and where they are.
    private static readonly Dictionary<string, string> ElsewhereOrNever = new()
    {
        ["ILD0020"] = "the front end",
        ["ILD0021"] = "the front end",
    };

    public static TheoryData<string> Codes() =>
        [.. Regex.Matches(Sources.Text("src/Weaver/Diagnostics/Catalogue.cs"), "\"(ILD[0-9]{4})\"").Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_has_a_section_and_a_test(string code)
    {
        Assert.Contains($"\n## {code}\n", Sources.Text("docs/diagnostics.md").ReplaceLineEndings("\n"));
        if (ElsewhereOrNever.ContainsKey(code))
            return;
        Assert.Contains(Sources.Under("tests"), source => source.Path.EndsWith("Tests.cs", StringComparison.Ordinal) &&
            source.Path != "tests/Conventions.Tests/DocumentationTests.cs" &&
            source.Lines.Any(line => line.Contains(code, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ILDiff")]
    [InlineData("ILDiff.MathNet")]
    public void Every_public_member_for_people_is_documented(string package)
    {
        Assembly assembly = Assembly.Load(package);
        HashSet<string> documented =
        [
            .. XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
                .Where(member => member.HasElements).Select(member => member.Attribute("name")!.Value.Split('(', '`')[0]),
        ];
        string[] missing =
        [
            .. from type in assembly.GetExportedTypes()
               where type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never
               where !type.Name.StartsWith('<') && type.Namespace == package
               from name in NamesOf(type)
               where !documented.Contains(name)
               select name,
        ];
        Assert.Equal([], missing);
    }

    [Fact]
    public void What_woven_code_alone_calls_is_hidden_from_people() => Assert.Equal(
        [],
        typeof(AD).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is "ILDiff.Activity" or "ILDiff.Border" or "ILDiff.Operations" && type.DeclaringType == null)
            .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)
            .Select(type => type.FullName));

    private static IEnumerable<string> NamesOf(Type type)
    {
        string name = type.FullName!.Split('`')[0].Replace('+', '.');
        yield return "T:" + name;
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        bool isRecord = type.GetMethod("<Clone>$") != null || type.GetMethod("PrintMembers", declared | BindingFlags.NonPublic) != null;
        foreach (MethodInfo method in type.GetMethods(declared))
        {
            if (!method.IsSpecialName && method.GetBaseDefinition() == method && !method.Name.Contains('<') &&
                !(isRecord && method.Name is "Deconstruct" or "Equals"))
            {
                yield return $"M:{name}.{method.Name}";
            }
        }

        if (isRecord)
            yield break; // its parameters are documented on the type
        foreach (PropertyInfo property in type.GetProperties(declared))
            yield return $"P:{name}.{property.Name}";
    }
}
