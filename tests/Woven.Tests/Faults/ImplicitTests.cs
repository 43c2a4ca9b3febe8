using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Roots and minima: the derivative is that of the solution, whatever found it.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class ImplicitTests
{
    private const string Program = "Faults.Solvers";

    // y³ + y = 10 at 2, with the slope 13; = 2 at 1, with the slope 4.
    public static TheoryData<string, double, double, double> Solutions => new()
    {
        { "Root", 10, 2, 1 / 13.0 },
        { "RootOfRecordedSolver", 10, 2, 1 / 13.0 },
        { "RootOfRoot", 5, 2, -2 / 5.0 },
        { "PassiveRoot", 3, 3 * Math.Sqrt(2), Math.Sqrt(2) },
        { "PassiveDoubleRoot", 3, 0, 0 },
        { "ParameterInArray", 1.5, 4 / 3.0, -2 / (1.5 * 1.5) },
        { "Roots", 3, ((Math.Sqrt(8) + 2) / 2) + Math.Sqrt(8) - 2, (0.25 * (1 / Math.Sqrt(8) + 0.5)) + (0.5 * (1 / Math.Sqrt(8) - 0.5)) },
        { "Minimum", 2, 3 * Math.Log(2), 3 / 2.0 },
        { "ScalarMinimum", 2, 2, 1 },
    };

    [Theory]
    [MemberData(nameof(Solutions))]
    public void The_derivative_is_that_of_the_solution(string method, double p, double value, double slope)
    {
        Func<double, double> f = FaultPrograms.F(Program, method);
        var (recorded, derivative) = BothWays.ValueAndDerivative(f, p);
        Assert.Equal(value, recorded, 1e-12);
        Assert.Equal(BitConverter.DoubleToInt64Bits(f(p)), BitConverter.DoubleToInt64Bits(recorded));
        Assert.Equal(slope, derivative, 1e-10);

        using var strict = Recording.Start(new RecordingOptions { Strict = true });
        double x = strict.Variable(p);
        if (method is "RootOfRecordedSolver")
            return; // its search is decided by active values that meet, which a strict recording refuses
        strict.Reverse(f(x));
        Assert.Equal(slope, strict.Adjoint(x), 1e-10);
    }

    [Fact]
    public void A_solution_takes_part_in_what_is_computed_with_it()
    {
        Func<double, double> f = FaultPrograms.F(Program, "RootWithinFunction");
        Comparison.SameGradient(Differences.Gradient(x => f(x[0]), [1.2]), [AD.Derivative(f, 1.2)], 1e-9);
    }

    [Fact]
    public void Without_the_rule_a_search_has_the_derivative_of_its_steps() =>
        Assert.Equal(0, AD.Derivative(FaultPrograms.F(Program, "Unrolled"), 10));

    [Fact]
    public void Outside_a_recording_the_function_is_not_called()
    {
        var calls = FaultPrograms.Release.Assembly.GetType(Program)!.GetProperty("Calls")!;
        int before = (int)calls.GetValue(null)!;
        FaultPrograms.F(Program, "Unrolled")(10);
        int unrolled = (int)calls.GetValue(null)! - before;
        FaultPrograms.F(Program, "Root")(10);
        Assert.Equal(before + (2 * unrolled), (int)calls.GetValue(null)!);
    }

    [Theory]
    [InlineData("NoRoot", 10, "no simple root at 7", "340")]
    [InlineData("NoNumber", 10, "NaN", "Solvers")]
    [InlineData("DoubleRoot", 2, "at 2 has no derivative", "its slope there is 0")]
    [InlineData("Indifferent", 2, "its slope there is 0", "depend on its argument")]
    [InlineData("Pole", 2, "no simple root", "pole")]
    [InlineData("NoMinimum", 2, "no minimum inside its domain at 1", "its gradient there is 4")]
    [InlineData("FlatMinimum", 2, "its second derivative there is 0", "at 2")]
    [InlineData("TooFew", 2, "returned 1 residuals for 2 unknowns", "as many equations")]
    public void What_is_no_solution_is_an_error_that_says_so(string method, double p, params string[] parts)
    {
        var error = Assert.Throws<ImplicitFunctionException>(() => AD.Derivative(FaultPrograms.F(Program, method), p));
        foreach (string part in parts)
            Assert.Contains(part, error.Message);
        Assert.Equal(1 / 13.0, AD.Derivative(FaultPrograms.F(Program, "Root"), 10), 1e-12);
    }
}
