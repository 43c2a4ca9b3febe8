using ILDiff.Woven.Tests.Harness;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>[DerivativeOf], [NotDifferentiable], AD.StopGradient, strict recordings, values that are no numbers.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class RuleTests
{
    [Theory]
    [InlineData("Static", 2.5, (7 * 2.5) + 2)]
    [InlineData("Instance", 2.5, 21)]
    [InlineData("Mixed", 2, 6 + 2)] // the rule says ∂/∂x = value and ∂/∂y = (x, n)
    [InlineData("Library", 2.5, 15)]
    [InlineData("LibraryByDelegate", 2.5, 5)]
    [InlineData("LibraryTwo", 2.5, 1 + 15)]
    [InlineData("LibraryPassiveOperand", 2.5, 3)]
    [InlineData("LibraryArray", 2.5, 5)]
    public void A_rule_gives_the_derivative(string method, double x, double derivative)
    {
        if (Harness.Writing.IsStressed && method == "Instance")
            return; // the receiver holds a literal, which is active
        Func<double, double> f = FaultPrograms.F("Faults.Ruled", method);
        var (value, slope) = BothWays.ValueAndDerivative(f, x);
        Assert.Equal(f(x), value);
        Assert.Equal(derivative, slope, 1e-12);
    }

    [Fact]
    public void What_a_rule_throws_comes_through()
    {
        Func<double, double> f = FaultPrograms.F("Faults.Ruled", "Throws");
        Assert.Equal("no derivative at 3", Assert.Throws<FormatException>(() => AD.Derivative(f, 3)).Message);
        Assert.False(Recording.Abandon());
        Assert.Equal(6, AD.Derivative(FaultPrograms.F("Faults.CutHere", "Square"), 3));
    }

    [Fact]
    public void A_rule_that_returns_too_few_partials_is_an_error() => Assert.Contains(
        "[DerivativeOf]",
        Assert.Throws<InvalidOperationException>(() => AD.Derivative(FaultPrograms.F("Faults.Ruled", "WrongLength"), 3)).Message);

    [Fact]
    public void A_receiver_with_an_active_field_has_no_place_in_a_rule() =>
        Outcome.Refused(FaultPrograms.F("Faults.Ruled", "ActiveReceiver"), 2);

    [Theory]
    [InlineData("ByType", 8)]
    [InlineData("ByMember", 12)]
    [InlineData("ByMethod", 4)]
    [InlineData("ByProperty", 2)]
    [InlineData("ByArray", 4)]
    [InlineData("ByCount", 3)]
    [InlineData("Library", 4)]
    [InlineData("StopGradient", 4)]
    public void A_derivative_is_cut_where_the_code_says_so(string method, double derivative)
    {
        Func<double, double> f = FaultPrograms.F("Faults.CutHere", method);
        var (value, slope) = BothWays.ValueAndDerivative(f, 2);
        Assert.Equal(f(2), value);
        Assert.Equal(derivative, slope);
    }

    [Fact]
    public void A_variable_that_a_setter_ignored_is_unread_and_its_tie_an_error_in_a_strict_recording()
    {
        Func<double, double> f = FaultPrograms.F("Faults.CutHere", "Equal");
        using (var recording = Recording.Start())
        {
            double rate = recording.Variable(0.05, "rate");
            recording.Reverse(f(rate));
            Assert.Equal("rate", Assert.Single(recording.Unread).Name);
            Assert.Equal(0, recording.Adjoint(rate));
        }

        using (var strict = Recording.Start(new RecordingOptions { Strict = true }))
        {
            double rate = strict.Variable(0.05, "rate");
            var error = Assert.Throws<NotDifferentiableException>(() => f(rate));
            Assert.Contains("Settings.set_Rate", error.Message);
            Assert.Contains("equals 0.05", error.Message);
        }

        using (var other = Recording.Start(new RecordingOptions { Strict = true }))
        {
            double rate = other.Variable(0.06);
            other.Reverse(f(rate));
            Assert.Equal(0.12, other.Adjoint(rate), 1e-15);
        }
    }

    [Theory]
    [InlineData("ToInteger", 15)]
    [InlineData("BoxedToInteger", 16)]
    public void A_conversion_that_cuts_is_counted_with_its_place_and_an_error_in_a_strict_recording(string method, double slope)
    {
        Func<double, double> f = FaultPrograms.F("Faults.CutHere", method);
        using (var recording = Recording.Start())
        {
            double x = recording.Variable(1.55);
            recording.Reverse(f(x));
            Assert.Equal(slope, recording.Adjoint(x));
            DerivativeCut cut = Assert.Single(recording.Cuts);
            Assert.Equal($"CutHere.{method}(double)", cut.Method);
            Assert.StartsWith("Rules.cs:", cut.Location);
            Assert.Equal(1, cut.Count);
        }

        using var strict = Recording.Start(new RecordingOptions { Strict = true });
        double variable = strict.Variable(1.55);
        Assert.Contains("Rules.cs:", Assert.ThrowsAny<DifferentiationException>(() => f(variable)).Message);
    }

    [Theory]
    [InlineData("Square", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Square", double.NaN, double.NaN)]
    [InlineData("Overflow", 1, double.NaN)]
    [InlineData("NotANumber", 1, double.NaN)]
    [InlineData("IsNotANumber", 1, 2)]
    [InlineData("Infinite", 1, 3)]
    [InlineData("Own", double.NegativeInfinity, 1)]
    [InlineData("Own", double.NaN, 1)]
    public void Values_that_are_no_numbers_are_values(string method, double x, double derivative)
    {
        Func<double, double> f = FaultPrograms.F("Faults.CutHere", method);
        var (value, slope) = BothWays.ValueAndDerivative(f, x);
        Assert.Equal(f(x), value);
        Assert.Equal(derivative, slope);
    }
}
