using ILDiff.Replay;
using ILDiff.Sparsity;
using ILDiff.Sweeps;

namespace ILDiff;

/// <summary>Sparse derivatives of functions that are recorded for this.</summary>
internal static class SparseDrivers
{
    internal static CoordinateMatrix Jacobian(Func<double[], double[]> f, double[] x)
    {
        Program program = ProgramRecording.Of(f, x);
        CompressedJacobian jacobian = CompressedJacobian.Of(program);
        double[] entries = new double[jacobian.Pattern.Count];
        jacobian.Evaluate(program, program.Values, new SweepRows(), entries);
        return new CoordinateMatrix(jacobian.Pattern, entries);
    }

    internal static CoordinateMatrix Hessian(Func<double[], double> f, double[] x)
    {
        Program program = ProgramRecording.Of(f, x);
        CompressedHessian hessian = CompressedHessian.Of(program);
        double[] entries = new double[hessian.Pattern.Count];
        hessian.Evaluate(program, program.Values, new SweepRows(), entries);
        return new CoordinateMatrix(hessian.Pattern, entries);
    }

    internal static SparsityPattern JacobianPattern(Func<double[], double[]> f, double[] x) => JacobianStructure.Of(ProgramRecording.Of(f, x));

    internal static SparsityPattern HessianPattern(Func<double[], double> f, double[] x) => HessianStructure.Of(ProgramRecording.Of(f, x));
}
