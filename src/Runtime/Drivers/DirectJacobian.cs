using System.Numerics;
using ILDiff.Compiled;

namespace ILDiff;

/// <summary>
/// The Jacobian of a function that the weaver compiled: a run for each row, or a run for as many columns as a vector has
/// lanes, whatever takes fewer runs. No result means what it means for <see cref="DirectDerivatives"/>, or that the tape is
/// better: it runs the function once, and then a sweep for each row or column. That is less work where there are fewer variables
/// than outputs and no tangents; and it is the only way where a second run may do something else than the first.
/// </summary>
internal readonly ref struct DirectJacobian
{
    private readonly CompiledFunction function;
    private readonly object? target;
    private readonly CompiledWorkspace workspace;
    private readonly ReadOnlySpan<double> x;

    private DirectJacobian(CompiledFunction function, object? target, CompiledWorkspace workspace, ReadOnlySpan<double> x)
    {
        this.function = function;
        this.target = target;
        this.workspace = workspace;
        this.x = x;
    }

    private static int Lanes => Vector<double>.Count;

    /// <summary>f(x), and ∂fᵢ/∂xⱼ in row i and column j.</summary>
    internal static (double[] Value, double[,] Jacobian)? Of(Func<double[], double[]> f, ReadOnlySpan<double> x)
    {
        if (CompiledFunctions.Of(f) is not { } function || NaNs.AreIn(x))
            return null;
        bool takesOneRun = function.HasTangent && x.Length <= Lanes;
        if (!takesOneRun && !function.IsRepeatable)
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        var runs = new DirectJacobian(function, f.Target, workspace, x);
        try
        {
            return (takesOneRun ? runs.Columns() : runs.RowsOrColumns()) is var (value, jacobian) &&
                !NaNs.AreIn(value) && !NaNs.AreIn(Matrices.Entries(jacobian)) ? (value, jacobian) : null;
        }
        catch (Exception) when (function.IsRepeatable)
        {
            return null; // the tape throws it, from the lines that it came from
        }
    }

    /// <summary>The first row tells how many there are.</summary>
    private (double[] Value, double[,] Jacobian)? RowsOrColumns()
    {
        var (value, row) = Row(0);
        int rows = value.Length;
        int runsForColumns = (x.Length + Lanes - 1) / Lanes;
        if (function.HasTangent && runsForColumns < rows - 1)
            return Columns();
        if (!function.HasTangent && x.Length < rows)
            return null;

        double[,] jacobian = new double[rows, x.Length];
        Span<double> entries = Matrices.Entries(jacobian);
        for (int i = 0; i < rows; i++)
        {
            if (i > 0)
                row = Row(i).Row;
            row.CopyTo(entries[(i * x.Length)..]);
        }

        return (value, jacobian);
    }

    private (double[] Value, double[] Row) Row(int index)
    {
        double[] row = workspace.Adjoints(x.Length);
        workspace.Seeds.SetUnit(index);
        workspace.Stack.Reset();
        return (function.Product(target, workspace.Variables(x), row, workspace.Seeds, workspace.Stack), row);
    }

    private (double[] Value, double[,] Jacobian) Columns()
    {
        double[] value = [];
        double[,] jacobian = new double[0, 0];
        int column = 0;
        do
        {
            double[]? y = function.Tangents(target, workspace.Variables(x), Axes(column), out Vector<double>[]? tangents);
            if (column == 0)
            {
                value = OutputSeeds.Copy(y);
                jacobian = new double[value.Length, x.Length];
            }

            int lanes = Math.Min(Lanes, x.Length - column);
            for (int i = 0; tangents != null && i < tangents.Length; i++)
            {
                for (int lane = 0; lane < lanes; lane++)
                    jacobian[i, column + lane] = tangents[i][lane];
            }

            column += Lanes;
        }
        while (column < x.Length);
        return (value, jacobian);
    }

    /// <summary>The directions of a column and those after it, one a lane.</summary>
    private Vector<double>[] Axes(int column)
    {
        var axes = new Vector<double>[x.Length];
        for (int lane = 0; lane < Lanes && column + lane < axes.Length; lane++)
            axes[column + lane] = axes[column + lane].WithElement(lane, 1);
        return axes;
    }
}
