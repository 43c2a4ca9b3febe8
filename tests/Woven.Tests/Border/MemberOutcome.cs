using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;

namespace ILDiff.Woven.Tests.Border;

internal static class MemberOutcome
{
    private static readonly double[] Shifts = [0.2, 1.2, -0.45];

    internal static string Of(Assembly originalAssembly, Assembly wovenAssembly, string name)
    {
        var original = LoadedAssemblies.Function<Func<double[], double>>(originalAssembly, "Members.Calls", name);
        var woven = LoadedAssemblies.Function<Func<double[], double>>(wovenAssembly, "Members.Calls", name);
        string outcome = "undefined";
        foreach (double shift in Shifts)
        {
            double[] x = [.. Enumerable.Range(0, Samples.Variables).Select(i => shift + (0.25 * ((i * 0.618034) % 1)))];
            var expected = Run(original, x, originalAssembly);
            if (expected.Text != Run(original, x, originalAssembly).Text)
                return "NONDETERMINISTIC";
            var plain = Run(woven, x, wovenAssembly);
            if (plain.Text != expected.Text)
                return $"NOT RECORDED {plain.Text} instead of {expected.Text}";
            var recorded = Record(woven, x, wovenAssembly);
            if (recorded.Thrown is NotDifferentiableException refusal)
            {
                outcome = refusal.Location.StartsWith("Members.cs:", StringComparison.Ordinal) ? "refused " + refusal.Callee + " :: " + refusal.Message : "REFUSED WITHOUT PLACE " + refusal.Message;
                continue;
            }

            if (recorded.Text != expected.Text)
                return $"WRONG {recorded.Text} instead of {expected.Text}";
            if (expected.Thrown != null)
            {
                if (outcome == "undefined") outcome = "undefined: " + expected.Thrown.GetType().Name + expected.Thrown.Message.Split('\n')[0];
                continue;
            }

            if (double.IsFinite(expected.Value))
            {
                double[] gradient = Differences.Gradient(original, x);
                for (int i = 0; i < x.Length; i++)
                {
                    if (!(Math.Abs(gradient[i] - recorded.Gradient[i]) <= 1e-6 * Math.Max(1, Math.Abs(gradient[i]))))
                        return $"GRADIENT component {i} of [{string.Join(", ", recorded.Gradient)}] instead of [{string.Join(", ", gradient)}] cuts {recorded.Cuts} ties {recorded.Ties} value {expected.Text}";
                }
            }

            if (!outcome.StartsWith("refused", StringComparison.Ordinal)) outcome = "right";
        }

        return outcome;
    }

    private sealed record Result(double Value, Exception? Thrown, string Text, double[] Gradient, int Cuts = 0, int Ties = 0);

    private static Result Run(Func<double[], double> f, double[] x, Assembly assembly)
    {
        try
        {
            double value = f([.. x]);
            return new Result(value, null, Show(value, assembly), []);
        }
        catch (Exception e)
        {
            return new Result(double.NaN, e, e.GetType().Name, []);
        }
    }

    private static string Show(double value, Assembly assembly) => Rendering.Of(value) + " " +
        Rendering.Of(assembly.GetType("Members.Kept")!.GetField("Values")!.GetValue(null));

    private static Result Record(Func<double[], double> f, double[] x, Assembly assembly)
    {
        double value;
        double[] gradient;
        int cuts, ties;
        try
        {
            using Recording recording = Recording.Start();
            double[] variables = [.. x.Select(recording.Variable)];
            double y = f([.. variables]);
            value = recording.Value(y);
            recording.Reverse(y);
            gradient = [.. variables.Select(recording.Adjoint)];
            cuts = recording.Cuts.Count;
            ties = recording.Ties.Count;
        }
        catch (Exception e)
        {
            return new Result(double.NaN, e, e.GetType().Name, []);
        }

        return new Result(value, null, Show(value, assembly), gradient, cuts, ties);
    }
}
