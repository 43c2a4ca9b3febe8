using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Tapes;

[assembly: Woven(WeavingContract.Version)]

namespace ILDiff.Runtime.Tests.Drivers;

/// <summary>Functions as the weaver would leave them: marked, and recording where they compute.</summary>
internal static class HandWoven
{
    /// <summary>x₀ x₁ - x₁ / x₂, which is 1 · 2 - 2 / 4 = 1.5 at (1, 2, 4).</summary>
    [Woven]
    internal static double Rational(double[] x)
    {
        Tape tape = CurrentTape.OrNone();
        return Recorder.Subtract(Recorder.Multiply(x[0], x[1], tape), Recorder.Divide(x[1], x[2], tape), tape);
    }

    internal static double[] RationalGradient(double[] x) => [x[1], x[0] - (1 / x[2]), x[1] / (x[2] * x[2])];

    /// <summary>Σ xᵢ²</summary>
    [Woven]
    internal static double SumOfSquares(double[] x)
    {
        Tape tape = CurrentTape.OrNone();
        double sum = 0;
        foreach (double xi in x)
            sum = Recorder.Add(sum, Recorder.Multiply(xi, xi, tape), tape);
        return sum;
    }

    /// <summary>x³</summary>
    [Woven]
    internal static double Cube(double x)
    {
        Tape tape = CurrentTape.OrNone();
        return Recorder.Multiply(Recorder.Multiply(x, x, tape), x, tape);
    }

    /// <summary>Σ i xᵢ with i from 1: a gradient of 1, 2, 3 and so on.</summary>
    internal static double Ramp(params double[] x)
    {
        Tape tape = CurrentTape.OrNone();
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum = Recorder.Add(sum, Recorder.Multiply(i + 1, x[i], tape), tape);
        return sum;
    }

    /// <summary>(x₀ x₁, 7, x₁ - x₀)</summary>
    [Woven]
    internal static double[] Three(double[] x)
    {
        Tape tape = CurrentTape.OrNone();
        double[] y = new double[3];
        Stores.Element(y, 0, Recorder.Multiply(x[0], x[1], tape), tape);
        Stores.Element(y, 1, 7, tape);
        Stores.Element(y, 2, Recorder.Subtract(x[1], x[0], tape), tape);
        return y;
    }

    /// <summary>1 + 1 + … + x, in as many statements as asked for.</summary>
    internal static double Long(double x, int statements)
    {
        Tape tape = CurrentTape.OrNone();
        double sum = x;
        for (int i = 0; i < statements / 2; i++)
            sum = Recorder.Add(sum, 1, tape); // a constant and a sum
        return sum;
    }
}
