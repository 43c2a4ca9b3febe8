namespace ILDiff.Derivatives.Tests;

/// <summary>Statements on arrays: the values and derivatives of the loops that they stand for.</summary>
public sealed class DenseTests
{
    private static readonly double[] Point = [2.5, -0.3, 0.7, 0.4, 3.1, -1.1, 0.2, 0.9, -2.2, 1.5, 0.6, -0.8];

    public static TheoryData<string> Functions => [.. All.Keys];

    private static Dictionary<string, (Func<double[], double> Statement, Func<double[], double> Loops)> All { get; } = new()
    {
        ["dot"] = (x => Dense.Dot(x[..6], x[6..]) * x[0], x => Sum(6, i => x[i] * x[6 + i]) * x[0]),
        ["dot of a vector with itself"] = (x => Dense.Dot(x, x), x => Sum(12, i => x[i] * x[i])),
        ["matrix and vector"] = (
            x => Cubes(Dense.Multiply(Square(x), x[9..])), x => Cubes([.. Enumerable.Range(0, 3).Select(i => Sum(3, j => x[(3 * i) + j] * x[9 + j]))])),
        ["matrix and matrix"] = (
            x => Dense.Multiply(Square(x), Square(x[3..]))[1, 2] * x[0], x => Sum(3, k => x[3 + k] * x[3 + (3 * k) + 2]) * x[0]),
        ["passive matrix"] = (
            x => Cubes(Dense.Multiply(Square([1, 2, 3, 4, 5, 6, 7, 8, 9]), x[9..])),
            x => Cubes([.. Enumerable.Range(0, 3).Select(i => Sum(3, j => ((3 * i) + j + 1) * x[9 + j]))])),
        ["linear system"] = (x => Cubes(Dense.Solve(Square(x), x[9..])), x => Cubes(Cramer(x))),
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Derivatives_of_every_kind_are_those_of_loops(string name)
    {
        var (statement, loops) = All[name];
        Assert.Equal(loops(Point), statement(Point), 1e-13 * Math.Abs(loops(Point)));
        Same(AD.Gradient(loops, Point), AD.Gradient(statement, Point));
        double[] v = [.. Point.Reverse()];
        Same(AD.HessianVectorProduct(loops, Point, v), AD.HessianVectorProduct(statement, Point, v));
        Same(AD.JacobianVectorProduct(x => [loops(x)], Point, v).Product, AD.JacobianVectorProduct(x => [statement(x)], Point, v).Product);
        Same(AD.Gradient(x => AD.Gradient(loops, x)[0], Point), AD.Gradient(x => AD.Gradient(statement, x)[0], Point));
        RecordedFunction function = AD.Record(statement, Point);
        double[] other = [.. Point.Select(x => x * 0.9)], gradient = new double[12];
        Assert.Equal(statement(other), function.Gradient(other, gradient));
        Same(AD.Gradient(loops, other), gradient);
    }

    [Fact]
    public void A_product_is_one_statement_and_its_results()
    {
        using Recording recording = Recording.Start();
        double[] x = recording.Variables([.. Enumerable.Range(1, 200).Select(i => 1.0 / i)]);
        int before = recording.Statements;
        double y = Dense.Dot(x[..100], x[100..]);
        Assert.Equal(200, recording.Statements - before); // 199 joins of the operands, and the result
        recording.Reverse(y);
        Assert.Equal(recording.Value(x[150]), recording.Adjoint(x[50]));
        Assert.Contains("checkpointed", Assert.Throws<InvalidOperationException>(recording.ToTable).Message);
    }

    [Fact]
    public void What_does_not_fit_is_an_error()
    {
        Assert.Contains("that of x", Assert.Throws<ArgumentException>(() => Dense.Dot([1], [1, 2])).Message);
        Assert.Throws<ArgumentException>(() => Dense.Multiply(new double[2, 3], new double[2]));
        Assert.Throws<ArgumentException>(() => Dense.Multiply(new double[2, 3], new double[2, 3]));
        Assert.Throws<ArgumentException>(() => Dense.Solve(new double[2, 3], new double[2]));
        Assert.Contains("singular", Assert.Throws<InvalidOperationException>(() => Dense.Solve(new double[,] { { 1, 2 }, { 2, 4 } }, [1, 1])).Message);
        Assert.Equal(0, Dense.Dot([], []));
    }

    private static void Same(double[] expected, double[] actual)
    {
        double scale = expected.Max(Math.Abs) + 1e-300;
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i] / scale, actual[i] / scale, 1e-12);
    }

    private static double Sum(int n, Func<int, double> term)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += term(i);
        return sum;
    }

    private static double Cubes(double[] x) => Sum(x.Length, i => x[i] * x[i] * x[i] * (i + 1));

    private static double[,] Square(double[] x)
    {
        double[,] matrix = new double[3, 3];
        for (int i = 0; i < 9; i++)
            matrix[i / 3, i % 3] = x[i];
        return matrix;
    }

    private static double[] Cramer(double[] x)
    {
        double determinant = Determinant(x[..9]);
        double[] solution = new double[3];
        for (int j = 0; j < 3; j++)
        {
            double[] replaced = x[..9];
            for (int i = 0; i < 3; i++)
                replaced[(3 * i) + j] = x[9 + i];
            solution[j] = Determinant(replaced) / determinant;
        }

        return solution;
    }

    private static double Determinant(double[] m) =>
        (m[0] * ((m[4] * m[8]) - (m[5] * m[7]))) - (m[1] * ((m[3] * m[8]) - (m[5] * m[6]))) + (m[2] * ((m[3] * m[7]) - (m[4] * m[6])));
}
