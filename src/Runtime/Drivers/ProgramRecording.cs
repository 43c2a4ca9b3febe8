using ILDiff.Border;
using ILDiff.Replay;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>Records functions as programs.</summary>
internal static class ProgramRecording
{
    /// <summary>The programs have Hessians.</summary>
    internal const int Orders = 2;

    /// <summary>A function that can be replayed at other inputs, recorded on the path that it takes at these.</summary>
    /// <param name="f">The function: of an array of variables, or of one and an array of parameters.</param>
    /// <param name="x">Variables and parameters, one after the other.</param>
    /// <param name="variables">How many of them are variables.</param>
    internal static RecordedFunction Replayable(Delegate? f, double[] x, int variables)
    {
        Program first = Of(f, x, variables, recordsDecisions: true);
        return new RecordedFunction(new Paths(first, at =>
        {
            Program program = Of(f, at, variables, recordsDecisions: true);
            return program.Outputs.Length == first.Outputs.Length
                ? program
                : throw new InvalidOperationException(
                    $"The function returned {program.Outputs.Length} outputs here, and {first.Outputs.Length} when it was recorded.");
        }));
    }

    /// <summary>The statements of a function on the path that it takes at these inputs, for derivatives there.</summary>
    internal static Program Of(Delegate? f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Of(f, x, x.Length, recordsDecisions: false);
    }

    private static Program Of(Delegate? f, ReadOnlySpan<double> x, int variables, bool recordsDecisions)
    {
        Delegates.Demand(f);
        Workspace workspace = Workspace.Begin();
        try
        {
            Tape tape = workspace.Tape;
            tape.RecordsDecisions = recordsDecisions;
            tape.Orders = Orders;
            double[]? outputs = Run(f!, tape.Variables(x[..variables]), tape.Variables(x[variables..]));
            return Program.Of(tape, variables, x.Length, FunctionRecording.Outputs(outputs, tape));
        }
        finally
        {
            workspace.End();
        }
    }

    private static double[]? Run(Delegate f, double[] variables, double[] parameters) => f switch
    {
        Func<double[], double> one => [one(variables)],
        Func<double[], double[]> several => several(variables),
        _ => [((Func<double[], double[], double>)f)(variables, parameters)],
    };
}
