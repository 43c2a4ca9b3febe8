using System.Reflection;
using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Operations;

/// <summary>The small methods for second partials say the same as the table.</summary>
public sealed class FusibleSecondPartialsTests
{
    public static TheoryData<string> Operands => [.. typeof(FusiblePartials).GetMethods(BindingFlags.Static | BindingFlags.Public)
        .Select(method => method.Name).Where(name => typeof(FusibleSecondPartials).GetMethods().Any(second => second.Name[..^1] == name))];

    [Theory]
    [MemberData(nameof(Operands))]
    public void Chained_through_the_result_they_are_the_table_s(string partial)
    {
        var operation = Enum.Parse<Elementary>(partial[..^1]);
        const double x = 0.7, y = 1.9;
        double z = Values.Of(operation, x, y);
        var (slopeX, slopeY) = Partials.Of(operation, x, y, z);
        var (xx, xy, yy) = SecondPartials.Of(operation, x, y, z);
        double alongX = Second('X') + (Second('Z') * slopeX), alongY = Second('Y') + (Second('Z') * slopeY);

        Assert.Equal(partial[^1] == 'X' ? xx : xy, alongX, 14);
        Assert.Equal(partial[^1] == 'X' ? xy : yy, alongY, 14);

        double Second(char operand)
        {
            MethodInfo? method = typeof(FusibleSecondPartials).GetMethod(partial + operand);
            object[] arguments = method?.GetParameters().Length == 2 ? [x, z] : [x, y, z];
            return method == null ? 0 : (double)method.Invoke(null, arguments)!;
        }
    }
}
