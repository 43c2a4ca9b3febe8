using System.Globalization;
using System.Reflection;
using ILDiff.Tool.Inputs;

namespace ILDiff.Tool.Checking;

/// <summary>
/// The gradient of a woven function, against differences of the function as it was published: central ones, extrapolated
/// to a step of zero.
/// </summary>
internal static class DerivativeCheck
{
    /// <summary>Checks a function at its point.</summary>
    /// <param name="function">The function, as it was published.</param>
    /// <param name="woven">The same method, woven.</param>
    /// <param name="isStrict">Whether a lost derivative is an error.</param>
    /// <exception cref="InputException">It has no value at the point, or not always the same.</exception>
    /// <exception cref="CheckFailedException">The woven function gives another value or throws where it should not.</exception>
    internal static CheckResult Run(CheckedFunction function, MethodInfo woven, bool isStrict)
    {
        double value = Value(function);
        Demand(value, Unrecorded(function, woven), "not recorded");
        using var recording = Recording.Start(new RecordingOptions { Strict = isStrict });
        double[] variables = recording.Variables(function.Point);
        double[] gradient;
        try
        {
            double output = function.Call(woven, variables);
            Demand(value, recording.Value(output), "recorded");
            recording.Reverse(output);
            gradient = recording.Adjoints(variables);
        }
        catch (Exception exception) when (exception is not CheckFailedException and not OutOfMemoryException)
        {
            throw exception is DifferentiationException
                ? new CheckFailedException($"It cannot be differentiated here. {exception.Message}")
                : new CheckFailedException($"Recorded, it throws {exception.GetType().Name}, which it does not otherwise: {exception.Message}");
        }

        List<string> findings = Findings(recording, function);
        int statements = recording.Statements;
        recording.Dispose(); // what is differentiated by differences is not to be recorded
        return new CheckResult(GradientCheck.Of(x => Difference(function, x), function.Point, value, gradient), findings, statements);
    }

    private static double Value(CheckedFunction function)
    {
        try
        {
            double value = function.Call(function.Method, function.Point);
            double again = function.Call(function.Method, function.Point);
            return SameBits(value, again) ? value : throw new InputException(
                $"{Spelling.Of(function.Method)} gives another value each time it is called, so that its differences say nothing.");
        }
        catch (Exception exception) when (exception is not InputException and not OutOfMemoryException)
        {
            throw new InputException($"{Spelling.Of(function.Method)} throws {exception.GetType().Name} at this point: {exception.Message} " +
                "Name a point where it has a value.");
        }
    }

    private static double Unrecorded(CheckedFunction function, MethodInfo woven)
    {
        try
        {
            return function.Call(woven, function.Point);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new CheckFailedException($"Woven and not recorded, it throws {exception.GetType().Name}, which it does not otherwise: {exception.Message}");
        }
    }

    // A step may leave the domain, and the function say so.
    private static double Difference(CheckedFunction function, double[] x)
    {
        try
        {
            return function.Call(function.Method, x);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return double.NaN;
        }
    }

    private static void Demand(double value, double woven, string how)
    {
        if (!SameBits(value, woven))
        {
            throw new CheckFailedException(string.Create(
                CultureInfo.InvariantCulture, $"Woven and {how}, its value is {woven:R}, and as published {value:R}. This is a bug in ILDiff; please report it."));
        }
    }

    private static bool SameBits(double x, double y) =>
        BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y));

    private static List<string> Findings(Recording recording, CheckedFunction function) =>
    [
        .. recording.Unread.Select(variable => $"{function.Names[variable.Index]} was read by no statement."),
        .. recording.Unreached.Except(recording.Unread).Select(variable => $"The value does not depend on {function.Names[variable.Index]}."),
        .. recording.Ties.Select(tie => string.Create(CultureInfo.InvariantCulture,
            $"{tie.Comparison} in {tie.Method} {At(tie.Location)}found an active value equal to another, {Times(tie.Count)}: the derivative may be that of a short cut or of one side of a kink.")),
        .. recording.Cuts.Select(cut => string.Create(CultureInfo.InvariantCulture,
            $"{cut.Conversion} in {cut.Method} {At(cut.Location)}cut a derivative, {Times(cut.Count)}.")),
    ];

    private static string At(string location) => location.Length == 0 ? "" : $"({location}) ";

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
