using ILDiff.Border;
using ILDiff.Replay;
using ILDiff.Sweeps;

namespace ILDiff;

/// <summary>Taylor coefficients of what was recorded.</summary>
internal static class TaylorSeries
{
    // Partials of partials are as many levels deep as the order.
    private const int MostOrder = 100;

    internal static double[] Of(Func<double, double> f, double x, int order)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, MostOrder);
        Delegates.Demand(f);
        Program program = Recorded(f, x);
        double[] coefficients = new double[order + 1];
        Of(program, program.Values, [1], coefficients);
        return coefficients;
    }

    internal static void Of(
        Replayer replayer, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> coefficients)
    {
        int inputs = replayer.Program.Inputs.Length;
        Lengths.Demand(x.Length, inputs, nameof(x), "the number of inputs");
        Lengths.Demand(direction.Length, inputs, nameof(direction), "the number of inputs");
        replayer.Evaluate(x);
        Of(replayer.Program, replayer.Values, direction, coefficients);
    }

    /// <summary>The coefficients of the first output along a direction, at the inputs that the values belong to.</summary>
    private static void Of(Program program, ReadOnlySpan<double> values, ReadOnlySpan<double> direction, Span<double> coefficients)
    {
        int output = program.Outputs[0], order = coefficients.Length - 1;
        ArgumentOutOfRangeException.ThrowIfNegative(order, nameof(coefficients));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, MostOrder, nameof(coefficients));
        Workspace scratch = Workspace.Begin();
        try
        {
            var series = new PowerSeries(program.Operations, program.Operands, values, order, scratch.Tape);
            for (int i = 0; i < direction.Length && order > 0; i++)
            {
                if (direction[i] == 0)
                    continue;
                series.Vary(program.Inputs[i]);
                series[program.Inputs[i]][1] = direction[i];
            }

            series.Run();
            series[output].CopyTo(coefficients);
        }
        finally
        {
            scratch.End();
        }
    }

    private static Program Recorded(Func<double, double> f, double x)
    {
        Workspace workspace = Workspace.Begin();
        try
        {
            return Program.Of(workspace.Tape, 1, [f(workspace.Variable(x))]);
        }
        finally
        {
            workspace.End();
        }
    }
}
