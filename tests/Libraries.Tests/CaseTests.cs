namespace ILDiff.Libraries.Tests;

/// <summary>Functions of libraries, differentiated through a user's code and compared with an oracle.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Exact => [.. Case.All.Where(given => given.Facts.Refused == null).Select(given => given.Name)];

    public static TheoryData<string> Refused => [.. Case.All.Where(given => given.Facts.Refused != null).Select(given => given.Name)];

    [Theory]
    [MemberData(nameof(Exact))]
    public void Value_is_that_of_the_unwoven_library_and_gradient_that_of_the_oracle(string name)
    {
        Case given = Case.Named(name);
        Func<double[], double> woven = WovenCases.Function(given);

        double value = given.Original([.. given.Facts.At]);
        Comparison.SameBits(value, woven([.. given.Facts.At]), "woven, not recorded");
        var (recorded, gradient) = AD.ValueAndGradient(woven, given.Facts.At);
        Comparison.SameBits(value, recorded, "recorded");
        Comparison.SameBits(value, woven([.. given.Facts.At]), "woven, after a recording");
        Comparison.SameGradient(given.ExpectedGradient(), gradient, given.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_has_no_derivative_is_an_error_that_says_so(string name)
    {
        Case given = Case.Named(name);
        Func<double[], double> woven = WovenCases.Function(given);

        Comparison.SameBits(given.Original([.. given.Facts.At]), woven([.. given.Facts.At]), "woven, not recorded");
        var error = Assert.ThrowsAny<DifferentiationException>(() => AD.ValueAndGradient(woven, given.Facts.At));
        Assert.Contains(given.Facts.Refused!, error.Message);
        Comparison.SameBits(given.Original([.. given.Facts.At]), woven([.. given.Facts.At]), "woven, after the error");
    }

    [Fact]
    public void Every_woven_method_compiles_to_machine_code()
    {
        var (refused, tried) = WovenCases.Loaded.PrepareAll();
        Assert.Empty(refused);
        Assert.True(tried > 10_000);
    }
}
