using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>
/// The basic blocks of a body that control can reach, in reverse postorder: all but backward edges go to higher numbers.
/// Reads the body and changes nothing.
/// </summary>
/// <remarks>
/// Every block of a protected region may go to each handler and filter of the region. What runs after a finally block is
/// not among its successors; the branch that leaves the region goes there directly.
/// </remarks>
internal sealed class ControlFlow
{
    private readonly Dictionary<Instruction, BasicBlock> starts = [];

    private ControlFlow(MethodBody body)
    {
        if (body.Instructions.Count == 0)
            return;
        Split(body);
        Blocks = Order(starts[body.Instructions[0]]);
    }

    /// <summary>The blocks; the first is where the method begins.</summary>
    internal IReadOnlyList<BasicBlock> Blocks { get; } = [];

    internal static ControlFlow Of(MethodBody body) => new(body);

    private static bool EndsBlock(Instruction instruction) => instruction.OpCode.FlowControl is
        FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;

    private static IEnumerable<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private static HashSet<Instruction> Leaders(MethodBody body)
    {
        var leaders = new HashSet<Instruction> { body.Instructions[0] };
        foreach (Instruction instruction in body.Instructions.Where(EndsBlock))
        {
            leaders.UnionWith(Targets(instruction));
            if (instruction.Next != null)
                leaders.Add(instruction.Next);
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            leaders.UnionWith(new[]
            {
                handler.TryStart, handler.TryEnd, handler.FilterStart, handler.HandlerStart, handler.HandlerEnd,
            }.Where(instruction => instruction != null));
        }

        return leaders;
    }

    private void Split(MethodBody body)
    {
        HashSet<Instruction> leaders = Leaders(body);
        BasicBlock block = null!;
        foreach (Instruction instruction in body.Instructions)
        {
            if (leaders.Contains(instruction))
                starts.Add(instruction, block = new BasicBlock());
            block.Instructions.Add(instruction);
        }

        foreach (BasicBlock from in starts.Values)
        {
            from.Successors.AddRange(Targets(from.Last).Select(target => starts[target]));
            if (from.Last.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && from.Last.Next != null)
                from.Successors.Add(starts[from.Last.Next]);
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            Protect(handler);
    }

    private void Protect(ExceptionHandler handler)
    {
        for (Instruction? at = handler.TryStart; at != null && at != handler.TryEnd; at = starts[at].Last.Next)
        {
            starts[at].Successors.Add(starts[handler.HandlerStart]);
            if (handler.FilterStart != null)
                starts[at].Successors.Add(starts[handler.FilterStart]);
        }
    }

    private static List<BasicBlock> Order(BasicBlock entry)
    {
        var postorder = new List<BasicBlock>();
        var seen = new HashSet<BasicBlock> { entry };
        var pending = new Stack<(BasicBlock Block, int Next)>([(entry, 0)]);
        while (pending.Count > 0)
        {
            var (block, next) = pending.Pop();
            if (next == block.Successors.Count)
            {
                postorder.Add(block);
                continue;
            }

            pending.Push((block, next + 1));
            if (seen.Add(block.Successors[next]))
                pending.Push((block.Successors[next], 0));
        }

        postorder.Reverse();
        for (int i = 0; i < postorder.Count; i++)
        {
            postorder[i].Number = i;
            foreach (BasicBlock successor in postorder[i].Successors.Distinct())
                successor.Predecessors.Add(postorder[i]);
        }

        return postorder;
    }
}
