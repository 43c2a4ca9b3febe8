using System.Text.Json;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>A smooth maximum, whose gradient are the weights of its terms.</summary>
public sealed class LseTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void The_gradient_is_the_weights_of_the_terms(int count) => Check(LseInput.Of(count, seed: 5).X, 0);

    [Fact]
    public void Large_numbers_do_not_overflow() => Check([1.5, -2, 0.25], 1000);

    private static void Check(double[] x, double shift)
    {
        double sum = x.Sum(Math.Exp);
        JsonElement[] outputs = Conversation.Outputs(LseEval.Eval, new LseInput([.. x.Select(v => v + shift)]));
        Close.Equal(Math.Log(sum) + shift, outputs[0].GetDouble());
        Close.Equal([.. x.Select(v => Math.Exp(v) / sum)], outputs[1].Numbers());
    }
}
