using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Where control goes.</summary>
internal sealed class BranchInstructions(Reading reading) : IInstructions
{
    public bool Read(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Br or Code.Br_S:
                Go((Instruction)instruction.Operand);
                break;
            case Code.Brtrue or Code.Brtrue_S:
                Test(instruction, isSo: true);
                break;
            case Code.Brfalse or Code.Brfalse_S:
                Test(instruction, isSo: false);
                break;
            case Code.Switch:
                Switch(instruction);
                break;
            case Code.Ret:
                if (reading.Frame.Result is { } result)
                    reading.Memory.Store(result, reading.Pop());
                reading.Frame.Return.Meet(reading.Builder.State);
                reading.Builder.End(Terminator.Jump(reading.Frame.Return.Block));
                break;
            case Code.Throw:
                reading.Builder.End(new Terminator(TerminatorKind.Throw, [reading.PopValue()]));
                break;
            default:
                if (LongForm(instruction.OpCode.Code) is not { } opcode)
                    return false;
                Compare(opcode, instruction);
                break;
        }

        return true;
    }

    private void Go(Instruction target) => reading.Builder.End(Terminator.Jump(reading.Reach(target)));

    private void Test(Instruction instruction, bool isSo)
    {
        Entry entry = reading.Pop();
        var target = (Instruction)instruction.Operand;
        if (ArithmeticInstructions.IsSet(entry) is { } isSet)
        {
            Go(isSet == isSo ? target : instruction.Next);
            return;
        }

        Branch(OpCodes.Brtrue, [reading.Memory.ValueOf(entry)], isSo ? target : instruction.Next, isSo ? instruction.Next : target);
    }

    private void Compare(OpCode opcode, Instruction instruction)
    {
        Entry[] operands = reading.Pop(2);
        var target = (Instruction)instruction.Operand;
        if (ArithmeticInstructions.IsOfNull(operands[0], operands[1]))
            Go(opcode.Code == Code.Beq ? instruction.Next : target);
        else
            Branch(opcode, [.. operands.Select(reading.Memory.ValueOf)], target, instruction.Next);
    }

    private void Branch(OpCode opcode, Value[] operands, Instruction ifSo, Instruction ifNot)
    {
        Block so = reading.Reach(ifSo), not = reading.Reach(ifNot);
        reading.Builder.End(Terminator.Branch(opcode, operands, so, not));
    }

    private void Switch(Instruction instruction)
    {
        Value number = reading.PopValue();
        Block[] targets = [.. ((Instruction[])instruction.Operand).Append(instruction.Next).Select(reading.Reach)];
        reading.Builder.End(new Terminator(TerminatorKind.Switch, [number], targets));
    }

    private static OpCode? LongForm(Code code) => code switch
    {
        Code.Beq or Code.Beq_S => OpCodes.Beq,
        Code.Bne_Un or Code.Bne_Un_S => OpCodes.Bne_Un,
        Code.Bge or Code.Bge_S => OpCodes.Bge,
        Code.Bgt or Code.Bgt_S => OpCodes.Bgt,
        Code.Ble or Code.Ble_S => OpCodes.Ble,
        Code.Blt or Code.Blt_S => OpCodes.Blt,
        Code.Bge_Un or Code.Bge_Un_S => OpCodes.Bge_Un,
        Code.Bgt_Un or Code.Bgt_Un_S => OpCodes.Bgt_Un,
        Code.Ble_Un or Code.Ble_Un_S => OpCodes.Ble_Un,
        Code.Blt_Un or Code.Blt_Un_S => OpCodes.Blt_Un,
        _ => null,
    };
}
