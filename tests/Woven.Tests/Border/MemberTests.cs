using ILDiff.Woven.Tests.Oracle;

namespace ILDiff.Woven.Tests.Border;

/// <summary>
/// All public members of .NET's types that carry doubles, with active values: each is right or refused, and never
/// silently wrong. What is refused is listed.
/// </summary>
public sealed class MemberTests
{
    private static readonly double[] Shifts = [0.2, 1.2, -0.45];

    private static readonly Lazy<MemberPrograms>[] Groups =
    [
        .. Subjects.Groups.Select(group => new Lazy<MemberPrograms>(() => new MemberPrograms(group))),
    ];

    private static readonly string[] Names = [.. Subjects.Groups.SelectMany(group => group).Select(CSharp.Short)];

    public static TheoryData<string> Types() => [.. Names];

    [Theory]
    [MemberData(nameof(Types))]
    public void Members_are_right_or_refused(string type)
    {
        MemberPrograms programs = Groups[Array.FindIndex(Subjects.Groups, group => group.Any(subject => CSharp.Short(subject) == type))].Value;
        List<string> wrong = [];
        HashSet<string> refused = [];
        foreach (var (call, name) in programs.Functions.Where(function => CSharp.Short(function.Call.Subject) == type))
        {
            if (Check(programs.Original(name), programs.Woven(name), refused, call.Member.Name) is { } error)
                wrong.Add($"{call.Member}: {error}");
        }

        if (wrong.Count > 0)
            Assert.Fail(string.Join("\n", wrong));
        Assert.Equal($"{type}: {Line(MemberLists.Refused.Of(type))}", $"{type}: {Line(refused)}");
    }

    [Fact]
    public void An_overload_that_cannot_be_called_is_left_out_for_a_reason() => Assert.Equal(
        "", string.Join("\n", Groups.SelectMany(group => group.Value.NotMade).Select(call => (Type: CSharp.Short(call.Subject), call.Member.Name)).Distinct()
            .Where(member => !MemberLists.LeftOut.Contains(member.Type, member.Name + "~")).Select(member => $"{member.Type}: {member.Name}~")));

    [Fact]
    public void Lists_name_types_that_are_called() => Assert.Empty(
        MemberLists.Refused.Types.Concat(MemberLists.LeftOut.Types).Except(Names));

    private static string Line(IEnumerable<string> members) => string.Join(" ", members.Order(StringComparer.Ordinal));

    /// <summary>What is wrong; null if nothing is.</summary>
    private static string? Check(CalledMember original, CalledMember woven, HashSet<string> refused, string member)
    {
        foreach (double shift in Shifts)
        {
            double[] x = [.. Enumerable.Range(0, Samples.Variables).Select(i => shift + (0.25 * ((i * 0.618034) % 1)))];
            Called expected = original.Call(x), passive = woven.Call(x), recorded = woven.Record(x);
            if (passive.Text != expected.Text)
                return $"not recorded: {passive.Text} instead of {expected.Text}";
            if (recorded.Thrown is NotDifferentiableException refusal)
            {
                if (!refusal.Location.StartsWith("Calls.cs:", StringComparison.Ordinal))
                    return $"refused without a place: {refusal.Message}";
                refused.Add(member);
                continue;
            }

            if (recorded.Text != expected.Text)
                return $"recorded: {recorded.Text} instead of {expected.Text}. {recorded.Thrown}";
            if (!double.IsFinite(expected.Value))
                continue;
            double[] gradient = Differences.Gradient(original.Function, x);
            if (gradient.Zip(recorded.Gradient).Any(pair => !(Math.Abs(pair.First - pair.Second) <= 1e-6 * Math.Max(1, Math.Abs(pair.First)))))
                return $"gradient [{string.Join(", ", recorded.Gradient)}] instead of [{string.Join(", ", gradient)}]";
        }

        return null;
    }
}
