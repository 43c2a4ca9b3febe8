using ILDiff.Border;
using ILDiff.Replay;

namespace ILDiff;

/// <summary>Records functions as programs.</summary>
internal static class ProgramRecording
{
    /// <summary>The statements of a function with one output.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to run it.</param>
    /// <param name="recordsDecisions">Whether the program is to be replayed at other inputs.</param>
    internal static Program Of(Func<double[], double> f, ReadOnlySpan<double> x, bool recordsDecisions)
    {
        Delegates.Demand(f);
        Workspace workspace = Workspace.Begin();
        try
        {
            workspace.Tape.RecordsDecisions = recordsDecisions;
            workspace.Tape.Orders = 2;
            return Program.Of(workspace.Tape, x.Length, [f(workspace.Variables(x))]);
        }
        finally
        {
            workspace.End();
        }
    }

    /// <summary>The statements of a function with several outputs.</summary>
    /// <inheritdoc cref="Of(Func{double[], double}, ReadOnlySpan{double}, bool)"/>
    internal static Program Of(Func<double[], double[]> f, ReadOnlySpan<double> x, bool recordsDecisions)
    {
        Delegates.Demand(f);
        Workspace workspace = Workspace.Begin();
        try
        {
            workspace.Tape.RecordsDecisions = recordsDecisions;
            workspace.Tape.Orders = 2;
            double[] outputs = f(workspace.Variables(x)) ??
                throw new InvalidOperationException("The function returned null instead of an array of outputs.");
            workspace.Tape.Noted.Add(outputs); // whoever keeps the array finds primals in it
            return Program.Of(workspace.Tape, x.Length, outputs);
        }
        finally
        {
            workspace.End();
        }
    }
}
