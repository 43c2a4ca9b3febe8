using ILDiff.Compiled;

namespace ILDiff;

/// <summary>Gradients of functions of an array: compiled, or recorded.</summary>
internal static class Gradients
{
    internal static (double Value, double[] Gradient) Of(Func<double[], double> f, Point x) =>
        DirectDerivatives.ValueAndGradient(f, x) ?? Recorded(f, x.Numbers);

    internal static double Into(Span<double> gradient, Func<double[], double> f, Point x)
    {
        ArgumentNullException.ThrowIfNull(f);
        Lengths.Demand(gradient.Length, x.Length, nameof(gradient), "that of x");
        return DirectDerivatives.TryGradient(f, x, gradient, out double value) ? value : Recorded(f, x.Numbers, gradient);
    }

    private static (double Value, double[] Gradient) Recorded(Func<double[], double> f, ReadOnlySpan<double> x)
    {
        using FunctionRecording recording = FunctionRecording.Of(f);
        return recording.ValueAndGradient(f(recording.Variables(x)), x.Length);
    }

    private static double Recorded(Func<double[], double> f, ReadOnlySpan<double> x, Span<double> gradient)
    {
        using FunctionRecording recording = FunctionRecording.Of(f);
        return recording.Reverse(f(recording.KeptVariables(x)), gradient);
    }
}
