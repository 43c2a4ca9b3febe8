using ILDiff.GradBench.Evals;

namespace ILDiff.GradBench.Ratios;

/// <summary>What derivatives cost, in the time of the functions: a table in Markdown.</summary>
/// <param name="turns">How it is measured.</param>
/// <param name="seconds">How long each row is measured.</param>
/// <param name="output">Receives the table.</param>
/// <param name="progress">Receives what is being measured.</param>
internal sealed class RatioTable(Turns turns, double seconds, TextWriter output, TextWriter progress)
{
    /// <summary>Measures and writes the rows of evals.</summary>
    internal void Write(IEnumerable<Eval> evals, CancellationToken cancellation)
    {
        output.WriteLine("| eval | instance | primal, µs | derivative, µs | ratio | ± |");
        output.WriteLine("|---|---|---:|---:|---:|---:|");
        foreach (Eval eval in evals)
        {
            foreach (Instance instance in eval.Instances)
            {
                progress.WriteLine($"{eval.Name} {instance.Name} ...");
                Measurement measured = turns.Measure(instance.Make(), seconds, cancellation);
                output.WriteLine(FormattableString.Invariant(
                    $"| {eval.Name} | {instance.Name} | {Microseconds(measured.Primal)} | {Microseconds(measured.Derivative)} | {measured.Ratio:F2} | {measured.Spread:F2} |"));
                output.Flush();
            }
        }
    }

    private static string Microseconds(double seconds) => (seconds * 1e6).ToString(seconds < 1e-5 ? "F3" : "F1");
}
