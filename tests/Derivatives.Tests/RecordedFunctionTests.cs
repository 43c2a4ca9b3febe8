namespace ILDiff.Derivatives.Tests;

public sealed class RecordedFunctionTests
{
    [Fact]
    public void A_recorded_function_is_evaluated_and_differentiated_at_other_inputs()
    {
        RecordedFunction function = AD.Record(x => (x[0] * x[1]) + Math.Sin(x[0]), [1, 2]);
        double[] gradient = new double[2];
        Assert.Equal((3.0 * 4) + Math.Sin(3), function.Gradient([3, 4], gradient));
        Assert.Equal([4 + Math.Cos(3), 3], gradient);
        Assert.Equal((5.0 * 6) + Math.Sin(5), function.Evaluate([5, 6]));
    }
}
