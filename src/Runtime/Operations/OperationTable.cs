using System.Reflection;

namespace ILDiff.Operations;

/// <summary>The rows of <see cref="Elementary"/>, indexed by operation.</summary>
internal static class OperationTable
{
    private static readonly OperationAttribute[] Rows = [.. Enum.GetValues<Elementary>().Select(Row)];

    // Read for every statement of every sweep: bytes, so that the whole column stays in two cache lines.
    private static readonly byte[] Arities = [.. Rows.Select(row => (byte)row.Arity)];

    /// <summary>How many operands the operation has.</summary>
    internal static int Arity(ushort operation) => Arities[operation];

    /// <summary>Whether it is one of + - * /, which most statements are, and of which sweeps know the arity.</summary>
    internal static bool IsArithmetic(Elementary operation) => (uint)(operation - Elementary.Add) <= Elementary.Divide - Elementary.Add;

    /// <summary>Whether the operation is a decision: a replay has to find the value that was recorded.</summary>
    internal static bool IsDecision(ushort operation) => operation >= (ushort)Elementary.Equal;

    /// <summary>How a statement of the operation is printed.</summary>
    internal static string Symbol(ushort operation) => Rows[operation].Symbol;

    private static OperationAttribute Row(Elementary operation) =>
        typeof(Elementary).GetField(operation.ToString())!.GetCustomAttribute<OperationAttribute>()!;
}
