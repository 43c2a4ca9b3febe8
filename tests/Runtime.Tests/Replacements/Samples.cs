using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

/// <summary>Random sequences rich in ties, zeros of both signs, infinities and NaN; and their active counterparts.</summary>
internal sealed class Samples : IDisposable
{
    private static readonly double[] Edges =
        [0.0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 2];

    private readonly Random random = new(7);

    internal Samples()
    {
        Tape = new Tape { Signature = ActiveValue.Signature(77) };
        CurrentTape.Set(Tape);
    }

    internal Tape Tape { get; }

    /// <summary>Sequences of several lengths, of edges only, or of few different numbers, or of many.</summary>
    internal IEnumerable<double[]> Sequences(bool withNaN = true)
    {
        foreach (int length in new[] { 0, 1, 2, 3, 5, 17, 40, 200 })
        {
            for (int repeat = 0; repeat < 12; repeat++)
            {
                var values = new double[length];
                for (int i = 0; i < length; i++)
                    values[i] = Number(repeat % 3);
                yield return withNaN ? values : [.. values.Where(x => !double.IsNaN(x))];
            }
        }
    }

    internal double Number(int kind) => kind switch
    {
        0 => Edges[random.Next(Edges.Length)],
        1 => random.Next(-3, 4) * (random.Next(2) == 0 ? 0.0 : 1),
        _ => random.NextDouble() - 0.5,
    };

    /// <summary>An active double with this primal.</summary>
    internal double Active(double primal) => Tape.Active(Tape.Record(Elementary.Independent, primal));

    /// <summary>The sequence with every second value active.</summary>
    internal double[] HalfActive(double[] primals) => [.. primals.Select((x, i) => i % 2 == 0 ? Active(x) : x)];

    internal double Primal(double x) => Recorder.Primal(x, Tape);

    internal double[] Primals(IEnumerable<double> values) => [.. values.Select(Primal)];

    internal static long[] Bits(IEnumerable<double> values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];

    internal static void SameBits(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));

    internal void SamePrimals(IEnumerable<double> expected, IEnumerable<double> actual) =>
        Assert.Equal(Bits(expected), Bits(Primals(actual)));

    public void Dispose() => CurrentTape.Clear();
}
