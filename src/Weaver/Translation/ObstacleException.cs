using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Ends the reading of a method that cannot be translated.</summary>
internal sealed class ObstacleException(Obstacle obstacle) : Exception(obstacle.Why)
{
    internal Obstacle Obstacle { get; } = obstacle;
}

/// <summary>Ends a reading of a body that has to be done again: what a loop leaves in a place is not what it found there.</summary>
internal sealed class ConflictException(Frame frame) : Exception
{
    internal Frame Frame { get; } = frame;
}

/// <summary>Ends a translation that has to be done again: an object that is made in it goes where it cannot be followed.</summary>
internal sealed class EscapeException(Instruction site) : Exception
{
    /// <summary>The instruction that makes the object.</summary>
    internal Instruction Site { get; } = site;
}
