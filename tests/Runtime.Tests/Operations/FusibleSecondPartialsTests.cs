using System.Reflection;
using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Operations;

/// <summary>The derivatives of small partials, against differences of these, results following.</summary>
public sealed class FusibleSecondPartialsTests
{
    private static readonly Dictionary<string, Func<double, double, double>> Operations = new()
    {
        ["Add"] = (x, y) => x + y,
        ["Subtract"] = (x, y) => x - y,
        ["Multiply"] = (x, y) => x * y,
        ["Divide"] = (x, y) => x / y,
        ["Negate"] = (x, _) => -x,
        ["Sqrt"] = (x, _) => Math.Sqrt(x),
        ["Exp"] = (x, _) => Math.Exp(x),
        ["Log"] = (x, _) => Math.Log(x),
        ["Sin"] = (x, _) => Math.Sin(x),
        ["Cos"] = (x, _) => Math.Cos(x),
        ["Atan"] = (x, _) => Math.Atan(x),
        ["Tanh"] = (x, _) => Math.Tanh(x),
        ["Abs"] = (x, _) => Math.Abs(x),
        ["Max"] = Math.Max,
        ["Min"] = Math.Min,
    };

    public static TheoryData<string> Partials() =>
        [.. typeof(FusiblePartials).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Partials))]
    public void A_partial_changes_as_its_derivatives_say(string name)
    {
        const double step = 1e-6;
        double x = 0.7, y = 1.9;
        for (int operand = 0; operand < 2; operand++)
        {
            double dx = operand == 0 ? step : 0, dy = operand == 0 ? 0 : step;
            double change = (Partial(name, x + dx, y + dy) - Partial(name, x - dx, y - dy)) / (2 * step);
            double z = Result(name, x, y), zChange = (Result(name, x + dx, y + dy) - Result(name, x - dx, y - dy)) / (2 * step);
            // What is multiplied with an operand changes with it: the weaver knows that without a method.
            double known = name == (operand == 0 ? "MultiplyY" : "MultiplyX") ? 1 : 0;
            double told = known + By(name, operand == 0 ? "X" : "Y", x, y, z) + (By(name, "Z", x, y, z) * zChange);
            Assert.True(Math.Abs(change - told) < 1e-7, $"{name}, operand {operand}: {told} instead of {change}");
        }
    }

    private static double Result(string partial, double x, double y) => Operations[partial[..^1]](x, y);

    private static double Partial(string name, double x, double y) => Call(typeof(FusiblePartials).GetMethod(name)!, x, y, Result(name, x, y));

    private static double By(string name, string argument, double x, double y, double z) =>
        typeof(FusibleSecondPartials).GetMethod($"{name}By{argument}") is { } method ? Call(method, x, y, z) : 0;

    private static double Call(MethodInfo method, double x, double y, double z) => (double)method.Invoke(
        null, method.GetParameters().Length == 2 ? [x, z] : [x, y, z])!;
}
