using ILDiff.Compiled;

namespace ILDiff;

/// <summary>Values and gradients of functions of two to eight scalars.</summary>
internal static class ScalarFunctions
{
    internal static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double> f, double x1, double x2)
    {
        if (DirectDerivatives.ValueAndGradient(f, Point.Of([x1, x2])) is { } direct)
            return direct;
        using FunctionRecording r = FunctionRecording.Of(f);
        return r.ValueAndGradient(f(r.Variable(x1), r.Variable(x2)), 2);
    }

    internal static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double> f, double x1, double x2, double x3)
    {
        if (DirectDerivatives.ValueAndGradient(f, Point.Of([x1, x2, x3])) is { } direct)
            return direct;
        using FunctionRecording r = FunctionRecording.Of(f);
        return r.ValueAndGradient(f(r.Variable(x1), r.Variable(x2), r.Variable(x3)), 3);
    }

    internal static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double> f, double x1, double x2, double x3, double x4)
    {
        if (DirectDerivatives.ValueAndGradient(f, Point.Of([x1, x2, x3, x4])) is { } direct)
            return direct;
        using FunctionRecording r = FunctionRecording.Of(f);
        return r.ValueAndGradient(f(r.Variable(x1), r.Variable(x2), r.Variable(x3), r.Variable(x4)), 4);
    }

    internal static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double> f, double x1, double x2, double x3, double x4, double x5)
    {
        if (DirectDerivatives.ValueAndGradient(f, Point.Of([x1, x2, x3, x4, x5])) is { } direct)
            return direct;
        using FunctionRecording r = FunctionRecording.Of(f);
        return r.ValueAndGradient(
            f(r.Variable(x1), r.Variable(x2), r.Variable(x3), r.Variable(x4), r.Variable(x5)), 5);
    }

    internal static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double, double> f,
        double x1, double x2, double x3, double x4, double x5, double x6)
    {
        if (DirectDerivatives.ValueAndGradient(f, Point.Of([x1, x2, x3, x4, x5, x6])) is { } direct)
            return direct;
        using FunctionRecording r = FunctionRecording.Of(f);
        return r.ValueAndGradient(
            f(r.Variable(x1), r.Variable(x2), r.Variable(x3), r.Variable(x4), r.Variable(x5), r.Variable(x6)), 6);
    }

    internal static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double, double, double> f,
        double x1, double x2, double x3, double x4, double x5, double x6, double x7)
    {
        if (DirectDerivatives.ValueAndGradient(f, Point.Of([x1, x2, x3, x4, x5, x6, x7])) is { } direct)
            return direct;
        using FunctionRecording r = FunctionRecording.Of(f);
        return r.ValueAndGradient(
            f(r.Variable(x1), r.Variable(x2), r.Variable(x3), r.Variable(x4), r.Variable(x5), r.Variable(x6), r.Variable(x7)),
            7);
    }

    internal static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double, double, double, double> f,
        double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8)
    {
        if (DirectDerivatives.ValueAndGradient(f, Point.Of([x1, x2, x3, x4, x5, x6, x7, x8])) is { } direct)
            return direct;
        using FunctionRecording r = FunctionRecording.Of(f);
        return r.ValueAndGradient(
            f(r.Variable(x1), r.Variable(x2), r.Variable(x3), r.Variable(x4), r.Variable(x5), r.Variable(x6), r.Variable(x7), r.Variable(x8)),
            8);
    }
}
