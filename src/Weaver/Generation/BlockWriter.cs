using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Generation;

/// <summary>Writes the blocks of a procedure as the body of a method.</summary>
internal sealed class BlockWriter
{
    private readonly Procedure procedure;
    private readonly MethodDefinition method;
    private readonly InstructionWriter il;
    private readonly Dictionary<Block, Schedule> schedules;
    private readonly Dictionary<Block, Instruction> starts;
    private readonly Dictionary<Block, Block> finals;
    private readonly Places places;
    private readonly FrameWriter frames;
    private readonly OperationWriter operations;

    internal BlockWriter(WeavingContext context, Procedure procedure, MethodDefinition method, Func<Procedure, MethodReference> callees)
    {
        (this.procedure, this.method) = (procedure, method);
        var uses = Uses.Of(procedure);
        var members = new Members(context);
        il = new InstructionWriter(method, context.Module);
        schedules = procedure.Blocks.ToDictionary(block => block, block => Schedule.Of(block, uses));
        starts = procedure.Blocks.ToDictionary(block => block, _ => il.Label());
        places = new Places(procedure, method, il, uses, schedules);
        frames = new FrameWriter(method, procedure, il, members);
        operations = new OperationWriter(il, members, places, frames, callees);
        finals = procedure.Blocks.ToDictionary(block => block, Follow);
    }

    internal void Write()
    {
        List<Block> order = [.. BlockOrder.Of(procedure).Where(block => finals[block] == block)];
        frames.Reload();
        if (order[0] != finals[procedure.Entry])
            il.Emit(OpCodes.Br, Start(procedure.Entry));
        for (int i = 0; i < order.Count; i++)
        {
            il.Mark(starts[order[i]]);
            foreach (Operation operation in schedules[order[i]].Order.Where(operation => !places.IsStacked(operation)))
                operations.Write(operation);
            End(order[i], i + 1 < order.Count ? order[i + 1] : null);
        }

        il.Finish();
    }

    /// <summary>The block where control gets to work after it comes to a block: others only jump on.</summary>
    private Block Follow(Block block)
    {
        // Empty blocks in a ring are written.
        Block final = block;
        for (int i = 0; i < procedure.Blocks.Count && IsEmpty(final); i++)
            final = final.Successors[0];
        return IsEmpty(final) ? block : final;
    }

    private bool IsEmpty(Block block) => block.Terminator.Kind == TerminatorKind.Jump && schedules[block].Order.Count == 0 && !places.HasCopies(block, 0);

    private Instruction Start(Block block) => starts[finals[block]];

    private void End(Block block, Block? next)
    {
        Terminator terminator = block.Terminator;
        switch (terminator.Kind)
        {
            case TerminatorKind.Jump:
                Go(block, 0, next);
                break;
            case TerminatorKind.Branch:
                Branch(block, next);
                break;
            case TerminatorKind.Switch:
                Switch(block, next);
                break;
            case TerminatorKind.Return:
                Return(terminator);
                break;
            case TerminatorKind.Throw:
                operations.Load(terminator.Operands);
                il.Emit(OpCodes.Throw);
                break;
        }
    }

    /// <summary>Goes a way out of a block, or falls through.</summary>
    private void Go(Block block, int successor, Block? next)
    {
        places.Copy(block, successor);
        if (finals[block.Successors[successor]] != next)
            il.Emit(OpCodes.Br, Start(block.Successors[successor]));
    }

    private void Branch(Block block, Block? next)
    {
        Terminator terminator = block.Terminator;
        operations.Load(terminator.Operands);
        // What is done on one of the ways follows the branch, that of the block that comes next last.
        bool isFirstPlain = !places.HasCopies(block, 0), isSecondPlain = !places.HasCopies(block, 1);
        bool jumpsIfSo = isFirstPlain && isSecondPlain ? finals[block.Successors[0]] != next
            : isFirstPlain || (!isSecondPlain && finals[block.Successors[0]] == next);
        OpCode opcode = jumpsIfSo ? terminator.OpCode : Branches.Opposite(terminator.OpCode, LocalTypes.IsFloat(terminator.Operands[0].Type));
        int taken = jumpsIfSo ? 0 : 1;
        if (!places.HasCopies(block, taken))
        {
            il.Emit(opcode, Start(block.Successors[taken]));
            Go(block, 1 - taken, next);
            return;
        }

        Instruction label = il.Label();
        il.Emit(opcode, label);
        Go(block, 1 - taken, null);
        il.Mark(label);
        Go(block, taken, next);
    }

    private void Switch(Block block, Block? next)
    {
        operations.Load(block.Terminator.Operands);
        int otherwise = block.Successors.Count - 1;
        var labels = new Instruction[otherwise];
        for (int i = 0; i < otherwise; i++)
            labels[i] = places.HasCopies(block, i) ? il.Label() : Start(block.Successors[i]);
        il.Emit(OpCodes.Switch, labels);
        bool hasMore = Enumerable.Range(0, otherwise).Any(i => places.HasCopies(block, i));
        Go(block, otherwise, hasMore ? null : next);
        for (int i = 0; i < otherwise; i++)
        {
            if (!places.HasCopies(block, i))
                continue;
            il.Mark(labels[i]);
            Go(block, i, null);
        }
    }

    private void Return(Terminator terminator)
    {
        if (procedure.Results.Count == 1)
        {
            operations.Load(terminator.Operands);
        }
        else
        {
            for (int i = 0; i < terminator.Operands.Count; i++)
            {
                il.Emit(OpCodes.Ldarg, method.Parameters[procedure.Parameters.Count + i]);
                operations.Load([terminator.Operands[i]]);
                il.Emit(OpCodes.Stobj, procedure.Results[i]);
            }
        }

        frames.WriteBack();
        il.Emit(OpCodes.Ret);
    }
}
