using ILDiff.Operations;
using ILDiff.Tapes;
using static ILDiff.Operations.ZeroWins;

namespace ILDiff.Sweeps;

/// <summary>
/// Truncated power series of statements: each is a function of one parameter t, as some of them are given to be.
/// </summary>
/// <remarks>
/// <para>What has no recurrence of its own is integrated: z' = ∂z/∂x x' + ∂z/∂y y', where the partials are recorded as
/// statements of their own, whose series are needed up to one order less. So an operation needs no formulas but those of
/// its first partials.</para>
/// <para>At kinks the conventions of the table hold, as where derivatives nest. The first coefficient is always that of
/// a tangent. Where a partial is not finite the coefficients after it are NaN: what is not analytic there has none.</para>
/// </remarks>
/// <param name="operations">The column of a tape or program.</param>
/// <param name="operands">As well.</param>
/// <param name="values">As well; the coefficients of order 0.</param>
/// <param name="order">The last coefficient.</param>
/// <param name="scratch">The tape that records on this thread, for partials.</param>
internal sealed class PowerSeries(ushort[] operations, int[] operands, ReadOnlySpan<double> values, int order, Tape scratch)
{
    private readonly int length = order + 1;
    private readonly double[] coefficients = Start(values, order + 1);
    private readonly bool[] varies = new bool[operations.Length];
    private readonly Dictionary<int, double[]> companions = [];
    private readonly Dictionary<int, PartialSeries> partials = [];

    /// <summary>The coefficients of a statement.</summary>
    internal Span<double> this[int statement] => coefficients.AsSpan(statement * length, length);

    /// <summary>
    /// Whether something that varies has a derivative that was given: it is right up to the order it was recorded for.
    /// </summary>
    internal bool HasRules { get; private set; }

    /// <summary>Makes a statement one that varies with t; its coefficients are set from outside.</summary>
    internal void Vary(int statement) => varies[statement] = true;

    /// <summary>Computes all coefficients, statement by statement.</summary>
    internal void Run()
    {
        int row = 0;
        for (int s = 0; s < operations.Length; s++)
        {
            int arity = OperationTable.Arity(operations[s]);
            var position = (scratch.Count, scratch.OperandCount);
            for (int k = 1; k <= order && arity > 0; k++)
                Compute(s, row, arity, k);
            row += arity;
            if (companions.Count + partials.Count == 0)
                continue;
            companions.Clear();
            partials.Clear();
            (scratch.Count, scratch.OperandCount) = position; // nobody reads the partials of a statement any more
        }
    }

    /// <summary>Computes one coefficient of all statements; those before are known.</summary>
    internal void Step(int k)
    {
        int row = 0;
        for (int s = 0; s < operations.Length; s++)
        {
            int arity = OperationTable.Arity(operations[s]);
            if (arity > 0)
                Compute(s, row, arity, k);
            row += arity;
        }
    }

    private void Compute(int s, int row, int arity, int k)
    {
        var operation = (Elementary)operations[s];
        int left = operands[row], right = operands[row + arity - 1];
        bool yVaries = arity == 2 && varies[right];
        varies[s] = varies[left] || yVaries;
        if (!varies[s])
            return;
        Span<double> x = this[left], y = this[right], z = this[s];
        if (operation == Elementary.Result)
            throw new InvalidOperationException("The function was recorded for first derivatives only, and has no power series.");
        if (k == 1)
        {
            HasRules |= operation == Elementary.Term || (operation == Elementary.Carry && left != right);
            var (dx, dy) = Partials.Of(operation, x[0], y[0], z[0]);
            z[1] = (varies[left] ? Product(x[1], dx) : 0) + (yVaries ? Product(y[1], dy) : 0);
            bool isRegular = (!varies[left] || double.IsFinite(dx)) && (!yVaries || double.IsFinite(dy));
            if (!isRegular)
                z[2..].Fill(double.NaN);
            else if (CompanionSeries.Rows(operation) > 0)
                CompanionSeries.Advance(operation, 1, x, y, z, Companions(s, operation, (x[0], y[0])));
        }
        else if (!double.IsNaN(z[k])) // not analytic here
        {
            z[k] = Coefficient(s, k, varies[left] ? left : -1, yVaries ? right : -1, x, y);
        }
    }

    private double Coefficient(int s, int k, int left, int right, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var operation = (Elementary)operations[s];
        Span<double> z = this[s];
        if (!SeriesFormulas.Has(operation, x[0], right >= 0, z[0]))
            return Partial(s, operation, left, right, (x[0], y[0])).Coefficient(k, x, y, z);
        if (CompanionSeries.Rows(operation) == 0)
            return SeriesFormulas.Coefficient(operation, k, x, y, z, []);
        Span<double> rows = Companions(s, operation, (x[0], y[0]));
        CompanionSeries.Advance(operation, k, x, y, z, rows);
        return SeriesFormulas.Coefficient(operation, k, x, y, z, rows);
    }

    private Span<double> Companions(int s, Elementary operation, (double X, double Y) at)
    {
        if (!companions.TryGetValue(s, out double[]? rows))
        {
            rows = new double[CompanionSeries.Rows(operation) * length];
            CompanionSeries.Start(operation, at.X, at.Y, this[s][0], rows);
            companions.Add(s, rows);
        }

        return rows;
    }

    private PartialSeries Partial(int s, Elementary operation, int left, int right, (double X, double Y) at)
    {
        if (!partials.TryGetValue(s, out PartialSeries? partial))
        {
            partial = PartialSeries.Of(operation, at, this[s][0], left >= 0, right >= 0, order - 1, scratch);
            partials.Add(s, partial);
        }

        return partial;
    }

    private static double[] Start(ReadOnlySpan<double> values, int length)
    {
        if ((long)values.Length * length > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"{values.Length} statements with {length} coefficients each are too many for memory. Take a lower order.");
        }

        double[] coefficients = new double[values.Length * length];
        for (int s = 0; s < values.Length; s++)
            coefficients[s * length] = values[s];
        return coefficients;
    }
}
