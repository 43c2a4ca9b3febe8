namespace ILDiff.Derivatives.Tests.Problems;

/// <summary>
/// Derivatives of the test problems of Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software, ACM TOMS 7
/// (1981): sums of squares of residuals.
/// </summary>
public sealed class ProblemTests
{
    private static readonly Dictionary<string, Func<double[], double[]>> Residuals = new()
    {
        ["1 Rosenbrock"] = DataFits.Rosenbrock,
        ["2 Freudenstein and Roth"] = DataFits.FreudensteinRoth,
        ["3 Powell badly scaled"] = DataFits.PowellBadlyScaled,
        ["4 Brown badly scaled"] = DataFits.BrownBadlyScaled,
        ["5 Beale"] = DataFits.Beale,
        ["6 Jennrich and Sampson"] = DataFits.JennrichSampson,
        ["7 Helical valley"] = DataFits.HelicalValley,
        ["8 Bard"] = DataFits.Bard,
        ["9 Gaussian"] = DataFits.Gaussian,
        ["10 Meyer"] = DataFits.Meyer,
        ["11 Gulf research"] = DataFits.Gulf,
        ["12 Box"] = DataFits.Box,
        ["13 Powell singular"] = DataFits.PowellSingular,
        ["14 Wood"] = DataFits.Wood,
        ["15 Kowalik and Osborne"] = DataFits.KowalikOsborne,
        ["16 Brown and Dennis"] = DataFits.BrownDennis,
        ["17 Osborne 1"] = DataFits.Osborne1,
        ["18 Biggs EXP6"] = DataFits.Biggs,
        ["20 Watson"] = VariableDimensions.Watson,
        ["23 Penalty I"] = VariableDimensions.Penalty1,
        ["24 Penalty II"] = VariableDimensions.Penalty2,
        ["25 Variably dimensioned"] = VariableDimensions.VariablyDimensioned,
        ["26 Trigonometric"] = VariableDimensions.Trigonometric,
        ["27 Brown almost-linear"] = VariableDimensions.BrownAlmostLinear,
        ["28 Discrete boundary value"] = VariableDimensions.BoundaryValue,
        ["29 Discrete integral equation"] = VariableDimensions.IntegralEquation,
        ["30 Broyden tridiagonal"] = VariableDimensions.BroydenTridiagonal,
        ["31 Broyden banded"] = VariableDimensions.BroydenBanded,
        ["32 Linear, full rank"] = VariableDimensions.Linear,
        ["35 Chebyquad"] = VariableDimensions.Chebyquad,
    };

    // Of the largest entry: residuals are differences of larger numbers.
    private const double Allowed = 1e-12;

    public static TheoryData<string> Names() => [.. Residuals.Keys];

    [Fact]
    public void Every_reference_has_a_problem() =>
        Assert.Equal(Residuals.Keys, ProblemReference.All.Select(reference => reference.Problem).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients(string problem)
    {
        foreach (ProblemReference at in References(problem))
        {
            Func<double[], double[]> residuals = Residuals[problem];
            var (value, gradient) = AD.ValueAndGradient(x => SumOfSquares(residuals(x)), at.X);
            AssertNear([at.Value], [value]);
            AssertNear(at.Gradient, gradient);
            Assert.Equal(value, Recorded(problem, at).Gradient(at.X, gradient));
            AssertNear(at.Gradient, gradient);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hessians(string problem)
    {
        foreach (ProblemReference at in References(problem))
        {
            Func<double[], double[]> residuals = Residuals[problem];
            AssertNear([.. at.Hessian.Cast<double>()], [.. AD.Hessian(x => SumOfSquares(residuals(x)), at.X).Cast<double>()]);
            AssertNear([.. at.Hessian.Cast<double>()], [.. Recorded(problem, at).Hessian(at.X).Cast<double>()]);
            double[,] sparse = Recorded(problem, at).SparseHessian(at.X).ToDense();
            AssertNear([.. at.Hessian.Cast<double>()], [.. sparse.Cast<double>()]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Third_derivatives_along_a_direction(string problem)
    {
        foreach (ProblemReference at in References(problem))
        {
            double[] along = [.. at.X.Select(_ => 1.0)], coefficients = new double[4];
            RecordedFunction function = Recorded(problem, at);
            function.TaylorCoefficients(at.X, along, coefficients);
            double slope = at.Gradient.Sum(), bend = at.Hessian.Cast<double>().Sum();
            double size = at.Gradient.Sum(Math.Abs) + at.Hessian.Cast<double>().Sum(Math.Abs);
            Assert.Equal(slope, coefficients[1], Allowed * size);
            Assert.Equal(bend, 2 * coefficients[2], Allowed * size);
            Assert.Equal(at.Third, 6 * coefficients[3], Allowed * (size + Math.Abs(at.Third)));
        }
    }

    /// <summary>Recorded at another point than where it is differentiated, saved and loaded.</summary>
    private static RecordedFunction Recorded(string problem, ProblemReference at)
    {
        Func<double[], double[]> residuals = Residuals[problem];
        RecordedFunction function = AD.Record(x => SumOfSquares(residuals(x)), [.. at.X.Select(x => 1.01 * x)]);
        using var stream = new MemoryStream();
        function.Save(stream);
        stream.Position = 0;
        return RecordedFunction.Load(stream);
    }

    [Differentiable]
    private static double SumOfSquares(double[] residuals)
    {
        double sum = 0;
        foreach (double residual in residuals)
            sum += residual * residual;
        return sum;
    }

    private static IEnumerable<ProblemReference> References(string problem) =>
        ProblemReference.All.Where(reference => reference.Problem == problem);

    private static void AssertNear(double[] expected, double[] actual)
    {
        double size = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], Allowed * size);
    }
}
