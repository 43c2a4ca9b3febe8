using System.Reflection;
using ILDiff.Tool.Checking;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Libraries;
using ILDiff.Weaving;

namespace ILDiff.Tool.Verification;

/// <summary>
/// Every public static method of doubles and arrays of doubles that returns a double, called at a few points: woven it
/// gives the same bits as it was published, or throws the same; recorded, too, and a gradient or an error that says why
/// there is none. On demand gradients are compared with differences.
/// </summary>
internal sealed class RunCheck
{
    // From where most functions are defined, to where some throw. Zeros are where code takes short cuts.
    private static readonly (double First, double Step)[] Points = [(0.25, 0.125), (2.5, 1.25), (-1.5, 0.75), (0, 0), (30, 7)];

    private const int ArrayLength = 4;

    private readonly List<string> problems = [];
    private readonly List<string> slow = [];
    private readonly List<string> doubts = [];
    private readonly SortedSet<string> absences = new(StringComparer.Ordinal);

    /// <summary>What differed.</summary>
    internal IReadOnlyList<string> Problems => problems;

    /// <summary>The gradients that do not agree with differences.</summary>
    internal IReadOnlyList<string> Doubts => doubts;

    /// <summary>What could not be called, because something that it needs is not there.</summary>
    internal IReadOnlyCollection<string> Absences => absences;

    /// <summary>The functions that took too long.</summary>
    internal IReadOnlyList<string> Slow => slow;

    /// <summary>How many functions there are.</summary>
    internal int Functions { get; private set; }

    /// <summary>At how many points values were compared.</summary>
    internal int Compared { get; private set; }

    /// <summary>At how many of them there is a gradient.</summary>
    internal int Gradients { get; private set; }

    /// <summary>At how many of them a derivative was refused.</summary>
    internal int Refusals { get; private set; }

    /// <summary>How many functions do not give the same value twice.</summary>
    internal int Varying { get; private set; }

    internal static RunCheck Run(
        Assembly woven, Assembly published, RunOptions options, IProgress<WeavingProgress> progress, CancellationToken cancellation)
    {
        var check = new RunCheck();
        List<MethodInfo> functions =
        [
            .. Loadable.Types(published).SelectMany(type => Loadable.Methods(type, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(method => FunctionFinder.WhyNot(method) == null && method.GetParameters() is { Length: > 0 } parameters &&
                    parameters.All(parameter => parameter.ParameterType == typeof(double) || parameter.ParameterType == typeof(double[]))),
        ];
        foreach (MethodInfo function in functions)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Report(new WeavingProgress("calling functions", check.Functions++, functions.Count));
            check.Try(function, Counterpart.Of(function, woven), options);
        }

        return check;
    }

    /// <summary>Calls a function on a thread of its own, which is left behind if it does not come back.</summary>
    private void Try(MethodInfo published, MethodInfo woven, RunOptions options)
    {
        var outcome = new Outcome();
        var thread = new Thread(() => outcome.Fill(published, woven, options.ComparesGradients)) { IsBackground = true };
        thread.Start();
        if (!thread.Join(options.Limit))
        {
            slow.Add(Spelling.Of(published));
            return;
        }

        problems.AddRange(outcome.Problems);
        doubts.AddRange(outcome.Doubts);
        absences.UnionWith(outcome.Absences);
        Compared += outcome.Compared;
        Gradients += outcome.Gradients;
        Refusals += outcome.Refusals;
        Varying += outcome.IsVarying ? 1 : 0;
    }

    private static CheckedFunction At(MethodInfo method, (double First, double Step) point)
    {
        double next = point.First;
        object?[] arguments = Array.ConvertAll<ParameterInfo, object?>(method.GetParameters(), parameter =>
            parameter.ParameterType == typeof(double) ? Next() : Enumerable.Range(0, ArrayLength).Select(_ => Next()).ToArray());
        return new CheckedFunction(method, arguments);

        double Next()
        {
            double value = next;
            next += point.Step;
            return value;
        }
    }

    private sealed class Outcome
    {
        internal List<string> Problems { get; } = [];

        internal List<string> Doubts { get; } = [];

        internal List<string> Absences { get; } = [];

        internal int Compared { get; private set; }

        internal int Gradients { get; private set; }

        internal int Refusals { get; private set; }

        internal bool IsVarying { get; private set; }

        internal void Fill(MethodInfo published, MethodInfo woven, bool comparesGradients)
        {
            foreach (var point in Points)
            {
                CheckedFunction function = At(published, point);
                try
                {
                    Fill(new DerivativeCheck(function, woven), function, comparesGradients);
                }
                catch (DifferentiationException)
                {
                    Compared++;
                    Refusals++;
                }
                catch (InputException exception)
                {
                    Absences.Add(exception.Message);
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    Problems.Add($"{Describe(function)}: {exception.Message}");
                }
            }
        }

        private void Fill(DerivativeCheck check, CheckedFunction function, bool comparesGradients)
        {
            var (gradient, findings, _) = check.Record(isStrict: false);
            IsVarying |= !check.IsRepeatable;
            Compared += check.IsRepeatable ? 1 : 0;
            if (gradient == null)
                return;
            Gradients++;
            if (!comparesGradients || !double.IsFinite(check.Published.Value) || check.Compare(gradient) is not { IsCorrect: false, Worst: { } worst })
                return;
            Doubts.Add(FormattableString.Invariant(
                $"{Describe(function)}: ∂/∂{function.Names[worst.Index]} is {worst.Gradient:G9}, and differences give {worst.Difference:G9}.") +
                (findings.Count == 0 ? "" : " " + findings[^1])); // ties and cuts explain most
        }

        private static string Describe(CheckedFunction function) =>
            $"{Spelling.Of(function.Method)} at {string.Join(", ", function.Point.Select(x => FormattableString.Invariant($"{x:R}")))}";
    }
}
