using System.Globalization;
using ILDiff.Operations;
using ILDiff.Replay;
using Program = ILDiff.Replay.Program;

namespace ILDiff.Derivatives.Tests.Taylor;

/// <summary>Power series of each row of the table.</summary>
public sealed class OperationSeriesTests
{
    // Where coefficients are differences of larger terms.
    private static readonly Dictionary<string, double> Allowed = new()
    {
        ["Cbrt"] = 128,
        ["Atan2"] = 128,
        ["Atan2Pi"] = 128,
    };

    public static TheoryData<string> Varying() =>
        [.. Enum.GetValues<Elementary>().Where(HasDerivative).Select(operation => operation.ToString())];

    [Theory]
    [MemberData(nameof(Varying))]
    public void Coefficients_are_those_of_the_reference(string operation)
    {
        TaylorReference[] references = [.. TaylorReference.All.Where(reference => reference.Function == operation)];
        Assert.NotEmpty(references);
        foreach (TaylorReference reference in references)
        {
            // What stands for given derivatives has two orders in a function that was recorded.
            double[] actual = Series(Enum.Parse<Elementary>(operation), reference, operation is "Carry" or "Term" ? 3 : TaylorReference.Order + 1);
            reference.Check(actual, Allowed.GetValueOrDefault(operation, 64));
        }
    }

    /// <summary>At all points and kinks of the table, hazards included, along both axes.</summary>
    [Fact]
    public void First_and_second_coefficients_are_those_of_the_partials()
    {
        int finite = 0;
        foreach (string line in TaylorReference.Lines("references.tsv").Skip(1))
        {
            string[] fields = line.Split('\t');
            var operation = Enum.Parse<Elementary>(fields[0]);
            if (!HasDerivative(operation) || operation == Elementary.Term)
                continue;
            double x = Number(fields[1]), y = fields[2] == "-" ? 0 : Number(fields[2]), z = Values.Of(operation, x, y);
            var first = Partials.Of(operation, x, y, z);
            var second = SecondPartials.Of(operation, x, y, z);
            foreach (var (u, v, slope, bend) in ((double, double, double, double)[])[(1, 0, first.X, second.XX), (0, 1, first.Y, second.YY)])
            {
                if ((v == 1 && OperationTable.Arity((ushort)operation) == 1) || double.IsNaN(bend))
                    continue;
                double[] actual = Series(operation, new TaylorReference(fields[0], x, y, u, v, []), 3);
                Assert.Equal(slope, actual[1]);
                bool isClose = Math.Abs((2 * actual[2]) - bend) <= (1e-12 * Math.Abs(bend)) + (1e-15 * Math.Abs(slope / z * slope)) + 1e-300;
                bool isGivenUp = double.IsNaN(actual[2]) && !(double.IsFinite(slope) && double.IsFinite(bend));
                Assert.True(isClose || isGivenUp || actual[2].Equals(bend / 2), $"{line}: {2 * actual[2]:R} instead of {bend:R}");
                finite += isClose ? 1 : 0;
            }
        }

        Assert.InRange(finite, 500, int.MaxValue);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool HasDerivative(Elementary operation) =>
        OperationTable.Arity((ushort)operation) > 0 && !OperationTable.IsDecision((ushort)operation) &&
        operation is not (Elementary.Join or Elementary.Result); // of composites

    private static double[] Series(Elementary operation, TaylorReference at, int count)
    {
        double[] coefficients = new double[count];
        Function(operation, at.X, at.Y).TaylorCoefficients([at.X, at.Y], [at.U, at.V], coefficients);
        return coefficients;
    }

    private static RecordedFunction Function(Elementary operation, double x, double y) => new(new Paths(
        new Program
        {
            Operations = [(ushort)Elementary.Independent, (ushort)Elementary.Independent, (ushort)operation],
            Operands = OperationTable.Arity((ushort)operation) == 1 ? [0] : [0, 1],
            Values = [x, y, Values.Of(operation, x, y)],
            Inputs = [0, 1],
            Outputs = [2],
        },
        record: null));
}
