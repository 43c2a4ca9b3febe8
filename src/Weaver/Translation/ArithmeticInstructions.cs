using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Arithmetic, comparisons and conversions.</summary>
internal sealed class ArithmeticInstructions(Reading reading) : IInstructions
{
    public bool Read(Instruction instruction)
    {
        Code code = instruction.OpCode.Code;
        if (code is (>= Code.Add and <= Code.Shr_Un) or (>= Code.Add_Ovf and <= Code.Sub_Ovf_Un))
        {
            Entry[] operands = reading.Pop(2);
            Value x = reading.Memory.ValueOf(operands[0]), y = reading.Memory.ValueOf(operands[1]);
            bool isShift = code is Code.Shl or Code.Shr or Code.Shr_Un;
            Compute(instruction.OpCode, isShift ? x.Type : Wider(x.Type, y.Type), x, y);
        }
        else if (code is Code.Neg or Code.Not)
        {
            Value x = reading.PopValue();
            Compute(instruction.OpCode, x.Type, x);
        }
        else if (code is Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un)
        {
            Compare(instruction.OpCode);
        }
        else if (Target(code) is { } target)
        {
            Convert(instruction.OpCode, target);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Whether an entry is known to be null (or zero) or not to be; null if that shows when the code runs.</summary>
    internal static bool? IsSet(Entry entry) => entry switch
    {
        ObjectEntry or DelegateEntry or PlaceEntry or ElementEntry => true,
        ValueEntry { Value: Constant constant } => constant.Literal switch
        {
            null => false,
            int number => number != 0,
            long number => number != 0,
            string => true,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether an entry is something that is there, and the other null.</summary>
    internal static bool IsOfNull(Entry x, Entry y) =>
        (x is ObjectEntry or DelegateEntry && IsSet(y) == false) || (y is ObjectEntry or DelegateEntry && IsSet(x) == false);

    private void Compare(OpCode opcode)
    {
        Entry[] operands = reading.Pop(2);
        if (IsOfNull(operands[0], operands[1]))
        {
            reading.Push(reading.Builder.Int(opcode.Code == Code.Ceq ? 0 : 1));
            return;
        }

        reading.Push(reading.Builder.Compute(
            opcode, reading.Builder.Int32, reading.Memory.ValueOf(operands[0]), reading.Memory.ValueOf(operands[1])));
    }

    private void Compute(OpCode opcode, TypeReference type, params Value[] operands)
    {
        if (operands.Any(operand => !Is(operand.Type)))
            throw reading.Builder.Refuse($"computes {opcode.Name} with what is no number");
        Operation operation = reading.Builder.Compute(opcode, type, operands);
        if (operands.All(operand => operand.IsDouble))
            operation.Derivative = reading.Scope.Derivatives.OfArithmetic(opcode.Code);
        reading.Push(operation);
    }

    private void Convert(OpCode opcode, MetadataType target)
    {
        Value x = reading.PopValue();
        if (!Is(x.Type))
            throw reading.Builder.Refuse("makes a number of a reference");
        var types = reading.Builder.Module.TypeSystem;
        bool isNothing = (opcode.Code is Code.Conv_I4 or Code.Conv_U4 && x.Type.MetadataType == MetadataType.Int32) ||
            (opcode.Code is Code.Conv_I8 or Code.Conv_U8 && x.Type.MetadataType == MetadataType.Int64) ||
            (opcode.Code == Code.Conv_R8 && x.IsDouble);
        TypeReference type = target switch
        {
            MetadataType.Int64 => types.Int64,
            MetadataType.IntPtr => types.IntPtr,
            MetadataType.Single => types.Single,
            MetadataType.Double => types.Double,
            _ => types.Int32,
        };
        reading.Push(isNothing ? x : reading.Builder.Compute(opcode, type, x));
    }

    private static bool Is(TypeReference type) => StackType.Of(type).Kind is
        StackKind.Int32 or StackKind.Int64 or StackKind.NativeInt or StackKind.Float32 or StackKind.Float64;

    private static TypeReference Wider(TypeReference x, TypeReference y) => Rank(x) >= Rank(y) ? x : y;

    private static int Rank(TypeReference type) => StackType.Of(type).Kind switch
    {
        StackKind.Float64 => 4,
        StackKind.Float32 => 3,
        StackKind.Int64 => 2,
        StackKind.NativeInt => 1,
        _ => 0,
    };

    private static MetadataType? Target(Code code) => code switch
    {
        Code.Conv_I1 or Code.Conv_U1 or Code.Conv_I2 or Code.Conv_U2 or Code.Conv_I4 or Code.Conv_U4 => MetadataType.Int32,
        Code.Conv_Ovf_I1 or Code.Conv_Ovf_U1 or Code.Conv_Ovf_I2 or Code.Conv_Ovf_U2 or Code.Conv_Ovf_I4 or Code.Conv_Ovf_U4 => MetadataType.Int32,
        Code.Conv_Ovf_I1_Un or Code.Conv_Ovf_U1_Un or Code.Conv_Ovf_I2_Un or Code.Conv_Ovf_U2_Un or Code.Conv_Ovf_I4_Un or
            Code.Conv_Ovf_U4_Un => MetadataType.Int32,
        Code.Conv_I8 or Code.Conv_U8 or Code.Conv_Ovf_I8 or Code.Conv_Ovf_U8 or Code.Conv_Ovf_I8_Un or Code.Conv_Ovf_U8_Un => MetadataType.Int64,
        Code.Conv_I or Code.Conv_U or Code.Conv_Ovf_I or Code.Conv_Ovf_U or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U_Un => MetadataType.IntPtr,
        Code.Conv_R4 => MetadataType.Single,
        Code.Conv_R8 or Code.Conv_R_Un => MetadataType.Double,
        _ => null,
    };
}
