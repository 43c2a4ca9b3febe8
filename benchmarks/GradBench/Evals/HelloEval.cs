using System.Text.Json;
using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Evals;

/// <summary>Whether protocol and tool work at all: its input is a number.</summary>
internal static class HelloEval
{
    internal static Eval Eval { get; } = new(
        "hello",
        new Dictionary<string, Func<JsonElement, Func<object>>>
        {
            ["square"] = input => Of(Hello.Square, input),
            ["double"] = input => Of(HelloDerivative.Double, input),
        },
        []);

    private static Func<object> Of(Func<double, double> function, JsonElement input)
    {
        double x = input.GetDouble();
        return () => function(x);
    }
}
