using ILDiff.Compiled;
using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Compiled;

public class ElementaryPartialsTests
{
    private static readonly double[] Operands = [-1.7, -0.0, 0, 0.3, 1, 2.5, double.PositiveInfinity];

    public static TheoryData<Elementary> Operations => [.. Enum.GetValues<Elementary>()];

    [Theory]
    [MemberData(nameof(Operations))]
    public void They_are_those_of_the_table(Elementary operation)
    {
        int number = (int)operation;
        foreach (double x in Operands)
        {
            foreach (double y in Operands)
            {
                double z = Values.Of(operation, x, y);
                var (dx, dy) = Partials.Of(operation, x, y, z);
                Assert.Equal((dx, dy), (ElementaryPartials.X(x, y, z, number), ElementaryPartials.Y(x, y, z, number)));
                Assert.Equal(
                    SecondPartials.Of(operation, x, y, z),
                    (ElementaryPartials.XX(x, y, z, number), ElementaryPartials.XY(x, y, z, number), ElementaryPartials.YY(x, y, z, number)));
            }
        }
    }
}
