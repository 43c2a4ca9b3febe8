namespace ILDiff.Operations;

/// <summary>The table of elementary operations, identity column: one row an operation.</summary>
public enum Elementary : ushort
{
    [Operation(0, "x")] Independent,
    [Operation(0, "c")] Constant,
    [Operation(2, "{0} + {1}")] Add,
    [Operation(2, "{0} - {1}")] Subtract,
    [Operation(2, "{0} * {1}")] Multiply,
    [Operation(2, "{0} / {1}")] Divide,
    [Operation(2, "{0} % {1}")] Remainder,
    [Operation(1, "-{0}")] Negate,
}
