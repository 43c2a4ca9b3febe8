using ILDiff;

namespace Template._1;

/// <summary>A weight on a spring. Programs may differentiate what its methods return with respect to any of the doubles.</summary>
[Differentiable]
public sealed class Oscillator
{
    /// <summary>By how far the weight was pulled from where it rests.</summary>
    public double Amplitude { get; set; } = 1;

    /// <summary>The square root of stiffness over mass.</summary>
    public double Frequency { get; set; } = 1;

    /// <summary>Where the weight is at a time after it was let go.</summary>
    public double Position(double time) => Amplitude * Math.Cos(Frequency * time);
}
