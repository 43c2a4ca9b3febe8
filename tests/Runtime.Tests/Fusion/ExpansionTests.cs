using ILDiff.Fusion;
using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Fusion;

public sealed class ExpansionTests
{
    // x y / 2 - sin x, of the third and the first statement
    private const string Text = "2: Multiply(0,1) Constant(4000000000000000) Divide(2,3) Sin(0) Subtract(4,5)";
    private const double X = 1.25, Y = -0.5;
    private static readonly int[] Operands = [2, 0];
    private static readonly double[] Values = [Y, 0, X];

    [Fact]
    public void Adjoints_of_the_operands_are_increased()
    {
        double[] adjoints = [1, 2, 3];
        Expansion.Parse(Text).Reverse(in Operands[0], in Values[0], ref adjoints[0], zBar: 2);
        Assert.Equal(1 + X, adjoints[0]);
        Assert.Equal(2, adjoints[1]);
        Assert.Equal(3 + Y - (2 * Math.Cos(X)), adjoints[2], 15);
    }

    [Fact]
    public void The_tangent_is_that_of_the_operands()
    {
        double[] tangents = [0.5, double.NaN, 3];
        double tangent = Expansion.Parse(Text).Forward(in Operands[0], in Values[0], in tangents[0]);
        Assert.Equal((((3 * Y) + (0.5 * X)) / 2) - (3 * Math.Cos(X)), tangent, 15);
    }

    [Fact]
    public void Zero_wins_over_an_infinite_slope()
    {
        // 0 √x at 0: the slope of the root is infinite, and multiplied by 0
        var expansion = Expansion.Parse("1: Sqrt(0) Constant(0000000000000000) Multiply(1,2)");
        double zero = 0, adjoint = 0, tangent = 1;
        int operand = 0;
        expansion.Reverse(in operand, in zero, ref adjoint, zBar: 1);
        Assert.Equal(0, adjoint);
        Assert.Equal(0, expansion.Forward(in operand, in zero, in tangent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2:")]
    [InlineData("x: Negate(0)")]
    [InlineData("9: Negate(0)")]
    [InlineData("1: Negate")]
    [InlineData("1: Negate(1)")]
    [InlineData("1: Negate(0,0)")]
    [InlineData("1: Nothing(0)")]
    [InlineData("1: Add(0,x)")]
    [InlineData("1: Constant(z) Add(0,1)")]
    public void What_is_not_an_expansion_is_an_error(string text)
    {
        var error = Assert.Throws<FormatException>(() => Expansion.Parse(text));
        Assert.Contains($"'{text}'", error.Message);
    }

    [Fact]
    public void Operations_get_numbers_of_their_own_behind_those_of_the_table()
    {
        ushort first = FusedOperations.Add(Text, reverse: 0), second = FusedOperations.Add("1: Negate(0)", reverse: 0);
        Assert.True(FusedOperations.Is(first) && FusedOperations.Is(second) && first != second);
        Assert.False(FusedOperations.Is((ushort)Enum.GetValues<Elementary>().Max()));
        Assert.Equal(2, OperationTable.Arity(first));
        Assert.Equal(1, FusedOperations.ExpansionOf(second).Arity);
    }

    [Fact]
    public void Partials_that_code_calls_are_those_of_the_table()
    {
        foreach (System.Reflection.MethodInfo method in typeof(FusiblePartials).GetMethods().Where(method => method.IsStatic))
        {
            Elementary operation = Enum.Parse<Elementary>(method.Name[..^1]);
            Assert.Equal(OperationTable.Arity((ushort)operation) + 1, method.GetParameters().Length);
            foreach (var (x, y) in new[] { (0.75, 0.5), (-1.5, 2), (0.0, 1.0), (3, -4) })
            {
                double z = ILDiff.Operations.Values.Of(operation, x, y);
                object[] arguments = method.GetParameters().Length == 3 ? [x, y, z] : [x, z];
                var (dx, dy) = Partials.Of(operation, x, y, z);
                Assert.Equal(method.Name[^1] == 'X' ? dx : dy, (double)method.Invoke(null, arguments)!);
            }
        }
    }
}
