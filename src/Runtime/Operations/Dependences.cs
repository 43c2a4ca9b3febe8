namespace ILDiff.Operations;

/// <summary>The table of elementary operations, structural column: which operands a result depends on, and where it bends.</summary>
/// <remarks>
/// Found by evaluating <see cref="Partials"/> and <see cref="SecondPartials"/>: what is 0 at all of these points is 0 by the
/// formula, since formulas that hold branches take each of them at one of the points. So there is no list to keep in step.
/// </remarks>
internal static class Dependences
{
    private static readonly double[] Points = [-2.5, -1.25, -0.6, 0.3, 0.7, 1.7, 3.2];

    private static readonly Dependence[] Rows = [.. Enum.GetValues<Elementary>().Select(Row)];

    /// <summary>What can differ from 0; nothing for an operation without operands.</summary>
    internal static Dependence Of(ushort operation) => Rows[operation];

    private static Dependence Row(Elementary operation)
    {
        Dependence row = Dependence.None;
        if (OperationTable.Arity((ushort)operation) == 0)
            return row;
        foreach (double x in Points)
        {
            foreach (double y in Points)
            {
                double z = Values.Of(operation, x, y);
                var (dx, dy) = Partials.Of(operation, x, y, z);
                var (xx, xy, yy) = SecondPartials.Of(operation, x, y, z);
                row |= If(dx, Dependence.X) | If(dy, Dependence.Y) |
                    If(xx, Dependence.XX) | If(xy, Dependence.XY) | If(yy, Dependence.YY);
            }
        }

        return row;
    }

    /// <summary>NaN, outside of a domain, is not 0.</summary>
    private static Dependence If(double partial, Dependence what) => partial == 0 ? Dependence.None : what;
}
