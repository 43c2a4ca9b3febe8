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
        Program program = Recorded(f, x, order);
        double[] coefficients = new double[order + 1];
        Of(program, program.Values, [1], coefficients, order);
        return coefficients;
    }

    /// <summary>The coefficients of the first output along a direction, at the inputs that the values belong to.</summary>
    /// <param name="program">The path.</param>
    /// <param name="values">Its primals.</param>
    /// <param name="direction">One number for each variable.</param>
    /// <param name="coefficients">Receives the coefficients.</param>
    /// <param name="recorded">Up to which order derivatives by rules, and of roots and minima, were recorded.</param>
    internal static void Of(
        Program program, ReadOnlySpan<double> values, ReadOnlySpan<double> direction, Span<double> coefficients, int recorded)
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
            if (order > recorded && series.HasRules)
            {
                throw new InvalidOperationException(
                    $"The function was recorded for derivatives up to order {recorded}, and calls what has its derivative from " +
                    "[DerivativeOf] or Implicit. AD.TaylorCoefficients records for the order that is asked.");
            }

            series[output].CopyTo(coefficients);
        }
        finally
        {
            scratch.End();
        }
    }

    private static Program Recorded(Func<double, double> f, double x, int order)
    {
        Workspace workspace = Workspace.Begin();
        try
        {
            workspace.Tape.Orders = Math.Max(order, 2); // at 1, composites would take the place of statements
            return Program.Of(workspace.Tape, 1, [f(workspace.Variable(x))]);
        }
        finally
        {
            workspace.End();
        }
    }
}
