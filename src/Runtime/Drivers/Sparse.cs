using ILDiff.Replay;
using ILDiff.Sparsity;
using ILDiff.Sweeps;

namespace ILDiff;

/// <summary>
/// Sparse derivatives of functions with many variables: what is structurally 0 is neither computed nor stored.
/// </summary>
/// <remarks>
/// Each member costs one recording, and the search for the pattern. To differentiate at many inputs, record the function
/// (<c>AD.Record</c>): pattern and groups are found once for each of its paths then. Thread safe. Not for use inside another
/// recording, which is a <see cref="NestedRecordingException"/>; other errors are those of <see cref="AD"/>.
/// </remarks>
[Differentiates]
public static class Sparse
{
    /// <summary>∂fᵢ/∂xⱼ where it may differ from 0, by as few sweeps as groups of rows and columns allow.</summary>
    /// <remarks>
    /// A sweep for each group: for a band as many as it is wide, whatever the number of inputs. Holds for the path that f takes
    /// at x.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    public static CoordinateMatrix Jacobian(Func<double[], double[]> f, double[] x)
    {
        Program program = ProgramRecording.Of(f, x);
        CompressedJacobian jacobian = CompressedJacobian.Of(program);
        double[] entries = new double[jacobian.Pattern.Count];
        jacobian.Evaluate(program, program.Values, new SweepRows(), entries);
        return new CoordinateMatrix(jacobian.Pattern, entries);
    }

    /// <summary>∂²f/∂xᵢ∂xⱼ where it may differ from 0, both triangles, by few products of the Hessian with vectors.</summary>
    /// <remarks>Two sweeps for each group of columns. Holds for the path that f takes at x.</remarks>
    public static CoordinateMatrix Hessian(Func<double[], double> f, double[] x)
    {
        Program program = ProgramRecording.Of(f, x);
        CompressedHessian hessian = CompressedHessian.Of(program);
        double[] entries = new double[hessian.Pattern.Count];
        hessian.Evaluate(program, program.Values, new SweepRows(), entries);
        return new CoordinateMatrix(hessian.Pattern, entries);
    }

    /// <summary>Which outputs depend on which inputs, by the operations that f executes at x: outputs are rows.</summary>
    /// <remarks>An operation whose derivative is 0 everywhere, such as rounding, is no dependence.</remarks>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    public static SparsityPattern JacobianPattern(Func<double[], double[]> f, double[] x) =>
        JacobianStructure.Of(ProgramRecording.Of(f, x));

    /// <summary>Which pairs of inputs interact nonlinearly, by the operations that f executes at x; symmetric.</summary>
    public static SparsityPattern HessianPattern(Func<double[], double> f, double[] x) =>
        HessianStructure.Of(ProgramRecording.Of(f, x));
}
