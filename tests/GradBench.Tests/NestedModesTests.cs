using System.Numerics;
using System.Text.Json;
using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>Derivatives in derivatives, in all pairs of modes.</summary>
public sealed class NestedModesTests
{
    private static readonly Dictionary<string, Differentiation> Ways = new() { ["f"] = Modes.Forward, ["r"] = Modes.Reverse };

    [Fact]
    public void All_pairs_find_the_saddle()
    {
        // What GradBench expects.
        const double place = 8.246324826140356e-06;
        JsonElement[] outputs = Conversation.Outputs(SaddleEval.Eval, new SaddleInput([1, 1]), count: 1);
        Assert.Equal(4, outputs.Length);
        foreach (JsonElement output in outputs)
            Close.Equal([place, place, place, place], output.Numbers());
        Close.Equal([place, place, place, place], SaddleByHand.Find([1, 1]));
    }

    [Fact]
    public void All_pairs_aim_the_particle()
    {
        const double place = 0.2071918746486116;
        JsonElement[] outputs = Conversation.Outputs(ParticleEval.Eval, new ParticleInput(0), count: 1);
        Assert.Equal(4, outputs.Length);
        foreach (JsonElement output in outputs)
            Close.Equal(place, output.GetDouble());
        Close.Equal(place, ParticleByHand.Aim(0));
    }

    [Theory]
    [InlineData("f", "f")]
    [InlineData("f", "r")]
    [InlineData("r", "f")]
    [InlineData("r", "r")]
    public void The_outer_derivative_of_the_particle_is_that_of_complex_steps(string outer, string inner)
    {
        var particle = new Particle(Ways[outer], Ways[inner]);
        foreach (double w in (double[])[0, 0.1, 0.3])
        {
            var (miss, slope) = ComplexStep.Of(z => Miss(z[0]), [w]);
            Close.Equal(miss, particle.Miss([w]));
            Close.Equal(slope, Ways[outer](particle.Miss)([w]));
            Close.Equal([miss, slope[0]], [ParticleByHand.Fly(w).Miss, ParticleByHand.Fly(w).Slope]);
        }
    }

    [Fact]
    public void A_particle_that_flies_away_is_an_error()
    {
        JsonElement answer = Conversation.Answers("""{"id":1,"kind":"evaluate","module":"particle","function":"rr","input":{"w":1.25}}""")[0];
        Assert.False(answer.GetProperty("success").GetBoolean());
        Assert.Equal("The particle does not meet the axis.", answer.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("f", "f")]
    [InlineData("f", "r")]
    [InlineData("r", "f")]
    [InlineData("r", "r")]
    public void The_outer_derivative_of_the_saddle_is_that_of_its_square(string outer, string inner)
    {
        var saddle = new Saddle(Ways[outer], Ways[inner], [1, 0.5]);
        Close.Equal([1.5, -4], Ways[outer](saddle.Highest)([0.75, -2]));
    }

    // With the field in closed form; the last point before the axis, not the first behind it.
    private static Complex Miss(Complex w)
    {
        const double step = 0.1;
        Complex x = 0, y = 8, speedX = 0.75, speedY = 0;
        while (true)
        {
            var (firstX, firstY) = Pull(x - 10, y - 10 + w);
            var (secondX, secondY) = Pull(x - 10, y);
            Complex nextX = x + (step * speedX), nextY = y + (step * speedY);
            if (nextY.Real <= 0)
                break;
            (x, y) = (nextX, nextY);
            speedX += step * (firstX + secondX);
            speedY += step * (firstY + secondY);
        }

        Complex meeting = x - (y / speedY * speedX);
        return meeting * meeting;
    }

    private static (Complex X, Complex Y) Pull(Complex across, Complex up)
    {
        Complex squared = (across * across) + (up * up), cubed = squared * Complex.Sqrt(squared);
        return (across / cubed, up / cubed);
    }
}
