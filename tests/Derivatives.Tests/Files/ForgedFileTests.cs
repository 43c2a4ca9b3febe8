using System.Text;
using ILDiff.Replay;

namespace ILDiff.Derivatives.Tests.Files;

/// <summary>Contents written by hand, after the README beside the format.</summary>
public sealed class ForgedFileTests
{
    private static readonly byte[] Most = [0xBF, 0xFF, 0xFF, 0xFF, 0x03]; // 2³⁰ - 65

    // The order of the operations is not that of the enum.
    private static readonly byte[] Operations = [3, .. Operation("Multiply", 2), .. Operation("Less", 6), .. Operation("Independent", 4)];

    private static readonly byte[] One = BitConverter.GetBytes(1.0);

    // x, x · x, x < x · x
    private static readonly byte[] Square = [3, 2, .. One, 0, 1, 1, 1, 2, 1, .. One, 0, 1, 0];

    [Fact]
    public void A_file_may_name_the_operations_in_any_order()
    {
        byte[] other = [3, 2, .. One, 0, 1, 1, 1, 2, 1, .. BitConverter.GetBytes(0.0), 0, 0, 0];
        var function = new RecordedFunction(Load([.. Operations, 0, 1, 1, 1, 2, .. Square, 0, 2, .. BitConverter.GetBytes(0.0), .. other]));
        Assert.Equal(9, function.Evaluate([3]));
        Assert.Equal(0.5, function.Evaluate([0.5]));
        Assert.Equal(2, function.Paths);
    }

    [Fact]
    public void A_newer_version_is_refused_saying_so()
    {
        byte[] file = SavedFunction.Sealed([.. Operations, 0, 1, 1, 1, 1, .. Square], version: 2);
        var error = Assert.Throws<FunctionFileException>(() => SavedFunction.Load(file));
        Assert.Contains("version 2 of the format, newer than version 1", error.Message);
        Assert.Contains("Update", error.Message);
        Assert.Equal(8, error.Position);
    }

    [Fact]
    public void An_operation_of_a_newer_version_is_refused_by_name()
    {
        Assert.Contains("'Gamma'", Problem([1, .. Operation("Gamma", 1)]));
        Assert.Contains("'Multiply'", Problem([1, .. Operation("Multiply", 1)]));
        Assert.Contains("'3'", Problem([1, .. Operation("3", 2)]));
        Assert.Contains("'Result'", Problem([1, .. Operation("Result", 1)])); // has no meaning outside a recording
    }

    [Fact]
    public void Another_file_is_refused_saying_so()
    {
        byte[] text = Encoding.ASCII.GetBytes("a,b,c\n1,2,3\n4,5,6\n");
        Assert.Contains("does not start as", Assert.Throws<FunctionFileException>(() => SavedFunction.Load(text)).Message);
    }

    // Where other contents follow a claim, they are found to be wrong in one way or another.
    public static TheoryData<string, byte[]> Claims() => new()
    {
        { "the number of operations", [.. Most] },
        { "less", [0xFF, 0xFF, 0x03, .. Operation("Less", 6)] },
        { "less", [.. Operations, .. Most] },
        { "the length of a place in the code", [.. Operations, 1, .. Most] },
        { "less", [.. Operations, 1, 0xFF, 0x1F] },
        { "", [.. Operations, 0, .. Most, 1, 1, 1, .. Square, 0, 0, 0, 0, 0] },
        { "", [.. Operations, 0, 1, 1, .. Most, 1, .. Square, 0, 0, 0, 0, 0] },
        { "the number of paths", [.. Operations, 0, 1, 1, 1, .. Most, .. Square] },
        { "", [.. Operations, 0, 1, 1, 1, 0xE8, 0x07, .. Square] },
        { "", [.. Operations, 0, 1, 1, 1, 1, 0xBF, 0xFF, 0xFF, 0xFF, 0x03, 2, .. One, 0, 1, 1] },
        { "the number of places of decisions", [.. Operations, 0, 1, 1, 1, 1, .. Square[..^1], .. Most] },
        { "the number of variables", [.. Operations, 0, 1, 2, 1, 1, .. Square] },
        { "the number of inputs", [.. Operations, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x07] },
        { "the number of inputs", [.. Operations, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00] },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public void What_a_file_claims_to_have_takes_no_memory(string problem, byte[] contents)
    {
        byte[] file = SavedFunction.Sealed(contents);
        Assert.InRange(file.Length, 50, 150);
        SavedFunction.Load(SavedFunction.Sealed([.. Operations, 0, 1, 1, 1, 1, .. Square]));
        Assert.Contains(problem, Problem(contents));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<FunctionFileException>(() => SavedFunction.Load(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000); // a block and the exception
    }

    public static TheoryData<string, byte[]> Wrong() => new()
    {
        { "the operation of a statement is not between 0 and 2", [3, 3] },
        { "its own operand", [3, 2, .. One, 0, 0, 1] },
        { "how far before its statement", [3, 2, .. One, 0, 2, 1] },
        { "an input is no independent variable", [.. Square[..^3], 1, 0, 0] },
        { "the statement of an input", [.. Square[..^3], 3, 0, 0] },
        { "the statement of an output", [.. Square[..^3], 0, 3, 0] },
        { "the number of a place", [.. Square[..^1], 1] },
        { "a place belongs to no decision", [.. Square[..^1], 1, 0, 0] },
        { "a number is one that only a recording has", [1, 2, 0, 0, 0, 0, 1, 0, 0xF4, 0x7F, 0, 0, 0] },
        { "inputs or outputs are no statements", [0] },
        { "more than it claims", [.. Square, 0] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_a_path_must_not_have_is_refused(string problem, byte[] path)
    {
        if (problem != "the number of a place")
            Assert.Contains(problem, Problem([.. Operations, 0, 1, 1, 1, 1, .. path]));
        else
            Assert.Contains("it has less than it claims", Problem([.. Operations, 0, 1, 1, 1, 1, .. path]));
    }

    [Fact]
    public void Paths_leave_those_before_at_decisions_and_differ()
    {
        byte[] two = [.. Operations, 0, 1, 1, 1, 2, .. Square];
        byte[] zero = BitConverter.GetBytes(0.0);
        Assert.Contains("no decision", Problem([.. two, 0, 1, .. zero, .. Square]));
        Assert.Contains("the path that is left", Problem([.. two, 1, 2, .. zero, .. Square]));
        Assert.Contains("the decision that turns out", Problem([.. two, 0, 3, .. zero, .. Square]));
        two[^(Square.Length + 1)] = 3;
        Assert.Contains("the same place", Problem([.. two, 0, 2, .. zero, .. Square, 0, 2, .. zero, .. Square]));
        two[^(Square.Length + 1)] = 0;
        Assert.Contains("no path", Problem(two));
    }

    [Fact]
    public void Places_are_text() => Assert.Contains("is not UTF-8", Problem([.. Operations, 1, 2, 0xC3, 0x28]));

    [Fact]
    public void A_path_that_decides_otherwise_than_where_it_stands_shares_nothing()
    {
        // It stands where x < x · x is false, and has it true: such a path is evaluated from its start.
        byte[] zero = BitConverter.GetBytes(0.0);
        Paths paths = Load([.. Operations, 0, 1, 1, 1, 2, .. Square, 0, 2, .. zero, .. Square]);
        Assert.Equal(0, paths.First.Branch(2, 0)!.Shared);
        Assert.Throws<PathNotRecordedException>(() => new RecordedFunction(paths).Evaluate([0.5]));
    }

    private static Paths Load(byte[] contents) => SavedFunction.Load(SavedFunction.Sealed(contents));

    private static string Problem(byte[] contents) => Assert.Throws<FunctionFileException>(() => Load(contents)).Message;

    private static byte[] Operation(string name, byte layout) => [layout, (byte)name.Length, .. Encoding.ASCII.GetBytes(name)];
}
