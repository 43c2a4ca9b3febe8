namespace ILDiff.Package.Tests;

/// <summary>What `dotnet new` makes of the templates builds as it is, and has right derivatives.</summary>
[Trait("Category", "Package")]
public sealed class TemplateTests
{
    [Fact]
    public void The_console_template_prints_a_value_and_its_gradient()
    {
        using var consumer = new Consumer("", "");
        Succeed(consumer.InstallTemplates());
        Succeed(consumer.New("ildiff-console", "First"));

        // (1 - x)² + 100 (y - x²)² at (-1, 2).
        Assert.Equal("value    104\ngradient 396 200", consumer.RunProject("First"));
    }

    [Fact]
    public void The_library_template_can_be_differentiated_by_a_program_that_refers_to_nothing_else()
    {
        using var consumer = new Consumer("<ProjectReference Include='../my-springs/my-springs.csproj' />", """
            using ILDiff;
            using my_springs;

            Console.WriteLine(AD.Derivative(time => new Oscillator { Amplitude = 3, Frequency = 2 }.Position(time), 0.5) == -6 * Math.Sin(1));
            Console.WriteLine(AD.Derivative(amplitude => new Oscillator { Amplitude = amplitude, Frequency = 2 }.Position(0.5), 3) == Math.Cos(1));
            """);
        Succeed(consumer.InstallTemplates());
        Succeed(consumer.New("ildiff-library", "my-springs"));

        string output = Succeed(consumer.Build());
        Assert.Contains("0 Warning(s)", output);
        Assert.Equal("True\nTrue", consumer.Run());
    }

    private static string Succeed((bool Succeeded, string Output) run)
    {
        Assert.True(run.Succeeded, run.Output);
        return run.Output;
    }
}
