using System.Reflection;
using ILDiff.Libraries.Cases;

namespace ILDiff.Libraries.Tests;

/// <summary>Functions of libraries, differentiated through a user's code and compared with an oracle.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Exact => Names(given => given.Facts is { Refused: null, RefusedIfStrict: null });

    public static TheoryData<string> Refused => Names(given => given.Facts.Refused != null);

    public static TheoryData<string> RefusedIfStrict => Names(given => given.Facts.RefusedIfStrict != null);

    [Theory]
    [MemberData(nameof(Exact))]
    public void Value_is_that_of_the_unwoven_library_and_gradient_that_of_the_oracle(string name)
    {
        Case given = Case.Named(name);
        Func<double[], double> woven = WovenCases.Function(given);

        SameValue(given, woven([.. given.Facts.At]), "woven, not recorded");
        var (recorded, gradient) = AD.ValueAndGradient(woven, given.Facts.At);
        SameValue(given, recorded, "recorded");
        SameValue(given, woven([.. given.Facts.At]), "woven, after a recording");
        Comparison.SameGradient(given.ExpectedGradient(), gradient, given.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_has_no_derivative_is_an_error_that_says_so(string name)
    {
        Case given = Case.Named(name);
        Func<double[], double> woven = WovenCases.Function(given);

        SameValue(given, woven([.. given.Facts.At]), "woven, not recorded");
        var error = Assert.ThrowsAny<DifferentiationException>(() => AD.ValueAndGradient(woven, given.Facts.At));
        Assert.Contains(given.Facts.Refused!, error.Message);
        SameValue(given, woven([.. given.Facts.At]), "woven, after the error");
    }

    [Theory]
    [MemberData(nameof(RefusedIfStrict))]
    public void What_loses_a_derivative_is_an_error_if_the_recording_is_strict(string name)
    {
        Case given = Case.Named(name);
        Func<double[], double> woven = WovenCases.Function(given);

        SameValue(given, woven([.. given.Facts.At]), "woven, not recorded");
        using var recording = Recording.Start(new RecordingOptions { Strict = true });
        var error = Assert.ThrowsAny<DifferentiationException>(() => recording.Reverse(woven(recording.Variables(given.Facts.At))));
        Assert.Contains(given.Facts.RefusedIfStrict!, error.Message);
    }

    [Fact]
    public void What_a_library_keeps_is_plain_when_the_recording_is_over()
    {
        double[] x = [4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5];
        const string kept = "ILDiff.Libraries.Cases.KeptObjects";
        var keep = WovenCases.Loaded.Function<Func<double[], double>>(kept, nameof(KeptObjects.Keep));
        double value = KeptObjects.Keep([.. x]);
        Comparison.SameGradient(Differences.Gradient(KeptObjects.Keep, x), AD.Gradient(keep, x), 1e-9);

        foreach (PropertyInfo property in WovenCases.Loaded.Assembly.GetType(kept)!.GetProperties())
            Assert.Equal([], Remains.In(property.GetValue(null), property.Name));
        Comparison.SameBits(value, WovenCases.Loaded.Function<Func<double>>(kept, nameof(KeptObjects.Use))(), "with what was kept");
    }

    [Fact]
    public void Page_about_libraries_is_up_to_date()
    {
        string page = File.ReadAllText(LibrariesPage.Location);
        string current = LibrariesPage.Current(page);
        if (Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1")
            File.WriteAllText(LibrariesPage.Location, current);
        else
            Assert.True(page == current, "The page is stale: run the tests with ILDIFF_WRITE_DOCS=1.");
    }

    [Fact]
    public void Every_woven_method_compiles_to_machine_code()
    {
        var (refused, tried) = WovenCases.Loaded.PrepareAll();
        Assert.Empty(refused);
        Assert.True(tried > 10_000);
    }

    private static void SameValue(Case given, double value, string when)
    {
        double original = given.Original([.. given.Facts.At]);
        if (given.Facts.VariesWithThreads)
            Assert.Equal(original, value, tolerance: 1e-14 * Math.Abs(original));
        else
            Comparison.SameBits(original, value, when);
    }

    private static TheoryData<string> Names(Func<Case, bool> which) => [.. Case.All.Where(which).Select(given => given.Name)];
}
