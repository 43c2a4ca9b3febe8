using System.Diagnostics;
using ILDiff.GradBench.Commands;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;
using ILDiff.GradBench.Ratios;

namespace ILDiff.GradBench.Tests;

/// <summary>The table of ratios; what its numbers are is for readers to judge.</summary>
public sealed class RatioTests
{
    [Fact]
    public void The_table_has_a_row_for_each_instance()
    {
        var table = new StringWriter();
        var progress = new StringWriter();
        Eval small = DetEval.Eval with
        {
            Instances = [Instance("l=1", DetInput.Of(1, seed: 1)), Instance("l=3", DetInput.Of(3, seed: 1))],
        };
        new RatioTable(new Turns(() => Stopwatch.GetElapsedTime(0)), 0, table, progress).Write([small], CancellationToken.None);
        string[] lines = Lines(table);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("| eval | instance | primal, µs | derivative, µs | ratio | ± |", lines[0]);
        Assert.Matches(@"^\| det \| l=1 \| [0-9.]+ \| [0-9.]+ \| [0-9.]+ \| [0-9.]+ \|$", lines[2]);
        Assert.Matches(@"^\| det \| l=3 \| [0-9.]+ \| [0-9.]+ \| [0-9.]+ \| [0-9.]+ \|$", lines[3]);
        Assert.Equal(["det l=1 ...", "det l=3 ..."], Lines(progress));
    }

    [Theory]
    [InlineData("ratios", "--only", "det", "--seconds", "0")]
    [InlineData("ratios", "--only", "det", "--seconds", "0.02", "--cpu")]
    public async Task The_command_measures_what_was_asked_for(params string[] arguments)
    {
        var (code, output, _) = await Run(arguments);
        Assert.Equal(0, code);
        Assert.Equal(["det", "det", "det"], output.Skip(2).Select(line => line.Split('|')[1].Trim()));
    }

    [Theory]
    [InlineData("There is no eval 'nothing'.", "ratios", "--only", "det,nothing")]
    [InlineData("--seconds takes a number from 0 to 3600.", "ratios", "--seconds", "-1")]
    [InlineData("--seconds takes a number from 0 to 3600.", "ratios", "--seconds", "sometimes")]
    [InlineData("'rations'", "rations")]
    public async Task Arguments_that_make_no_sense_are_refused(string message, params string[] arguments)
    {
        var (code, output, error) = await Run(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(message, string.Join(' ', error));
        Assert.Contains("--help says what there is.", error);
    }

    [Fact]
    public async Task It_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var error = new StringWriter();
        int code = await CommandLine.Run(["ratios"], TextReader.Null, new StringWriter(), error, cancelled.Token);
        Assert.Equal(130, code);
        Assert.Equal(["Cancelled."], Lines(error));
    }

    private static Instance Instance(string name, DetInput input) =>
        new(name, () => new Sides(() => Functions.Det.Determinant(input.A, input.Ell), () => new Derivatives.DetGradient(input).Compute()));

    private static async Task<(int Code, string[] Output, string[] Error)> Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = await CommandLine.Run(arguments, TextReader.Null, output, error);
        return (code, Lines(output), Lines(error));
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
