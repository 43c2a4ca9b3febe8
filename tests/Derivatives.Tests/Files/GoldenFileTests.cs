using ILDiff.Operations;
using ILDiff.Replay;
using Program = ILDiff.Replay.Program;

namespace ILDiff.Derivatives.Tests.Files;

/// <summary>
/// A file that was written when the format was new, with all operations of that time. It stays as it is: a later ILDiff has
/// to read it, however the table grows and is reordered. A new version of the format gets another file.
/// </summary>
public sealed class GoldenFileTests
{
    private const string OperationsThen =
        "Independent Constant Add Subtract Multiply Divide Remainder Negate IeeeRemainder ReciprocalEstimate " +
        "ReciprocalSqrtEstimate BitIncrement BitDecrement DegreesToRadians RadiansToDegrees ScaleB Abs CopySign Max " +
        "Min MaxNumber MinNumber MaxNative MinNative MaxMagnitude MinMagnitude MaxMagnitudeNumber MinMagnitudeNumber " +
        "Sqrt Cbrt RootN Hypot Pow Exp Exp2 Exp10 ExpM1 Exp2M1 Exp10M1 Log Log2 Log10 LogP1 Log2P1 Log10P1 LogToBase " +
        "Sin Cos Tan Asin Acos Atan Atan2 SinPi CosPi TanPi AsinPi AcosPi AtanPi Atan2Pi Sinh Cosh Tanh Asinh Acosh " +
        "Atanh Carry Term Equal Less LessOrUnordered Greater GreaterOrUnordered Order Same Sign Truncate Floor Ceiling " +
        "Round Single IsNaN IsFinite IsInfinity IsNegative Exactly ";

    private static readonly ushort[] Operations =
        [.. OperationsThen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (ushort)Enum.Parse<Elementary>(name))];

    [Fact]
    public void A_file_of_version_1_has_what_was_written()
    {
        using Stream stream = File();
        SavedFunction.AssertSame(Written(), ILDiff.Replay.Files.FunctionReader.Read(stream));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void A_file_of_version_1_can_be_evaluated()
    {
        using Stream stream = File();
        RecordedFunction function = RecordedFunction.Load(stream);
        Assert.Equal(2, function.Paths);
        double[] outputs = new double[function.Outputs], gradient = new double[1];
        function.Evaluate([0.375, 1.5], outputs);
        Assert.Equal(0.375 + 1.5, outputs[2]);
        Assert.Equal(0.375 * 1.5, outputs[4]);
        function.VectorJacobianProduct([0.375, 1.5], [0, 0, 1, 0, 1, .. new double[outputs.Length - 5]], gradient);
        Assert.Equal([1 + 1.5], gradient);
        Assert.Equal(7, outputs[^1]);
        function.Evaluate([2.5, 1.5], outputs); // not less
        Assert.Equal(2.5, outputs[^1]);
    }

    private static Stream File() => typeof(GoldenFileTests).Assembly.GetManifestResourceStream("version1.ildiff")!;

    /// <summary>All operations on 0.375, a variable, and 1.5, a parameter; and what happens where 0.375 is not less.</summary>
    private static Paths Written()
    {
        var paths = new Paths(Every(0.375), record: null);
        int less = Array.IndexOf(Operations, (ushort)Elementary.Less);
        Program other = Every(2.5);
        paths.Add(paths.First, less, 0, new Program
        {
            Operations = other.Operations[..(less + 1)],
            Operands = other.Operands[..(Rows(less) + 2)],
            Values = other.Values[..(less + 1)],
            Inputs = other.Inputs,
            Variables = 1,
            Outputs = new int[other.Outputs.Length],
            Sites = other.Sites,
        });
        return paths;
    }

    private static Program Every(double x)
    {
        double[] values = [x, 1.5, .. Operations[2..].Select(operation => Values.Of((Elementary)operation, x, 1.5)), 7];
        return new Program
        {
            Operations = [(ushort)Elementary.Independent, (ushort)Elementary.Independent, .. Operations[2..], (ushort)Elementary.Constant],
            Operands = [.. Operations[2..].SelectMany(operation => OperationTable.Arity(operation) == 1 ? [0] : (int[])[0, 1])],
            Values = values,
            Inputs = [0, 1],
            Variables = 1,
            Outputs = [.. Enumerable.Range(0, values.Length)],
            Sites = new Dictionary<int, string> { [Array.IndexOf(Operations, (ushort)Elementary.Less)] = "0.375 < 1.5|Golden.Règle|golden.cs:7" },
        };
    }

    private static int Rows(int count) => Operations[2..count].Sum(operation => OperationTable.Arity(operation));
}
