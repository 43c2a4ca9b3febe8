namespace ILDiff.Derivatives.Tests;

/// <summary>
/// Where code of .NET rounds in a way of its own, a replay may differ in the last bit, and a decision may hang on that: it is still
/// the code that decides.
/// </summary>
public sealed class RoundingTests
{
    [Fact]
    public void A_decision_that_hangs_on_the_last_bit_is_that_of_the_code()
    {
        RecordedFunction function = AD.Record(Edge, [0.1, 10, 1]);
        var random = new Random(4);
        double[] points = new double[3 * 2000], values = new double[2000], gradients = new double[points.Length], gradient = new double[3];
        for (int i = 0; i < values.Length; i++)
        {
            double x = random.NextDouble(), y = random.NextDouble();
            (points[3 * i], points[(3 * i) + 1], points[(3 * i) + 2]) = (x, y, -(x * y)); // what is left is the rounding of x y
        }

        function.GradientBatch(points, values, gradients);
        for (int i = 0; i < values.Length; i++)
        {
            double[] x = points[(3 * i)..((3 * i) + 3)];
            Assert.Equal(Edge(x), function.Gradient(x, gradient), 1e-12);
            Assert.Equal(Edge(x), values[i], 1e-12);
            Assert.Equal(AD.Gradient(Edge, x), gradient);
        }
    }

    private static double Edge(double[] x) => Math.FusedMultiplyAdd(x[0], x[1], x[2]) > 0 ? x[0] * 100 : x[1] * 100;
}
