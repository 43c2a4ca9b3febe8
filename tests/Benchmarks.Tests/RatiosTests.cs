using System.Reflection;
using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Commands;
using ILDiff.Benchmarks.Questions;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Tests;

/// <summary>The command ratios, and the questions.</summary>
public sealed class RatiosTests
{
    [Fact]
    public void Ratios_of_one_problem_are_measured_and_kept_beside_those_of_others()
    {
        string file = Path.GetTempFileName();
        new Findings { Peers = [new PeerResult("TenOperations", 1, 2, 3)] }.Write(file);
        Assert.Equal(0, BenchmarkCommands.Run(["ratios", "--only", "TenOperations", "--seconds", "0", "--results", file]));
        Findings findings = Findings.Read(file);
        File.Delete(file);
        Assert.Single(findings.Peers);
        Assert.Equal("TenOperations", Assert.Single(findings.Passive).Work);
        GradientResult result = Assert.Single(findings.Gradients);
        Assert.Equal((3, 10), (result.Inputs, result.Operations));
        Assert.Equal(0, result.AllocatedBytes);
        Assert.Equal(Columns.All.Order(StringComparer.Ordinal), result.Ratios.Keys.Order(StringComparer.Ordinal));
        Assert.All(result.Ratios.Values, ratio => Assert.True(ratio > 0));
        Assert.InRange(result.TapeBytes, 1, 100);
    }

    [Fact]
    public void An_unknown_problem_is_refused() =>
        Assert.NotEqual(0, BenchmarkCommands.Run(["ratios", "--only", "NoSuchProblem", "--seconds", "0"]));

    [Fact]
    public void Every_question_has_the_plain_program_as_baseline()
    {
        Type[] questions = [.. typeof(NotRecording).Assembly.GetTypes().Where(type => Benchmarks(type).Any())];
        Assert.True(questions.Length > 10);
        Assert.All(questions, type =>
        {
            MethodInfo baseline = Assert.Single(Benchmarks(type), method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline);
            Assert.Contains(baseline.Name, (string[])["Primal", "Plain"]);
        });
    }

    private static IEnumerable<MethodInfo> Benchmarks(Type type) =>
        type.GetMethods().Where(method => method.GetCustomAttribute<BenchmarkAttribute>() != null);
}
