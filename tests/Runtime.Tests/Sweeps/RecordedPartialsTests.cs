using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Runtime.Tests.Operations;
using ILDiff.Sweeps;

namespace ILDiff.Runtime.Tests.Sweeps;

/// <summary>What nested derivatives rest on: the table of first partials, recorded, has the second partials.</summary>
public class RecordedPartialsTests
{
    public static TheoryData<Elementary> Operations => [.. Enum.GetValues<Elementary>().Where(o => OperationTable.Arity((ushort)o) > 0)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Derivatives_of_recorded_partials_are_the_second_partials(Elementary operation)
    {
        foreach (Reference row in Reference.All.Where(row => row.Operation == operation))
        {
            bool isBinary = OperationTable.Arity((ushort)operation) == 2 && !HasInteger(operation);
            double value = Values.Of(operation, row.X, row.Y);
            var (dx, dy) = Partials.Of(operation, row.X, row.Y, value);
            var (xx, xy, yy) = SecondPartials.Of(operation, row.X, row.Y, value);
            if (!double.IsFinite(dx) || !double.IsFinite(dy) || !double.IsFinite(xx) || !double.IsFinite(xy) || !double.IsFinite(yy))
                continue; // a pole has no second derivative to agree on
            using Recording recording = Recording.Start();
            double x = recording.Variable(row.X);
            double y = isBinary ? recording.Variable(row.Y) : row.Y;
            var tape = CurrentTape.OrNone();
            double z = OperationTable.Arity((ushort)operation) == 2
                ? Recorder.Binary(operation, x, y, tape)
                : Recorder.Unary(operation, x, tape);
            var (slopeX, slopeY) = RecordedPartials.Of(operation, x, y, z);
            Check(row, dx, recording.Value(slopeX));
            recording.Reverse(slopeX);
            double scale = Math.Abs(xx) + Math.Abs(xy) + Math.Abs(yy);
            Check(row, xx, recording.Adjoint(x), scale);
            if (!isBinary)
                continue;
            Check(row, xy, recording.Adjoint(y), scale);
            Check(row, dy, recording.Value(slopeY));
            recording.Reverse(slopeY);
            Check(row, operation == Elementary.Term ? 0 : xy, recording.Adjoint(x), scale);
            Check(row, yy, recording.Adjoint(y), scale);
        }
    }

    private static bool HasInteger(Elementary operation) => operation is Elementary.RootN or Elementary.ScaleB;

    private static void Check(Reference row, double expected, double actual, double scale = 0) => Assert.True(
        Math.Abs(actual - expected) <= 1e-9 * Math.Abs(expected) || Math.Abs(actual - expected) <= Math.Max(1e-300, 1e-15 * scale) || actual.Equals(expected),
        $"{row.Operation}({row.X:R}, {row.Y:R}): {actual:R}, not {expected:R}");
}
