using ILDiff.Weaving.Representation;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Translation.Tests;

/// <summary>The derivatives of operations are those that the runtime has methods for.</summary>
public sealed class DerivativeTests
{
    private const string Source = """
        using ILDiff;

        public static class Functions
        {
            public static double Add(double x, double y) => x + y;
            public static double Subtract(double x, double y) => x - y;
            public static double Multiply(double x, double y) => x * y;
            public static double Divide(double x, double y) => x / y;
            public static double Remainder(double x, double y) => x % y;
            public static double Negate(double x) => -x;
            public static double Sine(double x) => Math.Sin(x);
            public static double Root(double x) => Math.Sqrt(x);
            public static double Exponential(double x) => Math.Exp(x);
            public static double Power(double x, double y) => Math.Pow(x, y);
            public static double Floor(double x) => Math.Floor(x);
            public static double Fused(double x, double y, double z) => Math.FusedMultiplyAdd(x, y, z);
            public static double RootOf(double x) => double.RootN(x, 3);
            public static double Single(float x) => x * x;
            public static double Ruled(double x) => Cube(x, 3);
            public static double Cut(double x) => Constant(x);

            [NotDifferentiable]
            public static double Cube(double x, int n) => Math.Pow(x, n);

            [DerivativeOf(typeof(Functions), nameof(Cube))]
            public static double Slope(double x, int n, double value) => n * value / x;

            [NotDifferentiable]
            public static double Constant(double x) => x;
        }
        """;

    private static readonly Lazy<TranslatedProgram> Program = new(() =>
        TranslatedProgram.Compile("Functions", [new SourceFile("Functions.cs", Source)], OptimizationLevel.Release));

    [Theory]
    [InlineData("Add", "Add: 1, 1")]
    [InlineData("Subtract", "Subtract: 1, -1")]
    [InlineData("Multiply", "Multiply: #1, #0")]
    [InlineData("Divide", "Divide: DivideX(_, #1, _)' DivideX: 0, DivideXY(_, #1, _), 0, DivideY(_, #1, result)' DivideY: 0, DivideYY(_, #1, #2), DivideYZ(_, #1, _)")]
    [InlineData("Remainder", "Remainder: X(#0, #1, result, 6)' RemainderX: XX(#0, #1, #2, #3), XY(#0, #1, #2, #3), 0, 0, " +
        "Y(#0, #1, result, 6)' RemainderY: XY(#0, #1, #2, #3), YY(#0, #1, #2, #3), 0, 0")]
    [InlineData("Negate", "Negate: -1")]
    [InlineData("Sine", "Sin: SinX(#0, _)' SinX: SinXX(#0, _), 0")]
    [InlineData("Root", "Sqrt: SqrtX(_, result)' SqrtX: 0, SqrtXZ(_, #1)")]
    [InlineData("Exponential", "Exp: ExpX(_, result)' ExpX: 0, 1")]
    [InlineData("Floor", "Floor: 0")]
    [InlineData("Fused", "FusedMultiplyAdd: #1, #0, 1")]
    [InlineData("RootOf", "RootN: RootNX(#0, #1, result), 0")]
    [InlineData("Single", "")]
    [InlineData("Ruled", "Cube: Slope(#0, #1, result), 0")]
    [InlineData("Cut", "")]
    public void Derivative_of_the_first_operation_that_has_one(string function, string expected)
    {
        var translation = Program.Value.Translate(Program.Value.Loaded.Assembly.GetType("Functions")!.GetMethod(function)!);
        Derivative? derivative = translation.Root!.Operations.Select(operation => operation.Derivative).FirstOrDefault(own => own != null);
        Assert.Equal(expected, derivative == null ? "" : Tell(derivative));
    }

    [Fact]
    public void What_is_marked_may_take_active_values() => Assert.True(
        Program.Value.Translate(Program.Value.Loaded.Assembly.GetType("Functions")!.GetMethod("Cut")!).Root!.Operations
            .Select(operation => operation.Detail).OfType<Callee>().Single().MayTakeActive);

    private static string Tell(Derivative derivative) => $"{derivative.Name}: {string.Join(", ", derivative.Partials.Select(Tell))}";

    private static string Tell(Partial? partial) => partial switch
    {
        ConstantPartial constant => constant.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        OperandPartial operand => $"#{operand.Operand}",
        MethodPartial method => $"{method.Method.Name}({string.Join(", ", method.Arguments.Select(Tell))})" +
            (method.Derivative == null ? "" : "' " + Tell(method.Derivative)),
        _ => "0",
    };

    private static string Tell(PartialArgument argument) => argument.Kind switch
    {
        PartialArgumentKind.Operand => $"#{argument.Number}",
        PartialArgumentKind.Result => "result",
        PartialArgumentKind.Integer => $"{argument.Number}",
        _ => "_",
    };
}
