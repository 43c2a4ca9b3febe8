using System.Reflection;

namespace ILDiff.Operations;

/// <summary>The rows of <see cref="Elementary"/>, indexed by operation.</summary>
internal static class OperationTable
{
    private static readonly OperationAttribute[] Rows = [.. Enum.GetValues<Elementary>().Select(Row)];

    // Read for every statement of every sweep: bytes, so that those in use stay in a few cache lines. Fused operations,
    // which woven code brings along, follow the rows of the table.
    private static readonly byte[] Arities = ArityColumn();

    /// <summary>The first number that is not one of a row of the table, but of a fused operation.</summary>
    internal static int FirstFused => Rows.Length;

    /// <summary>How many operands the operation has.</summary>
    internal static int Arity(ushort operation) => Arities[operation];

    /// <summary>Says how many operands a fused operation has.</summary>
    internal static void SetArity(ushort operation, int arity) => Arities[operation] = (byte)arity;

    /// <summary>Whether it is one of + - * /, which most statements are, and of which sweeps know the arity.</summary>
    internal static bool IsArithmetic(Elementary operation) => (uint)operation - (uint)Elementary.Add <= (uint)Elementary.Divide - (uint)Elementary.Add;

    /// <summary>Whether the operation is a decision: a replay has to find the value that was recorded.</summary>
    internal static bool IsDecision(ushort operation) => operation >= (ushort)Elementary.Equal;

    /// <summary>Whether the derivative of an operand goes into that of the result: not what a decision is about, nor what is only
    /// a value.</summary>
    internal static bool HandsOn(ushort operation, int operand) =>
        !IsDecision(operation) && !((Elementary)operation == Elementary.Carry && operand == 0);

    /// <summary>How a statement of the operation is printed.</summary>
    internal static string Symbol(ushort operation) => Rows[operation].Symbol;

    private static byte[] ArityColumn()
    {
        byte[] arities = new byte[ushort.MaxValue + 1];
        for (int i = 0; i < Rows.Length; i++)
            arities[i] = (byte)Rows[i].Arity;
        return arities;
    }

    private static OperationAttribute Row(Elementary operation) =>
        typeof(Elementary).GetField(operation.ToString())!.GetCustomAttribute<OperationAttribute>()!;
}
