using System.ComponentModel;

namespace ILDiff.Operations;

/// <summary>
/// The table of elementary operations, identity column: one row an operation. The other columns are
/// <see cref="Values"/>, <see cref="Partials"/> and <see cref="SecondPartials"/>; README.md shows them side by side.
/// </summary>
/// <remarks>
/// Functions whose derivative is 0 wherever they have one (floor, round, sign, the comparisons) have a passive result;
/// they are recorded, as decisions, by recordings that will be replayed. Functions of three operands are composed of these
/// rows by their replacements.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)] // public for woven code
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
    [Operation(2, "ieeeremainder({0}, {1})")] IeeeRemainder,
    [Operation(1, "reciprocalestimate({0})")] ReciprocalEstimate,
    [Operation(1, "reciprocalsqrtestimate({0})")] ReciprocalSqrtEstimate,
    [Operation(1, "bitincrement({0})")] BitIncrement,
    [Operation(1, "bitdecrement({0})")] BitDecrement,
    [Operation(1, "radians({0})")] DegreesToRadians,
    [Operation(1, "degrees({0})")] RadiansToDegrees,
    [Operation(2, "scaleb({0}, {1})")] ScaleB,

    [Operation(1, "abs({0})")] Abs,
    [Operation(2, "copysign({0}, {1})")] CopySign,
    [Operation(2, "max({0}, {1})")] Max,
    [Operation(2, "min({0}, {1})")] Min,
    [Operation(2, "maxnumber({0}, {1})")] MaxNumber,
    [Operation(2, "minnumber({0}, {1})")] MinNumber,
    [Operation(2, "maxnative({0}, {1})")] MaxNative,
    [Operation(2, "minnative({0}, {1})")] MinNative,
    [Operation(2, "maxmagnitude({0}, {1})")] MaxMagnitude,
    [Operation(2, "minmagnitude({0}, {1})")] MinMagnitude,
    [Operation(2, "maxmagnitudenumber({0}, {1})")] MaxMagnitudeNumber,
    [Operation(2, "minmagnitudenumber({0}, {1})")] MinMagnitudeNumber,

    [Operation(1, "sqrt({0})")] Sqrt,
    [Operation(1, "cbrt({0})")] Cbrt,
    [Operation(2, "rootn({0}, {1})")] RootN,
    [Operation(2, "hypot({0}, {1})")] Hypot,
    [Operation(2, "pow({0}, {1})")] Pow,

    [Operation(1, "exp({0})")] Exp,
    [Operation(1, "exp2({0})")] Exp2,
    [Operation(1, "exp10({0})")] Exp10,
    [Operation(1, "expm1({0})")] ExpM1,
    [Operation(1, "exp2m1({0})")] Exp2M1,
    [Operation(1, "exp10m1({0})")] Exp10M1,
    [Operation(1, "ln({0})")] Log,
    [Operation(1, "log2({0})")] Log2,
    [Operation(1, "log10({0})")] Log10,
    [Operation(1, "logp1({0})")] LogP1,
    [Operation(1, "log2p1({0})")] Log2P1,
    [Operation(1, "log10p1({0})")] Log10P1,
    [Operation(2, "log({0}, {1})")] LogToBase,

    [Operation(1, "sin({0})")] Sin,
    [Operation(1, "cos({0})")] Cos,
    [Operation(1, "tan({0})")] Tan,
    [Operation(1, "asin({0})")] Asin,
    [Operation(1, "acos({0})")] Acos,
    [Operation(1, "atan({0})")] Atan,
    [Operation(2, "atan2({0}, {1})")] Atan2,
    [Operation(1, "sinpi({0})")] SinPi,
    [Operation(1, "cospi({0})")] CosPi,
    [Operation(1, "tanpi({0})")] TanPi,
    [Operation(1, "asinpi({0})")] AsinPi,
    [Operation(1, "acospi({0})")] AcosPi,
    [Operation(1, "atanpi({0})")] AtanPi,
    [Operation(2, "atan2pi({0}, {1})")] Atan2Pi,

    [Operation(1, "sinh({0})")] Sinh,
    [Operation(1, "cosh({0})")] Cosh,
    [Operation(1, "tanh({0})")] Tanh,
    [Operation(1, "asinh({0})")] Asinh,
    [Operation(1, "acosh({0})")] Acosh,
    [Operation(1, "atanh({0})")] Atanh,

    // What has a derivative that is given: the value of x and the derivative of y; a term p dx of a derivative.
    [Operation(2, "carry({0}, {1})")] Carry,
    [Operation(2, "term({0}, {1})")] Term,

    // Operands and results of a composite, which hands on derivatives itself.
    [Operation(2, "join({0}, {1})")] Join,
    [Operation(1, "result({0})")] Result,

    // Decisions, from here on: what code learned of an active value. A replay has to find the same.
    [Operation(2, "{0} == {1}")] Equal,
    [Operation(2, "{0} < {1}")] Less,
    [Operation(2, "!({0} >= {1})")] LessOrUnordered,
    [Operation(2, "{0} > {1}")] Greater,
    [Operation(2, "!({0} <= {1})")] GreaterOrUnordered,
    [Operation(2, "compare({0}, {1})")] Order,
    [Operation(2, "equals({0}, {1})")] Same,
    [Operation(1, "sign({0})")] Sign,
    [Operation(1, "truncate({0})")] Truncate,
    [Operation(1, "floor({0})")] Floor,
    [Operation(1, "ceiling({0})")] Ceiling,
    [Operation(1, "round({0})")] Round,
    [Operation(1, "single({0})")] Single,
    [Operation(1, "isnan({0})")] IsNaN,
    [Operation(1, "isfinite({0})")] IsFinite,
    [Operation(1, "isinfinity({0})")] IsInfinity,
    [Operation(1, "isnegative({0})")] IsNegative,
    [Operation(1, "exactly({0})")] Exactly,
}
