using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;
using static ILDiff.Operations.ZeroWins;

namespace ILDiff.Sweeps;

/// <summary>The power series of the partials of one statement, which follow its own from one coefficient to the next.</summary>
internal sealed class PartialSeries
{
    // The operands and the result are the first statements of what was recorded.
    private const int Left = 0;
    private const int Right = 1;
    private const int Result = 2;

    private readonly PowerSeries series;
    private readonly (int Statement, double Value) dx;
    private readonly (int Statement, double Value) dy;
    private int known;

    private PartialSeries(PowerSeries series, (int Statement, double Value) dx, (int Statement, double Value) dy)
    {
        this.series = series;
        this.dx = dx;
        this.dy = dy;
    }

    /// <summary>Records the partials; an operand that does not vary is a plain number, and its partial is not needed.</summary>
    internal static PartialSeries Of(
        Elementary operation, (double X, double Y) at, double z, bool xVaries, bool yVaries, int order, Tape scratch)
    {
        int start = scratch.Count, firstOperand = scratch.OperandCount;
        foreach (double value in (ReadOnlySpan<double>)[at.X, at.Y, z])
            scratch.Record(Elementary.Independent, value);
        var (dx, dy) = RecordedPartials.Of(
            operation,
            xVaries ? scratch.Active(start + Left) : at.X,
            yVaries ? scratch.Active(start + Right) : at.Y,
            scratch.Active(start + Result));

        int[] operands = scratch.Operands.Rows(firstOperand, scratch.OperandCount - firstOperand).ToArray();
        for (int i = 0; i < operands.Length; i++)
            operands[i] -= start;
        int count = scratch.Count - start;
        var series = new PowerSeries(
            scratch.Operations.Rows(start, count).ToArray(), operands, scratch.Values.Rows(start, count), order, scratch);
        if (xVaries)
            series.Vary(Left);
        if (yVaries)
            series.Vary(Right);
        series.Vary(Result);
        return new PartialSeries(series, Place(dx, xVaries), Place(dy, yVaries));

        (int Statement, double Value) Place(double partial, bool isNeeded) =>
            !isNeeded ? (-1, 0)
            : ActiveValue.Is(partial, scratch) ? (ActiveValue.Statement(partial) - start, 0)
            : (-1, partial);
    }

    /// <summary>z_k = Σ j (x_j ∂x_{k-j} + y_j ∂y_{k-j}) / k</summary>
    internal double Coefficient(int k, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z)
    {
        while (known < k - 1)
        {
            known++;
            series[Left][known] = x[known];
            series[Right][known] = y[known];
            series[Result][known] = z[known];
            series.Step(known);
        }

        return Term(dx, k, x) + Term(dy, k, y);
    }

    private double Term((int Statement, double Value) partial, int k, ReadOnlySpan<double> x) =>
        partial.Statement < 0
            ? Product(x[k], partial.Value)
            : SeriesFormulas.Integral(x, series[partial.Statement], k, k);
}
