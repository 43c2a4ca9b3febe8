using System.Text.RegularExpressions;
using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Drivers;

/// <summary>The traces of x₁ x₂ - x₂ / x₃ at (1, 2, 4); bars and dots combine with the letter before them.</summary>
public class TraceTests
{
    [Fact]
    public void Before_Reverse_the_trace_shows_the_evaluation()
    {
        using var recording = Recording.Start();
        HandWoven.Rational(recording.Variables([1, 2, 4]));
        Assert.Equal(
            """
            Forward evaluation trace ↓
            v₋₂  = x₁                    = 1
            v₋₁  = x₂                    = 2
            v₀   = x₃                    = 4
            v₁   = v₋₂ × v₋₁  = 1 × 2    = 2
            v₂   = v₋₁ / v₀   = 2 / 4    = 0.5
            v₃   = v₁ - v₂    = 2 - 0.5  = 1.5

            """,
            recording.ToTable());
    }

    [Fact]
    public void After_Reverse_the_adjoints_stand_beside_it_from_the_bottom_up()
    {
        using var recording = Recording.Start();
        recording.Reverse(HandWoven.Rational(recording.Variables([1, 2, 4])));
        Assert.Equal(
            Combine(
                """
                Forward evaluation trace ↓             Reverse adjoint trace ↑
                v₋₂  = x₁                    = 1    │  x̄₁   = v̄₋₂                                   = 2
                v₋₁  = x₂                    = 2    │  x̄₂   = v̄₋₁                                   = 0.75
                v₀   = x₃                    = 4    │  x̄₃   = v̄₀                                    = 0.125
                v₁   = v₋₂ × v₋₁  = 1 × 2    = 2    │  v̄₋₁  = v̄₋₁ + v̄₁ (∂v₁/∂v₋₁)  = v̄₋₁ + v̄₁ × 1   = 0.75
                                                    │  v̄₋₂  = v̄₁ (∂v₁/∂v₋₂)        = v̄₁ × 2         = 2
                v₂   = v₋₁ / v₀   = 2 / 4    = 0.5  │  v̄₀   = v̄₂ (∂v₂/∂v₀)         = v̄₂ × (-0.125)  = 0.125
                                                    │  v̄₋₁  = v̄₂ (∂v₂/∂v₋₁)        = v̄₂ × 0.25      = -0.25
                v₃   = v₁ - v₂    = 2 - 0.5  = 1.5  │  v̄₂   = v̄₃ (∂v₃/∂v₂)         = v̄₃ × (-1)      = -1
                                                    │  v̄₁   = v̄₃ (∂v₃/∂v₁)         = v̄₃ × 1         = 1
                y    = v₃                    = 1.5  │  v̄₃   = ȳ                                     = 1

                """),
            recording.ToTable().Normalize(System.Text.NormalizationForm.FormD));
    }

    [Fact]
    public void Tangents_stand_beside_it_from_the_top_down()
    {
        using var recording = Recording.Start();
        double[] x = recording.Variables([1, 2, 4]);
        recording.Reverse(HandWoven.Rational(x));
        Assert.Equal(
            Combine(
                """
                Forward evaluation trace ↓             Forward tangent trace ↓
                v₋₂  = x₁                    = 1    │  v̇₋₂  = ẋ₁                                                             = 0
                v₋₁  = x₂                    = 2    │  v̇₋₁  = ẋ₂                                                             = 1
                v₀   = x₃                    = 4    │  v̇₀   = ẋ₃                                                             = 0
                v₁   = v₋₂ × v₋₁  = 1 × 2    = 2    │  v̇₁   = v̇₋₂ (∂v₁/∂v₋₂) + v̇₋₁ (∂v₁/∂v₋₁)  = v̇₋₂ × 2 + v̇₋₁ × 1           = 1
                v₂   = v₋₁ / v₀   = 2 / 4    = 0.5  │  v̇₂   = v̇₋₁ (∂v₂/∂v₋₁) + v̇₀ (∂v₂/∂v₀)    = v̇₋₁ × 0.25 + v̇₀ × (-0.125)  = 0.25
                v₃   = v₁ - v₂    = 2 - 0.5  = 1.5  │  v̇₃   = v̇₁ (∂v₃/∂v₁) + v̇₂ (∂v₃/∂v₂)      = v̇₁ × 1 + v̇₂ × (-1)          = 0.75
                y    = v₃                    = 1.5  │  ẏ    = v̇₃                                                             = 0.75

                """),
            recording.ToTangentTable(x[1]).Normalize(System.Text.NormalizationForm.FormD));
    }

    [Fact]
    public void Names_constants_and_several_outputs_are_shown()
    {
        using var recording = Recording.Start();
        double x = recording.Variable(3, "rate");
        double y = Recorder.Add(Recorder.Multiply(-2, x, CurrentTape.OrNone()), x, CurrentTape.OrNone());
        recording.Reverse([y, 7, x], [10, 1, 5]);
        string trace = recording.ToTable().Normalize(System.Text.NormalizationForm.FormD);
        Assert.Equal(
            Combine(
                """
                Forward evaluation trace ↓ Reverse adjoint trace ↑
                v₀ = x (rate) = 3 │ x̄ = v̄₀ = -5
                v₁ = (-2) × v₀ = (-2) × 3 = -6 │ v̄₀ = v̄₀ + v̄₁ (∂v₁/∂v₀) = v̄₀ + v̄₁ × (-2) = -5
                v₂ = v₁ + v₀ = (-6) + 3 = -3 │ v̄₀ = v̄₀ + v̄₂ (∂v₂/∂v₀) = v̄₀ + v̄₂ × 1 = 15
                 │ v̄₁ = v̄₂ (∂v₂/∂v₁) = v̄₂ × 1 = 10
                y₁ = v₂ = -3 │ v̄₂ = ȳ₁ = 10
                y₂ (passive) = 7 │
                y₃ = v₀ = 3 │ v̄₀ = ȳ₃ = 5

                """),
            Regex.Replace(trace, " +", " "));
    }

    [Fact]
    public void Tangents_of_passive_values_are_an_error()
    {
        using var recording = Recording.Start();
        Assert.Throws<PassiveValueException>(() => recording.ToTangentTable(2));
    }

    private static string Combine(string text) => text.Normalize(System.Text.NormalizationForm.FormD);
}
