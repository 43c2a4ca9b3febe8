using ILDiff.Operations;
using ILDiff.Replay;
using Program = ILDiff.Replay.Program;

namespace ILDiff.Derivatives.Tests.Files;

/// <summary>
/// A file that was written when the format was new, with all operations of that time. It stays as it is: a later ILDiff has
/// to read it, however the table grows and is reordered.
/// </summary>
public sealed class GoldenFileTests
{
    private const int OperationsOfVersion1 = 91;

    [Fact]
    public void A_file_of_version_1_can_be_read()
    {
        using Stream stream = typeof(GoldenFileTests).Assembly.GetManifestResourceStream("version1.ildiff")!;
        RecordedFunction function = RecordedFunction.Load(stream);
        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(OperationsOfVersion1 - 2, function.Outputs);
        Assert.Equal(2, function.Inputs);
        Assert.Equal(2, function.Paths);
        Assert.Equal(0.375 + 1.5, function.Evaluate([0.375, 1.5]));
        Assert.Equal(0.375 + 1.5, function.Evaluate([0.375, 1.5]));
    }

    [Fact]
    public void A_file_of_version_1_has_its_operations_where_they_were()
    {
        using Stream stream = typeof(GoldenFileTests).Assembly.GetManifestResourceStream("version1.ildiff")!;
        Program program = ILDiff.Replay.Files.FunctionReader.Read(stream).First.Program;
        Assert.Equal(OperationsOfVersion1, program.Operations.Distinct().Count());
        double[] expected = [.. program.Outputs.Select(output => program.Values[output])];
        Assert.Equal(0.375 + 1.5, expected[0]);
        Assert.Equal(Math.Atan2(0.375, 1.5), expected[program.Outputs.ToList().FindIndex(output => program.Operations[output] == (ushort)Elementary.Atan2)]);
        Assert.Equal("0.375 < 1.5|Golden.Rule|golden.cs:7", program.Sites.Values.Single());
    }
}
