using ILDiff.Replay;

namespace ILDiff.Batches;

/// <summary>
/// A program for blocks of lanes: its statements as steps between rows of memory, which are used again once nobody reads
/// them. A place is a row, or ~i of the i-th constant. Thread safe.
/// </summary>
internal sealed class Plan
{
    /// <summary>The place of what nobody reads.</summary>
    internal const int Nowhere = int.MinValue;

    internal required Program Program { get; init; }

    /// <summary>What is the same in all lanes, and computed once a block: the result is a constant's place.</summary>
    internal required Step[] Shared { get; init; }

    internal required Step[] Forward { get; init; }

    /// <summary>In the order of the sweep, the last statement first.</summary>
    internal required ReverseStep[] Reverse { get; init; }

    /// <summary>How many rows a block has.</summary>
    internal required int Rows { get; init; }

    /// <summary>
    /// The numbers that are the same in all lanes: first those of the inputs that are shared by all points, which are put
    /// there for each batch; also what is computed of these alone.
    /// </summary>
    internal required double[] Constants { get; init; }

    /// <summary>The place of each input.</summary>
    internal required int[] Inputs { get; init; }

    /// <summary>The place of each output after the steps forward.</summary>
    internal required int[] Outputs { get; init; }

    /// <summary>The row that starts with the adjoint 1; negative when the output does not depend on a variable.</summary>
    internal required int Seed { get; init; }

    /// <summary>The row with the adjoint of each variable in the end; negative where it is 0 always.</summary>
    internal required int[] Adjoints { get; init; }
}
