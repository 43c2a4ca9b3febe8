using System.Reflection;
using ILDiff.Benchmarks.Competitors;
using ILDiff.Compiled;

namespace ILDiff.Benchmarks.Tests;

/// <summary>Whoever is measured gives the same gradient.</summary>
public sealed class GradientTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Names => [.. Contests.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void ILDiff_and_active_values_agree_with_the_adjoint_by_hand(string name)
    {
        Contest contest = Contests.Small(name);
        var (value, gradient) = Run(contest, contest.ByHand);
        Close((value, gradient), Run(contest, (_, gradient) => contest.Gradient(contest.X, gradient)));
        Close((value, gradient), Run(contest, contest.OnTape));
        Close((value, gradient), Run(contest, contest.Active.Gradient));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_is_compiled(string name) =>
        Assert.NotNull(Contests.Small(name).Woven.Method.GetCustomAttribute<CompiledAttribute>());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_replay_agrees_with_the_adjoint_by_hand(string name)
    {
        Contest contest = Contests.Small(name);
        RecordedFunction replayed = AD.Record(contest.Woven, contest.X);
        Close(Run(contest, contest.ByHand), Run(contest, replayed.Gradient));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Differences_agree_as_far_as_they_go(string name)
    {
        Contest contest = Contests.Small(name);
        double[] differences = new double[contest.X.Length];
        ForwardDifferences.Gradient(contest.Plain, contest.X, differences);
        var (_, gradient) = Run(contest, contest.ByHand);
        double largest = gradient.Max(Math.Abs);
        Assert.All(gradient.Zip(differences), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 1e-5 * largest));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_woven_problem_has_the_value_of_the_plain_one(string name)
    {
        Contest contest = Contests.Of(name);
        Assert.NotSame(contest.Plain.Method.Module, contest.Woven.Method.Module);
        Assert.Equal(contest.Plain(contest.X), contest.Woven(contest.X));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_plain_problem_is_not_woven(string name)
    {
        Contest contest = Contests.Small(name);
        Assert.Throws<NotWovenException>(() => AD.Gradient(contest.Plain, contest.X));
    }

    private static (double Value, double[] Gradient) Run(Contest contest, GradientWay way)
    {
        double[] gradient = new double[contest.X.Length];
        return (way(contest.X, gradient), gradient);
    }

    private static void Close((double Value, double[] Gradient) expected, (double Value, double[] Gradient) actual)
    {
        Assert.InRange(Math.Abs(actual.Value - expected.Value), 0, Tolerance * Math.Abs(expected.Value));
        double largest = expected.Gradient.Max(Math.Abs);
        Assert.True(largest > 0);
        Assert.All(
            expected.Gradient.Zip(actual.Gradient),
            pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, Tolerance * (Math.Abs(pair.First) + (1e-3 * largest))));
    }
}
