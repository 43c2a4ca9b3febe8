using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ILDiff.Derivatives.Tests;

/// <summary>Looking at values and recordings.</summary>
public class LookingTests
{
    [Fact]
    public void The_number_of_an_active_value_is_seen_and_changes_nothing()
    {
        double seen = 0;
        Assert.Equal(6, AD.Derivative(
            x =>
            {
                double y = x * x;
                seen = AD.Value(y);
                return y;
            },
            3));
        Assert.Equal(9, seen);
    }

    [Fact]
    public void A_plain_number_gives_itself()
    {
        Assert.Equal(2.5, AD.Value(2.5));
        Assert.True(double.IsNaN(AD.Value(double.NaN)));
    }

    [Fact]
    public void No_derivative_flows_through_it() => Assert.Equal([3.0, 0], AD.Gradient(x => x[0] * AD.Value(x[1]), [2.0, 3.0]));

    [Fact]
    public void A_replay_never_has_the_number_of_another_point()
    {
        RecordedFunction f = AD.Record(x => x[0] * AD.Value(x[1]), [2, 3]);
        Assert.Equal(6, f.Evaluate([2, 3]));
        Assert.Equal(8, f.Evaluate([2, 4]));
    }

    [Fact]
    public void A_value_of_an_ended_recording_is_refused()
    {
        double stale;
        using (var recording = Recording.Start())
            stale = recording.Variable(3);
        try
        {
            Assert.Fail($"{AD.Value(stale)}"); // not in a lambda, whose captured variables get plain values back
        }
        catch (StaleValueException)
        {
            Assert.Equal(3, AD.Value(3));
        }
    }

    [Theory]
    [InlineData(typeof(Recording))]
    [InlineData(typeof(RecordedFunction))]
    public void Displays_name_members_that_exist(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        string display = type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        MatchCollection members = Regex.Matches(display, @"\{(\w+)");
        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.NotNull(type.GetProperty(member.Groups[1].Value, all)));
    }

    [Fact]
    public void The_display_of_a_recording_says_what_it_holds()
    {
        var recording = Recording.Start();
        double x = recording.Variable(3);
        Assert.Equal("1 statements, 1 variables", Display(recording));
        recording.Reverse(x * x);
        Assert.Equal("2 statements, 1 variables, swept", Display(recording));
        recording.Dispose();
        Assert.Equal("ended", Display(recording));
    }

    private static string Display(Recording recording) =>
        (string)typeof(Recording).GetProperty("Display", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(recording)!;
}
