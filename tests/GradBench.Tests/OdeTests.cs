using System.Numerics;
using System.Text.Json;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>A differential equation, against steps in the complex plane, and against its solution.</summary>
public sealed class OdeTests
{
    private const double End = 2;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(6, 20)]
    public void The_gradient_is_that_of_complex_steps(int equations, int steps)
    {
        OdeInput input = OdeInput.Of(equations, steps, seed: 5);
        var (value, jacobian) = ComplexStep.Jacobian(x => Solve(x, steps), input.X);
        JsonElement[] outputs = Conversation.Outputs(OdeEval.Eval, input);
        Close.Equal(value, outputs[0].Numbers());
        Close.Equal(jacobian[^equations..], outputs[1].Numbers());
    }

    [Fact]
    public void Four_equations_are_solved_exactly()
    {
        // y₃ = x₀ x₁ x₂ x₃ t⁴ / 4!, a polynomial that a method of order four has no error on.
        OdeInput input = OdeInput.Of(4, 7, seed: 5);
        double product = input.X.Aggregate((a, b) => a * b) * Math.Pow(End, 4) / 24;
        JsonElement[] outputs = Conversation.Outputs(OdeEval.Eval, input);
        Close.Equal(product, outputs[0].Numbers()[^1]);
        Close.Equal([.. input.X.Select(x => product / x)], outputs[1].Numbers());
    }

    private static Complex[] Solve(Complex[] x, int steps)
    {
        double h = End / steps;
        Complex[] y = new Complex[x.Length];
        for (int step = 0; step < steps; step++)
        {
            Complex[] k1 = Slope(x, y), k2 = Slope(x, Sum(y, h / 2, k1)), k3 = Slope(x, Sum(y, h / 2, k2)), k4 = Slope(x, Sum(y, h, k3));
            y = Sum(Sum(Sum(Sum(y, h / 6, k1), h / 3, k2), h / 3, k3), h / 6, k4);
        }

        return y;
    }

    private static Complex[] Slope(Complex[] x, Complex[] y) => [.. x.Select((factor, i) => i == 0 ? factor : factor * y[i - 1])];

    private static Complex[] Sum(Complex[] y, double h, Complex[] slope) => [.. y.Zip(slope, (a, b) => a + (h * b))];
}
