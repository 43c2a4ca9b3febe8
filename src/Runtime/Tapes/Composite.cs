namespace ILDiff.Tapes;

/// <summary>
/// A statement with several operands and results, whose derivatives are not in the table: a part of the computation that is
/// done again when it is swept, or an operation on arrays. Sweeps stop at it, and let it do its part.
/// </summary>
/// <remarks>
/// On the tape it is a chain of joins over its operands, so that whatever asks what depends on what finds it, and a statement
/// for each result; none of these hands on anything itself.
/// </remarks>
internal abstract class Composite
{
    /// <summary>The first of the results' statements, which follow one another.</summary>
    internal int First { get; set; }

    /// <summary>How many results there are.</summary>
    internal required int Results { get; init; }

    /// <summary>The row of the first result's operand.</summary>
    internal int OperandRow { get; set; }

    /// <summary>Adds to the adjoints of the operands what the adjoints of the results give.</summary>
    internal abstract void Reverse(Tape tape);

    /// <summary>Sets the tangents of the results, in the tape's column of adjoints.</summary>
    internal abstract void Forward(Tape tape);
}
