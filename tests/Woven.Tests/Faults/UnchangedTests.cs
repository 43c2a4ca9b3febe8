using System.Reflection;
using System.Runtime.Loader;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>What weaving leaves as it was: all that code outside can see, and all that runs when nothing records.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class UnchangedTests
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const BindingFlags All = Visible | BindingFlags.NonPublic;

    private static readonly Lazy<Assembly> Original = new(() =>
    {
        var context = new AssemblyLoadContext("original");
        context.Resolving += (_, name) => name.Name == "Library" ? FaultPrograms.Release.Library : null;
        return context.LoadFromStream(new MemoryStream(FaultPrograms.Release.Original.Image));
    });

    public static TheoryData<string> Functions()
    {
        var functions = new TheoryData<string>();
        string[] types = ["GuardedCalls", "Poison", "Memory", "Ruled", "CutHere", "Cleanup"];
        foreach (string name in types)
        {
            foreach (MethodInfo method in Original.Value.GetType($"Faults.{name}")!.GetMethods(Visible).Where(IsFunction))
                functions.Add($"Faults.{name}.{method.Name}");
        }

        return functions;
    }

    [Fact]
    public void Reflection_finds_the_same_public_members()
    {
        Type[] before = [.. Original.Value.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];
        Type[] after =
        [
            .. FaultPrograms.Release.Assembly.GetExportedTypes().Where(type => type.Name != "ILDiffRules")
                .OrderBy(type => type.FullName, StringComparer.Ordinal),
        ];
        Assert.Equal(before.Select(type => type.FullName), after.Select(type => type.FullName));
        foreach (var (old, woven) in before.Zip(after))
            Assert.Equal(MembersOf(old, Visible), MembersOf(woven, Visible));
    }

    [Fact]
    public void Names_of_non_public_members_stay_unique()
    {
        foreach (Type old in Original.Value.GetTypes())
        {
            Type woven = FaultPrograms.Release.Assembly.GetType(old.FullName!, throwOnError: true)!;
            foreach (IGrouping<string, MethodInfo> name in old.GetMethods(All).GroupBy(method => method.Name))
                Assert.Equal(name.Count(), woven.GetMethods(All).Count(method => method.Name == name.Key));
            Assert.Equal(old.GetConstructors(All).Length, woven.GetConstructors(All).Length);
            Assert.Equal(
                old.GetFields(All).Select(field => field.ToString()), woven.GetFields(All).Select(field => field.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void What_is_not_recorded_has_the_same_bits(string function)
    {
        int dot = function.LastIndexOf('.');
        Func<double, double> before = Function(Original.Value), after = Function(FaultPrograms.Release.Assembly);
        foreach (double x in (double[])[1.5, -0.25, 3e5])
        {
            object expected = Outcome(before, x), found = Outcome(after, x);
            Assert.Equal(expected, found);
        }

        Func<double, double> Function(Assembly assembly) => assembly.GetType(function[..dot])!
            .GetMethod(function[(dot + 1)..])!.CreateDelegate<Func<double, double>>();
    }

    private static object Outcome(Func<double, double> f, double x)
    {
        try
        {
            return BitConverter.DoubleToInt64Bits(f(x));
        }
        catch (Exception e)
        {
            return $"{e.GetType()} {e.Message}";
        }
    }

    private static bool IsFunction(MethodInfo method) => method.ReturnType == typeof(double) &&
        method.GetParameters() is [{ } parameter] && parameter.ParameterType == typeof(double);

    private static IEnumerable<string> MembersOf(Type type, BindingFlags flags) =>
        type.GetMembers(flags).Select(member => $"{member.MemberType} {member}").Order(StringComparer.Ordinal);
}
