using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Operations;

public class DependencesTests
{
    public static TheoryData<Elementary> Operations => [.. Enum.GetValues<Elementary>()];

    [Theory]
    [MemberData(nameof(Operations))]
    public void What_is_said_to_be_zero_is_zero_everywhere(Elementary operation)
    {
        if (OperationTable.Arity((ushort)operation) == 0)
            return;
        double[] points =
        [
            0, -0.0, 1, -1, 1e-300, 1e300, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
            .. Enumerable.Range(-40, 80).Select(i => i / 7.0),
        ];
        Dependence allowed = Dependences.Of((ushort)operation);
        foreach (double x in points)
        {
            foreach (double y in points)
            {
                double z = Values.Of(operation, x, y);
                var (dx, dy) = Partials.Of(operation, x, y, z);
                var (xx, xy, yy) = SecondPartials.Of(operation, x, y, z);
                AssertZeroUnless(dx, Dependence.X);
                AssertZeroUnless(dy, Dependence.Y);
                AssertZeroUnless(xx, Dependence.XX);
                AssertZeroUnless(xy, Dependence.XY);
                AssertZeroUnless(yy, Dependence.YY);

                void AssertZeroUnless(double partial, Dependence dependence) =>
                    Assert.True(partial == 0 || allowed.HasFlag(dependence), $"{operation}({x}, {y}) has {dependence} = {partial}");
            }
        }
    }

    [Fact]
    public void Linear_operations_do_not_bend()
    {
        Assert.Equal(Dependence.X | Dependence.Y, Dependences.Of((ushort)Elementary.Add));
        Assert.Equal(Dependence.X, Dependences.Of((ushort)Elementary.Negate));
        Assert.Equal(Dependence.X | Dependence.Y, Dependences.Of((ushort)Elementary.Max));
        Assert.Equal(Dependence.X | Dependence.Y | Dependence.XY, Dependences.Of((ushort)Elementary.Multiply));
        Assert.Equal(Dependence.X | Dependence.Y | Dependence.XY | Dependence.YY, Dependences.Of((ushort)Elementary.Divide));
        Assert.Equal(Dependence.X | Dependence.XX, Dependences.Of((ushort)Elementary.Sin));
        Assert.Equal(Dependence.None, Dependences.Of((ushort)Elementary.Less));
        Assert.Equal(Dependence.Y, Dependences.Of((ushort)Elementary.Carry));
        Assert.Equal(Dependence.X | Dependence.XY, Dependences.Of((ushort)Elementary.Term));
    }
}
