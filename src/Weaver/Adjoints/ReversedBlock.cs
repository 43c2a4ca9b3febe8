using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>A block of the reverse: what undoes a block of the procedure.</summary>
internal sealed class ReversedBlock(Block source)
{
    /// <summary>The block that it undoes.</summary>
    internal Block Source { get; } = source;

    /// <summary>It itself.</summary>
    internal Block Block { get; } = new();

    /// <summary>What comes after its operations: the frames of loops that are run backwards next.</summary>
    internal List<Operation> Taken { get; } = [];

    /// <summary>What comes after that: values made ready for loops that are run backwards next.</summary>
    internal List<Operation> Ready { get; } = [];

    /// <summary>The values of the procedure that it has at hand.</summary>
    internal Dictionary<Value, Value> Recovered { get; } = [];

    /// <summary>The same for <see cref="Ready"/>, where the frames of loops have been taken.</summary>
    internal Dictionary<Value, Value> RecoveredLate { get; } = [];

    /// <summary>The adjoints of values as far as they are known in it.</summary>
    internal Dictionary<Value, Value> Adjoints { get; } = [];

    /// <summary>The adjoints of the phis of its source.</summary>
    internal Dictionary<Phi, Value> Phis { get; } = [];
}
