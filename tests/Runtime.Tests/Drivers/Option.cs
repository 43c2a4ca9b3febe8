using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Drivers;

/// <summary>An object nobody wrote for differentiation, as the weaver would leave it.</summary>
internal sealed class Option(double spot, double volatility)
{
    private double volatility = volatility;

    internal double Spot { get; } = spot;

    /// <summary>Ignores a value equal to the one it has.</summary>
    internal double Volatility
    {
        get => volatility;
        set
        {
            Tape tape = CurrentTape.OrNone();
            if (Recorder.Equal(value, volatility, "==|Option|", tape))
                return;
            Stores.Field(this, value, tape);
            volatility = value;
        }
    }

    /// <summary>spot² volatility</summary>
    internal double Price()
    {
        Tape tape = CurrentTape.OrNone();
        return Recorder.Multiply(Recorder.Multiply(Spot, Spot, tape), volatility, tape);
    }
}
