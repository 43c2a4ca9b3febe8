using ILDiff.Operations;
using ILDiff.Replay;
using Program = ILDiff.Replay.Program;

namespace ILDiff.Derivatives.Tests.Files;

public sealed class RoundTripTests
{
    [Fact]
    public void What_is_loaded_is_what_was_saved()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Paths paths = new RandomFunction(seed).Paths(inputs: 1 + (seed % 7), outputs: 1 + (seed % 3), statements: 12 + seed, paths: 1 + (seed % 9));
            byte[] file = SavedFunction.Bytes(paths);
            Paths loaded = SavedFunction.Load(file);
            SavedFunction.AssertSame(paths, loaded);
            Assert.Equal(file, SavedFunction.Bytes(loaded));
        }
    }

    [Fact]
    public void A_loaded_function_has_the_same_values_and_gradients()
    {
        RecordedFunction function = AD.Record(x => Math.Exp(x[0]) * Math.Atan2(x[1], x[2]) / Math.Sqrt(x[0]), [1, 2, 3]);
        using var stream = new MemoryStream();
        function.Save(stream);
        stream.Position = 0;
        RecordedFunction loaded = RecordedFunction.Load(stream);
        double[] expected = new double[3], actual = new double[3];
        Assert.Equal(function.Gradient([3, -4, 0.5], expected), loaded.Gradient([3, -4, 0.5], actual));
        Assert.Equal(expected, actual);
        Assert.Equal(function.Fork().Evaluate([1, 1, 1]), loaded.Fork().Evaluate([1, 1, 1]));
    }

    [Fact]
    public void A_path_that_was_not_saved_is_an_error_that_says_which_decision()
    {
        var paths = new Paths(
            new Program
            {
                Operations = [(ushort)Elementary.Independent, (ushort)Elementary.Constant, (ushort)Elementary.Less],
                Operands = [0, 1],
                Values = [1, 2, 1],
                Inputs = [0],
                Outputs = [0],
                Sites = new Dictionary<int, string> { [2] = "comparison|C.F|c.cs:3" },
            },
            record: null);
        var loaded = new RecordedFunction(SavedFunction.Load(SavedFunction.Bytes(paths)));
        Assert.Equal(1.5, loaded.Evaluate([1.5]));
        Assert.Contains("c.cs:3", Assert.Throws<PathNotRecordedException>(() => loaded.Evaluate([2.5])).Message);
    }

    [Fact]
    public void Paths_of_a_function_that_was_optimised_are_kept()
    {
        RecordedFunction function = AD.Record(x => x[0] < x[1] ? Math.Sin(x[0] * 2) : (x[1] * x[1]) + Math.Floor(x[0]), [1, 2]);
        double[][] points = [[1, 2], [2.5, 1], [3.5, 1], [0, 1]];
        double[] expected = [.. points.Select(point => function.Evaluate(point))];
        function.Optimise();
        using var stream = new MemoryStream();
        function.Save(stream);
        stream.Position = 0;
        RecordedFunction loaded = RecordedFunction.Load(stream);
        Assert.Equal(function.Paths, loaded.Paths);
        Assert.Equal(expected, points.Select(point => loaded.Evaluate(point)));
        Assert.Throws<PathNotRecordedException>(() => loaded.Evaluate([4.5, 1]));
    }

    [Fact]
    public void The_stream_is_left_after_the_file_and_open()
    {
        byte[] file = SavedFunction.Bytes(new RandomFunction(1).Paths(2, 1, 30_000, 3));
        using var stream = new MemoryStream([7, .. file, .. file, 9]);
        stream.Position = 1;
        RecordedFunction.Load(stream);
        Assert.Equal(1 + file.Length, stream.Position);
        RecordedFunction.Load(stream);
        Assert.Equal(9, stream.ReadByte());
    }

    [Fact]
    public void A_stream_may_hand_out_a_byte_at_a_time_and_not_seek()
    {
        Paths paths = new RandomFunction(2).Paths(3, 2, 1000, 4);
        using var stream = new Trickle(SavedFunction.Bytes(paths));
        SavedFunction.AssertSame(paths, ILDiff.Replay.Files.FunctionReader.Read(stream));
    }

    [Fact]
    public void Places_that_are_too_long_are_cut_between_characters()
    {
        Paths paths = new RandomFunction(3).Paths(1, 1, 40, 1);
        Program program = paths.First.Program;
        int decision = Array.FindIndex(program.Operations, OperationTable.IsDecision);
        var longer = new Paths(
            new Program
            {
                Operations = program.Operations,
                Operands = program.Operands,
                Values = program.Values,
                Inputs = program.Inputs,
                Outputs = program.Outputs,
                Sites = new Dictionary<int, string> { [decision] = "x" + new string('é', 3000) },
            },
            record: null);
        string site = SavedFunction.Load(SavedFunction.Bytes(longer)).First.Program.Sites[decision];
        Assert.Equal("x" + new string('é', 2047), site);
    }

    [Fact]
    public void An_operation_takes_a_few_bytes()
    {
        RecordedFunction function = AD.Record(Loop, [1, 2]);
        using var stream = new MemoryStream();
        function.Save(stream);
        Assert.InRange(stream.Length, 10_000, 40_000);

        static double Loop(double[] x)
        {
            double sum = 0;
            for (int i = 0; i < 2500; i++)
                sum += Math.Sin(x[0] * sum) * x[1];
            return sum;
        }
    }

    /// <summary>A stream as networks have them.</summary>
    private sealed class Trickle(byte[] bytes) : Stream
    {
        private int next;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (count == 0 || next == bytes.Length)
                return 0;
            buffer[offset] = bytes[next++];
            return 1;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
