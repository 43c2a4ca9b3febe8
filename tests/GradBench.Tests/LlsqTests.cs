using System.Text.Json;
using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>Least squares, against the normal equations.</summary>
public sealed class LlsqTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(11, 4)]
    [InlineData(40, 9)]
    public void The_gradient_is_that_of_the_normal_equations(int points, int coefficients)
    {
        LlsqInput input = LlsqInput.Of(points, coefficients, seed: 5);
        double[] t = [.. Enumerable.Range(0, points).Select(i => ((2.0 * i) - (points - 1)) / (points - 1))];
        double[] residuals = [.. t.Select(t => input.X.Select((x, j) => x * Math.Pow(t, j)).Sum() - Math.Sign(t))];
        JsonElement[] outputs = Conversation.Outputs(LlsqEval.Eval, input);
        Close.Equal(residuals.Sum(r => r * r) / 2, outputs[0].GetDouble());
        Close.Equal([.. input.X.Select((_, j) => t.Zip(residuals, (t, r) => r * Math.Pow(t, j)).Sum())], outputs[1].Numbers());
    }

    [Fact]
    public void The_gradient_by_hand_is_the_same()
    {
        LlsqInput input = LlsqInput.Of(40, 9, seed: 6);
        var byHand = new LlsqByHand(input);
        byHand.Compute();
        Close.Equal([.. byHand.Compute()], new LlsqGradient(input).Compute());
        Close.Equal(Functions.Llsq.SumOfSquares(input.X, input.N), byHand.Value);
    }
}
