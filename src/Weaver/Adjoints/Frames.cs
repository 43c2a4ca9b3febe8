using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// The frames in which values are saved: one for each time round a loop, put on the stack at its end and taken when
/// the reverse comes to it; and one for the whole call where the reverse is a procedure of its own.
/// </summary>
internal sealed class Frames(
    ProcedureFacts facts, ReverseFlow flow, Demands demands, Recoveries recoveries, Recovering recovering, Formulas formulas,
    Func<Loop, bool> isPassable, bool isJoint)
{
    private readonly List<(Block At, bool IsAtEnd, Loop? Loop)> pushes = [];
    private readonly ILookup<Loop, Value> saved = recoveries.Saved.Where(value => facts.LoopOf(value) != null)
        .ToLookup(value => facts.LoopOf(value)!);

    private readonly List<Value> outside = [.. recoveries.Saved.Where(value => facts.LoopOf(value) == null)];

    /// <summary>At the beginning of the reverse.</summary>
    internal void PopAtStart(ReversedBlock first)
    {
        if (isJoint || outside.Count == 0)
            return;
        first.Block.Operations.Insert(0, formulas.Pop(outside.Select(recovering.SavedIn)));
        pushes.Add((first.Source, true, null));
    }

    /// <summary>At the beginning of a block that reverses the end of a time round.</summary>
    internal void PopAtLatch(ReversedBlock block)
    {
        if (facts.Loops.All.FirstOrDefault(loop => loop.Latches.Contains(block.Source)) is not { } own || !flow.IsRunBackwards(own))
            return;
        block.Block.Operations.AddRange(GoBack(own));
        if (saved[own].Any())
            pushes.Add((block.Source, true, own));
    }

    /// <summary>Counts down by a time round, and takes its frame.</summary>
    private List<Operation> GoBack(Loop loop)
    {
        Variable counter = recovering.CounterOf(loop);
        Operation now = formulas.Get(counter);
        Operation before = formulas.Whole(OpCodes.Sub, now, new Constant(formulas.Int, loop.Counter!.Step));
        List<Operation> operations = [now, before, formulas.Set(counter, before)];
        if (saved[loop].Any())
            operations.Add(formulas.Pop(saved[loop].Select(recovering.SavedIn)));
        return operations;
    }

    /// <summary>
    /// Where the reverse of a time round begins. In a loop that only selects, by min or max or a branch, nothing is left to do once the
    /// adjoints that it hands on are zero: what was before the last that was selected costs no more than its frame.
    /// </summary>
    /// <param name="header">The reversed header, which goes there.</param>
    /// <param name="latch">The reversed end of the time round.</param>
    internal Block FirstOf(ReversedBlock header, Block latch)
    {
        Loop loop = facts.Loops.Of(header.Source)!;
        if (header.Phis.Count == 0 || !header.Phis.Keys.All(phi => IsSelected(phi, loop)) || !isPassable(loop) ||
            loop.Blocks.Select(inner => facts.Loops.Of(inner)!).Any(inner => inner != loop && saved[inner].Any()))
        {
            return latch;
        }

        var passed = new Block { Terminator = Terminator.Jump(header.Block) };
        passed.Operations.AddRange(GoBack(loop));
        var asked = new Block();
        asked.Operations.Add(new Operation(OperationKind.AreZero, formulas.Int, null, header.Phis.Values));
        asked.Terminator = Terminator.Branch(OpCodes.Brtrue, asked.Operations, passed, latch);
        return asked;
    }

    private static bool IsSelected(Phi phi, Loop loop) => phi.Incoming[loop.Counter!.Latch] switch
    {
        Operation { Kind: OperationKind.Call } call => ((Callee)call.Detail!).Method.Name is nameof(Math.Max) or nameof(Math.Min),
        Phi joined => joined != phi && joined.Incoming.Contains(phi),
        _ => false,
    };

    /// <summary>At the end of a block that reverses leaving loops: outer ones first.</summary>
    internal void PopAtExit(ReversedBlock block)
    {
        if (block.Source.Predecessors.Count != 1)
            return;
        Block from = block.Source.Predecessors[0];
        foreach (Loop loop in LoopsLeft(from, block.Source).Where(flow.IsRunBackwards).Reverse())
        {
            if (saved[loop].Any() && NeedsFrame(loop, from))
            {
                block.Taken.Add(formulas.Pop(saved[loop].Select(recovering.SavedIn)));
                pushes.Add((block.Source, false, loop));
            }

            Value count = recovering.RecoverLate(ExitCounts.Of(loop, block.Source)!, block);
            if (isPassable(loop) && !loop.Blocks.Any(inner => saved[facts.Loops.Of(inner)!].Any()))
                count = PassIfZero(loop, count, block);
            block.Ready.Add(formulas.Set(recovering.CounterOf(loop), count));
        }
    }

    /// <summary>
    /// Where a loop that only computes begins when it is run backwards: at its end, where it would begin forwards, if the
    /// adjoints that it would hand on are zero. So what was not selected, by min or max, costs nothing.
    /// </summary>
    private Value PassIfZero(Loop loop, Value count, ReversedBlock block)
    {
        Value[] adjoints = [.. block.Phis.Where(phi => loop.Contains(facts.LoopOf(phi.Key.Incoming[0]))).Select(phi => phi.Value)];
        if (adjoints.Length == 0)
            return count;
        Value start = recovering.RecoverLate(loop.Counter!.Start, block);
        Operation areZero = new(OperationKind.AreZero, formulas.Int, null, adjoints);
        Operation way = formulas.Whole(OpCodes.Sub, start, count), passed = formulas.Whole(OpCodes.Mul, way, areZero);
        Operation begin = formulas.Whole(OpCodes.Add, count, passed);
        block.Ready.AddRange([areZero, way, passed, begin]);
        return begin;
    }

    /// <summary>Puts in the procedure what has to be there for what the reverse takes.</summary>
    internal void Push()
    {
        if (recovering.ReadInHeader.FirstOrDefault(loop => !HeaderReads(loop)) != null)
            throw new InvalidOperationException($"the reverse of {facts.Procedure.Name} reads a frame that is not there");
        foreach (var (at, isAtEnd, loop) in pushes) // of loops left together the outer one first: the inner one's comes before it
        {
            Operation push = formulas.Push(loop == null ? outside : saved[loop], recovering.SavedIn);
            at.Operations.Insert(isAtEnd ? at.Operations.Count : 0, push);
            if (isAtEnd && loop != null)
                Reserve(loop, push);
        }
    }

    /// <summary>Makes room before an innermost loop for all its frames, if it is known how often it may run.</summary>
    private void Reserve(Loop loop, Operation push)
    {
        if (loop.Exits.Select(exit => ExitCounts.BoundOf(loop, exit.To)).OfType<Value>().FirstOrDefault() is not { } bound ||
            loop.Contains(facts.LoopOf(bound)) || facts.Loops.All.Any(inner => inner.Parent == loop) ||
            loop.Blocks.SelectMany(block => block.Operations).Any(operation => operation.Kind == OperationKind.CallProcedure))
        {
            return;
        }

        Value start = loop.Counter!.Start;
        bool isUp = loop.Counter.Step > 0;
        // One more for a time round that is not finished; and counting down, the bound itself is reached.
        Operation last = formulas.Long(isUp ? bound : start), first = formulas.Long(isUp ? start : bound);
        Operation span = formulas.Long(OpCodes.Sub, last, first), count = formulas.Long(OpCodes.Add, span, formulas.Long(2L));
        loop.Entries.Single().Operations.AddRange([last, first, span, count, new Operation(OperationKind.Reserve, formulas.Void, push, count)]);
        push.IsUnchecked = true;
    }

    /// <summary>The loops left on a way, innermost first.</summary>
    private IEnumerable<Loop> LoopsLeft(Block from, Block to)
    {
        for (Loop? loop = facts.Loops.Of(from); loop != null && !loop.Blocks.Contains(to); loop = loop.Parent)
            yield return loop;
    }

    /// <summary>Whether the reverse reads the frame of a time round that was not finished.</summary>
    private bool NeedsFrame(Loop loop, Block from) => from != loop.Header || HeaderReads(loop);

    private bool HeaderReads(Loop loop) =>
        saved[loop].Any(value => demands.Of(value)!.Any(place => facts.Paths.BlockOf(place) == loop.Header));
}
