using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Generation;

/// <summary>Conditional branches.</summary>
internal static class Branches
{
    /// <summary>The branch that is taken when the other is not. Of floating point numbers comparisons are all false for NaN, and
    /// those without a sign all true.</summary>
    internal static OpCode Opposite(OpCode branch, bool isFloat) => branch.Code switch
    {
        Code.Brtrue => OpCodes.Brfalse,
        Code.Brfalse => OpCodes.Brtrue,
        Code.Beq => OpCodes.Bne_Un,
        Code.Bne_Un => OpCodes.Beq,
        Code.Bge => isFloat ? OpCodes.Blt_Un : OpCodes.Blt,
        Code.Bgt => isFloat ? OpCodes.Ble_Un : OpCodes.Ble,
        Code.Ble => isFloat ? OpCodes.Bgt_Un : OpCodes.Bgt,
        Code.Blt => isFloat ? OpCodes.Bge_Un : OpCodes.Bge,
        Code.Bge_Un => isFloat ? OpCodes.Blt : OpCodes.Blt_Un,
        Code.Bgt_Un => isFloat ? OpCodes.Ble : OpCodes.Ble_Un,
        Code.Ble_Un => isFloat ? OpCodes.Bgt : OpCodes.Bgt_Un,
        Code.Blt_Un => isFloat ? OpCodes.Bge : OpCodes.Bge_Un,
        _ => throw new NotSupportedException($"{branch.Name} is no branch of a procedure"),
    };
}
