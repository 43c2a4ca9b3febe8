using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double.Solvers;
using MathNet.Numerics.LinearAlgebra.Solvers;

namespace ILDiff.Libraries.Cases;

/// <summary>The first nine variables are a matrix by columns, those that follow a right-hand side.</summary>
public static class LinearSystems
{
    [Case("Matrix.Solve", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3, Gradient = nameof(SolveGradient))]
    public static double Solve(double[] x) => Outputs.Mix(A(x).Solve(B(x)));

    /// <summary>y'A⁻¹b has gradient A⁻ᵀy for b, and -(A⁻ᵀy)(A⁻¹b)ᵀ for A.</summary>
    public static double[] SolveGradient(double[] x)
    {
        Vector<double> weights = Vector<double>.Build.Dense(3, i => Outputs.Mix([.. new double[i], 1]));
        Vector<double> adjoint = A(x).Transpose().Inverse() * weights, solution = A(x).Inverse() * B(x);
        return [.. (-adjoint.OuterProduct(solution)).ToColumnMajorArray(), .. adjoint];
    }

    [Case("LU.Solve", "matrix, right-hand side", 0, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3, Remark = "a zero pivot")]
    public static double LU(double[] x) => Outputs.Mix(A(x).LU().Solve(B(x)));

    [Case("LU: L and U", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double FactorsLU(double[] x) => Mix(A(x).LU().L) + (2 * Mix(A(x).LU().U));

    [Case("QR.Solve", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3)]
    public static double QR(double[] x) => Outputs.Mix(A(x).QR().Solve(B(x)));

    [Case("QR: Q and R", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double FactorsQR(double[] x) => Mix(A(x).QR().Q) + (2 * Mix(A(x).QR().R));

    [Case("GramSchmidt: Q and R", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double GramSchmidt(double[] x) => Mix(A(x).GramSchmidt().Q) + (2 * Mix(A(x).GramSchmidt().R));

    [Case("Svd.Solve", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3)]
    public static double Svd(double[] x) => Outputs.Mix(A(x).Svd().Solve(B(x)));

    [Case("Cholesky.Solve", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3)]
    public static double Cholesky(double[] x) => Outputs.Mix(Normal(x).Cholesky().Solve(B(x)));

    [Case("Cholesky.Factor", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double CholeskyFactor(double[] x) => Mix(Normal(x).Cholesky().Factor);

    [Case("Cholesky.DeterminantLn", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, Gradient = nameof(LogDeterminantGradient))]
    public static double LogDeterminant(double[] x) => Normal(x).Cholesky().DeterminantLn;

    public static double[] LogDeterminantGradient(double[] x) =>
        (2 * A(x) * Normal(x).Inverse()).ToColumnMajorArray();

    [Case("Matrix.Determinant", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, Gradient = nameof(DeterminantGradient))]
    public static double Determinant(double[] x) => A(x).Determinant();

    public static double[] DeterminantGradient(double[] x) =>
        (A(x).Determinant() * A(x).Inverse().Transpose()).ToColumnMajorArray();

    [Case("Matrix.Inverse", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Inverse(double[] x) => Mix(A(x).Inverse());

    [Case("Matrix.PseudoInverse", "matrix", 4, 1, 0.3, 0.7, 3, 0.2)]
    public static double PseudoInverse(double[] x) => Mix(Matrix<double>.Build.Dense(3, 2, x).PseudoInverse());

    [Case("Solve, overdetermined", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 1, 2, 3)]
    public static double LeastSquares(double[] x) =>
        Outputs.Mix(Matrix<double>.Build.Dense(3, 2, x[..6]).Solve(Vector<double>.Build.Dense(x[6..])));

    [Case("SparseMatrix.SolveIterative (BiCgStab)", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3)]
    public static double Iterative(double[] x) => SolveIterative(x, new BiCgStab(), new DiagonalPreconditioner());

    [Case("SparseMatrix.SolveIterative (GpBiCg)", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3)]
    public static double GpBiCg(double[] x) => SolveIterative(x, new GpBiCg(), new ILU0Preconditioner());

    [Case("SparseMatrix.SolveIterative (TFQMR)", "matrix, right-hand side", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, 1, 2, 3)]
    public static double Tfqmr(double[] x) => SolveIterative(x, new TFQMR(), new UnitPreconditioner<double>());

    internal static Matrix<double> A(double[] x) => Matrix<double>.Build.Dense(3, 3, x[..9]);

    internal static double Mix(Matrix<double> matrix) => Outputs.Mix(matrix.Enumerate());

    private static Vector<double> B(double[] x) => Vector<double>.Build.Dense(x[9..12]);

    private static Matrix<double> Normal(double[] x) => A(x).TransposeThisAndMultiply(A(x));

    private static double SolveIterative(double[] x, IIterativeSolver<double> solver, IPreconditioner<double> preconditioner)
    {
        Matrix<double> sparse = Matrix<double>.Build.SparseOfMatrix(A(x));
        return Outputs.Mix(sparse.SolveIterative(
            B(x),
            solver,
            new Iterator<double>(new IterationCountStopCriterion<double>(100), new ResidualStopCriterion<double>(1e-15)),
            preconditioner));
    }
}
