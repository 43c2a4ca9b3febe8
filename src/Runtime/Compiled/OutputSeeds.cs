using System.ComponentModel;

namespace ILDiff.Compiled;

/// <summary>
/// The adjoints of the outputs of a compiled function with several: an adjoint that the caller of <c>AD</c> gave, or 1 for
/// one output. Generated code asks for them between its forward and its reverse part, when the outputs are there.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutputSeeds
{
    private double[] adjoint = [];
    private int length;
    private string? parameter;
    private int output;

    /// <summary>Looks at the outputs, and sets their adjoints.</summary>
    /// <param name="y">What the function returned.</param>
    /// <param name="yBar">Its shadow: zeros, as many; null if nothing in it is active.</param>
    /// <returns>A copy of the outputs, since the reverse part may undo what was written to them.</returns>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    /// <exception cref="ArgumentException">The caller's adjoint has another length.</exception>
    public double[] Begin(double[]? y, double[]? yBar)
    {
        double[] copy = Copy(y);
        if (parameter != null)
        {
            Lengths.Demand(length, copy.Length, parameter, "that of what f returned");
            if (yBar != null)
                adjoint.AsSpan(0, length).CopyTo(yBar);
        }
        else if (yBar != null && output < yBar.Length)
        {
            yBar[output] = 1;
        }

        return copy;
    }

    /// <summary>A copy of the outputs.</summary>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    internal static double[] Copy(double[]? y) =>
        y == null ? throw new InvalidOperationException("The function returned null instead of an array of outputs.") : [.. y];

    /// <summary>The adjoint that a caller gave.</summary>
    internal void Set(ReadOnlySpan<double> given, string parameterName)
    {
        if (adjoint.Length < given.Length)
            adjoint = new double[given.Length];
        given.CopyTo(adjoint);
        length = given.Length;
        parameter = parameterName;
    }

    /// <summary>1 for one output, by its index, if there is one; 0 for the others.</summary>
    internal void SetUnit(int index)
    {
        parameter = null;
        output = index;
    }
}
