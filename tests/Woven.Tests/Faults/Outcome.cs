using ILDiff.Woven.Tests.Harness;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>What became of a derivative: it was right, or there was an error of ILDiff.</summary>
internal static class Outcome
{
    /// <summary>Demands an error that says where derivatives stopped, and a thread that can go on.</summary>
    internal static DifferentiationException Refused(Func<double, double> f, double x)
    {
        Exception? thrown = Record.Exception(() => AD.Derivative(f, x));
        Assert.IsAssignableFrom<DifferentiationException>(Innermost(thrown));
        Assert.False(Recording.Abandon());
        return (DifferentiationException)Innermost(thrown)!;
    }

    /// <summary>Demands that the derivative, if there is one, is that of the function.</summary>
    internal static void RightOrRefused(Func<double, double> f, double x)
    {
        double value = f(x);
        try
        {
            var (recorded, derivative) = BothWays.ValueAndDerivative(f, x);
            Assert.Equal(value, recorded);
            const double h = 1e-5;
            Assert.Equal((f(x + h) - f(x - h)) / (2 * h), derivative, 1e-6 * Math.Max(1, Math.Abs(derivative)));
        }
        catch (DifferentiationException)
        {
            // the other right answer
        }

        Assert.Equal(value, f(x));
    }

    private static Exception? Innermost(Exception? thrown)
    {
        while (thrown is AggregateException or System.Reflection.TargetInvocationException)
            thrown = thrown.InnerException;
        return thrown;
    }
}
