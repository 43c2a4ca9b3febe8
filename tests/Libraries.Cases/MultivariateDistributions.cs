using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace ILDiff.Libraries.Cases;

public static class MultivariateDistributions
{
    [Case("Dirichlet.DensityLn", "alpha, x", 1.3, 0.4, 2.2, 0.2, 0.3)]
    public static double DirichletDensityLn(double[] x) =>
        new Dirichlet(x[..3]).DensityLn([x[3], x[4], 1 - x[3] - x[4]]);

    [Case("NormalGamma.DensityLn", "all parameters", 0.3, 1.2, 2.3, 1.4, 0.7, 0.9)]
    public static double NormalGammaDensityLn(double[] x) => new NormalGamma(x[0], x[1], x[2], x[3]).DensityLn(x[4], x[5]);

    [Case("MatrixNormal.Density", "mean, x", 0.3, 1.2, 0.2, 0.4)]
    public static double MatrixNormalDensity(double[] x)
    {
        Matrix<double> rows = Matrix<double>.Build.DenseOfArray(new[,] { { 2, 0.3 }, { 0.3, 1 } });
        Matrix<double> columns = Matrix<double>.Build.DenseOfArray(new[,] { { 1.5 } });
        var normal = new MatrixNormal(Matrix<double>.Build.Dense(2, 1, [x[0], x[1]]), rows, columns);
        return normal.Density(Matrix<double>.Build.Dense(2, 1, [x[2], x[3]]));
    }

    [Case("Wishart.Density", "freedom, x", 4.3, 1.2, 0.2, 0.9)]
    public static double WishartDensity(double[] x)
    {
        Matrix<double> scale = Matrix<double>.Build.DenseOfArray(new[,] { { 2, 0.3 }, { 0.3, 1 } });
        return new Wishart(x[0], scale).Density(Matrix<double>.Build.Dense(2, 2, [x[1], x[2], x[2], x[3]]));
    }

    [Case("InverseWishart.Density", "freedom, x", 4.3, 1.2, 0.2, 0.9)]
    public static double InverseWishartDensity(double[] x)
    {
        Matrix<double> scale = Matrix<double>.Build.DenseOfArray(new[,] { { 2, 0.3 }, { 0.3, 1 } });
        return new InverseWishart(x[0], scale).Density(Matrix<double>.Build.Dense(2, 2, [x[1], x[2], x[2], x[3]]));
    }
}
