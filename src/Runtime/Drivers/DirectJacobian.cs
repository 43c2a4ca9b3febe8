using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    // So few are begun with, without asking first how many rows there are.
    private const int FewRuns = 8;

    private readonly CompiledFunction function;
    private readonly object? target;
    private readonly CompiledWorkspace workspace;
    private readonly Point x;

    private DirectJacobian(CompiledFunction function, object? target, CompiledWorkspace workspace, Point x)
    {
        this.function = function;
        this.target = target;
        this.workspace = workspace;
        this.x = x;
    }

    private static int Lanes => Vector<double>.Count;

    private int RunsForColumns => (x.Length + Lanes - 1) / Lanes;

    /// <summary>f(x), and ∂fᵢ/∂xⱼ in row i and column j.</summary>
    internal static (double[] Value, double[,] Jacobian)? Of(Func<double[], double[]> f, Point x)
    {
        if (CompiledFunctions.Of(f) is not { } function || x.IsDoubtful(function))
            return null;
        bool takesOneRun = function.HasTangent && x.Length <= Lanes;
        if (!takesOneRun && !function.IsRepeatable)
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        var runs = new DirectJacobian(function, f.Target, workspace, x);
        return DirectRun.Succeeds(
            function, runs, takesOneRun ? static (_, runs) => runs.Columns() : static (_, runs) => runs.RowsOrColumns(),
            out (double[] Value, double[,] Jacobian)? result) &&
            result is var (value, jacobian) && !NaNs.AreIn(value) && !NaNs.AreIn(Matrices.Entries(jacobian)) ? result : null;
    }

    /// <summary>The first run tells how many rows there are.</summary>
    private (double[] Value, double[,] Jacobian)? RowsOrColumns()
    {
        if (function.HasTangent && RunsForColumns <= FewRuns)
            return Columns();
        double[] value = Row(0);
        return function.HasTangent && RunsForColumns < value.Length - 1 ? Columns()
            : !function.HasTangent && x.Length < value.Length ? null
            : (value, Rows(value.Length, isFirstThere: true));
    }

    private double[,] Rows(int count, bool isFirstThere)
    {
        double[,] jacobian = new double[count, x.Length];
        Span<double> entries = Matrices.Entries(jacobian);
        for (int i = 0; i < count; i++)
        {
            if (i > 0 || !isFirstThere)
                Row(i);
            workspace.Adjoints.MoveTo(entries[(i * x.Length)..]);
        }

        return jacobian;
    }

    /// <summary>Runs for a row, which is then in the workspace; returns f(x).</summary>
    private double[] Row(int index)
    {
        workspace.Seeds.SetUnit(index);
        workspace.Stack.Reset();
        return function.Product(
            target, x.For(function, workspace), workspace.Adjoints.Zeros(x.Length), workspace.Seeds, workspace.Stack);
    }

    private (double[] Value, double[,] Jacobian) Columns()
    {
        double[] value = Columns(0, out Vector<double>[]? tangents);
        if (value.Length < RunsForColumns - 1)
            return (value, Rows(value.Length, isFirstThere: false));
        double[,] jacobian = new double[value.Length, x.Length];
        Put(tangents, jacobian, 0);
        for (int column = Lanes; column < x.Length; column += Lanes)
        {
            Columns(column, out tangents);
            Put(tangents, jacobian, column);
        }

        return (value, jacobian);
    }

    /// <summary>Runs for some columns; returns f(x).</summary>
    private double[] Columns(int first, out Vector<double>[]? tangents) =>
        OutputSeeds.Copy(function.Tangents(target, x.For(function, workspace), Axes(first), out tangents));

    private static void Put(Vector<double>[]? tangents, double[,] jacobian, int column)
    {
        int columns = jacobian.GetLength(1), lanes = Math.Min(Lanes, columns - column);
        Span<double> entries = Matrices.Entries(jacobian);
        for (int i = 0; tangents != null && i < tangents.Length; i++)
        {
            Span<double> place = entries.Slice((i * columns) + column, lanes);
            if (!tangents[i].TryCopyTo(place)) // fewer than a vector has
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Vector<double>, double>(ref tangents[i]), lanes).CopyTo(place);
        }
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
