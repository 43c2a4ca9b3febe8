using ILDiff.Activity;
using ILDiff.Arrays;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// Products and linear systems that a recording takes as one statement each: a product of n×n matrices needs memory for 3n²
/// numbers, and not for 2n³ operations. Values are those of plain loops, in the same order.
/// </summary>
/// <remarks>
/// Where nothing is recorded, the loops just run. Where higher derivatives are taken, and by <c>AD.Record</c>, the loops are
/// recorded operation by operation. Thread safe.
/// </remarks>
public static class Dense
{
    /// <summary>Σ xᵢ yᵢ</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(double[] x, double[] y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Lengths.Demand(y.Length, x.Length, nameof(y), "that of x");
        Tape tape = CurrentTape.OrNone();
        if (tape == Tape.None)
            return DenseAlgorithms.Dot(x, y);
        return ArrayStatement.IsWanted(x, y, tape)
            ? new ProductStatement(x, y, (1, x.Length, 1), tape) { Results = 1 }.Record(tape)[0]
            : RecordedDense.Dot(x, y)[0];
    }

    /// <summary>A x</summary>
    /// <param name="a">A matrix with as many columns as x is long.</param>
    /// <param name="x">A vector.</param>
    /// <returns>A new vector, as long as A has rows.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static double[] Multiply(double[,] a, double[] x)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(x);
        Lengths.Demand(x.Length, a.GetLength(1), nameof(x), "the number of columns of a");
        return Product(Flat(a), x, (a.GetLength(0), x.Length, 1));
    }

    /// <summary>A B</summary>
    /// <param name="a">A matrix with as many columns as B has rows.</param>
    /// <param name="b">A matrix.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static double[,] Multiply(double[,] a, double[,] b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Lengths.Demand(b.GetLength(0), a.GetLength(1), nameof(b), "the number of columns of a");
        int rows = a.GetLength(0), columns = b.GetLength(1);
        double[,] product = new double[rows, columns];
        if (CurrentTape.Get() is { } tape)
            tape.Noted.Add(product);
        Product(Flat(a), Flat(b), (rows, a.GetLength(1), columns)).CopyTo(Matrices.Entries(product));
        return product;
    }

    /// <summary>The x of A x = b.</summary>
    /// <remarks>Elimination with the largest pivot of each column: n³/3 operations, and in a reverse sweep as many again.</remarks>
    /// <param name="a">A square matrix; does not change.</param>
    /// <param name="b">A vector as long.</param>
    /// <exception cref="ArgumentException">The matrix is not square, or b has another length.</exception>
    /// <exception cref="InvalidOperationException">The matrix is singular.</exception>
    public static double[] Solve(double[,] a, double[] b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Lengths.Demand(a.GetLength(1), a.GetLength(0), nameof(a), "the number of its rows");
        Lengths.Demand(b.Length, a.GetLength(0), nameof(b), "the number of rows of a");
        double[] matrix = Flat(a);
        Tape tape = CurrentTape.OrNone();
        if (tape == Tape.None)
            return DenseAlgorithms.Solve(matrix, b);
        return ArrayStatement.IsWanted(matrix, b, tape)
            ? new SolveStatement(matrix, b, tape) { Results = b.Length }.Record(tape)
            : RecordedDense.Solve(matrix, b);
    }

    private static double[] Product(double[] a, double[] b, (int Rows, int Inner, int Columns) shape)
    {
        Tape tape = CurrentTape.OrNone();
        if (tape == Tape.None)
            return DenseAlgorithms.Multiply(a, b, shape.Rows, shape.Inner, shape.Columns);
        return ArrayStatement.IsWanted(a, b, tape)
            ? new ProductStatement(a, b, shape, tape) { Results = shape.Rows * shape.Columns }.Record(tape)
            : RecordedDense.Multiply(a, b, shape.Rows, shape.Inner, shape.Columns);
    }

    private static double[] Flat(double[,] matrix) => Matrices.Entries(matrix).ToArray();
}
