using ILDiff.Operations;

namespace ILDiff.Replay.Files;

/// <summary>What writer and reader agree on; README.md has the format.</summary>
internal static class FunctionFormat
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    internal const int Version = 1;

    /// <summary>How many operations a file may name.</summary>
    internal const int MostOperations = ushort.MaxValue;

    /// <summary>How many bytes the name of an operation may have.</summary>
    internal const int LongestName = 64;

    /// <summary>How many bytes a place in the code may have; what is longer is cut.</summary>
    internal const int LongestSite = 4096;

    /// <summary>How many statements a path may have, as on a tape: two operands each are still counted by an int.</summary>
    internal const int MostStatements = (int.MaxValue / 2) - 64;

    /// <summary>
    /// How a file starts. The first byte is no letter, and the line ends and the end-of-file mark of old terminals are
    /// there to be damaged by whatever takes the file for text.
    /// </summary>
    internal static ReadOnlySpan<byte> Start => [0x89, (byte)'I', (byte)'L', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1A];

    /// <summary>
    /// Whether the primal of a statement is in the file: of inputs, constants and decisions. The others follow from them.
    /// </summary>
    internal static bool HasValue(ushort operation) => OperationTable.Arity(operation) == 0 || OperationTable.IsDecision(operation);

    /// <summary>How a statement of the operation is laid out: its number of operands, and 4 if its primal follows.</summary>
    internal static byte Layout(ushort operation) => (byte)(OperationTable.Arity(operation) | (HasValue(operation) ? 4 : 0));
}
