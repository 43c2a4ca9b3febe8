using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Reverses a procedure: its blocks in the opposite order, each handing the adjoints of what it computed to what that was computed
/// from. What the reverse needs and cannot have again is put in a frame at the end of each time round a loop.
/// </summary>
/// <remarks>After Griewank and Walther, Evaluating Derivatives, chapters 3, 4 and 6.</remarks>
internal sealed class Reverse
{
    private readonly Analysis analysis;
    private readonly Procedure procedure;
    private readonly bool isJoint;
    private readonly ProcedureFacts facts;
    private readonly Activity activity;
    private readonly Demands demands;
    private readonly Formulas formulas;
    private readonly ReverseFlow flow;
    private readonly Recoveries recoveries;
    private readonly Recovering recovering;
    private readonly Choices choices;
    private readonly Frames frames;
    private readonly AdjointSums sums;
    private readonly SummedLoads summed;
    private readonly ImmediateLoops atOnce;
    private readonly IReadOnlyList<ImmediateLoop> immediate;
    private readonly Dictionary<Value, Value> known;
    private readonly Dictionary<Block, ReversedBlock> blocks = [];

    /// <param name="analysis">Of the tree.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="isJoint">Whether the reverse becomes part of it; otherwise it is a procedure of its own.</param>
    internal Reverse(Analysis analysis, Procedure procedure, bool isJoint)
    {
        this.analysis = analysis;
        this.procedure = procedure;
        this.isJoint = isJoint;
        facts = analysis.Facts(procedure);
        activity = analysis.Activity;
        demands = analysis.DemandsOf(procedure);
        formulas = new Formulas(facts.Module);
        var linear = new LinearSums(analysis, procedure, formulas);
        atOnce = new ImmediateLoops(analysis, isJoint ? facts.Loops.All : [], procedure, HasWork, linear);
        immediate = atOnce.All;
        var tentative = new Recoveries(facts, demands, analysis.Disciplines, IsAtHand, analysis.Former);
        tentative.Decide();
        var repeated = new RepeatedLoops(analysis, procedure, tentative, HasWork, linear);
        immediate = [.. immediate, .. repeated.Of(facts.Loops.All.Where(loop => !IsAtHand(loop)))];
        known = immediate.SelectMany(each => each.Adjoints).ToDictionary(pair => pair.Key, pair => pair.Value);
        flow = new ReverseFlow(facts, HasWork, activity.IsActive, immediate);
        choices = new Choices(facts, flow, formulas);
        foreach (Loop loop in flow.Loops)
            DemandCounter(loop);
        demands.Propagate();
        recoveries = new Recoveries(facts, demands, analysis.Disciplines, IsAtHand, analysis.Former);
        recoveries.Decide();
        choices.Decide(recoveries, demands);
        recoveries.Decide();
        recovering = new Recovering(facts, recoveries, demands, analysis.Disciplines, formulas);
        frames = new Frames(facts, flow, demands, recoveries, recovering, formulas, IsPassable, isJoint);
        sums = new AdjointSums(facts, activity, new Contributions(procedure, activity, flow.Has, IsEarly), known, formulas);
        IEnumerable<Loop> again = immediate.Where(each => each.IsRunAgain && flow.Has(each.Exit)).Select(each => each.Loop);
        summed = new SummedLoads(analysis, procedure, flow.Loops.Concat(again), recovering, formulas);
    }

    /// <summary>Writes the reverse; gives its first block.</summary>
    /// <param name="seeds">The adjoints of the results; null for results without one.</param>
    /// <param name="end">How it ends, from the adjoints of parameters.</param>
    internal Block Write(IReadOnlyList<Value?> seeds, Func<Func<Value, Value?>, Terminator> end)
    {
        foreach (Block block in flow.Order)
        {
            var reversed = new ReversedBlock(block);
            blocks.Add(block, reversed);
            recovering.Add(reversed);
        }

        Dictionary<ImmediateLoop, LoopCopy> copies = immediate.Where(each => each.IsRunAgain && flow.Has(each.Exit)).ToDictionary(each => each, CopyOf);
        foreach (ReversedBlock block in flow.Order.Select(block => blocks[block]))
            Write(block, seeds);
        var ends = flow.Loops.ToDictionary(loop => loop, loop => summed.After(loop, blocks[loop.Entries.Single()]));
        var conditions = flow.Order.ToDictionary(block => block, block => ConditionOf(blocks[block]));
        foreach (KeyValuePair<ImmediateLoop, LoopCopy> pair in copies)
            pair.Value.Write(blocks[pair.Key.Exit].Block, blocks[pair.Key.Latch].Block, summed.After(pair.Key.Loop, blocks[pair.Key.Entry]));
        foreach (ReversedBlock block in flow.Order.Select(block => blocks[block])) // when nothing more is made ready
            Finish(block, conditions[block.Source], ends, end);
        frames.Push();
        foreach (ImmediateLoop loop in atOnce.All)
            loop.Join(blocks[loop.Latch].Block, atOnce.Before(loop));
        foreach (KeyValuePair<ImmediateLoop, LoopCopy> pair in copies)
            blocks[pair.Key.Exit].Block.Terminator = Terminator.Jump(pair.Value.Header);
        return blocks[flow.Return].Block;
    }

    private bool IsAtHand(Loop? loop) => (isJoint && loop == null) || immediate.Any(each => each.Loop == loop);

    private bool IsEarly(Block block) => immediate.Any(each => !each.IsRunAgain && each.Loop.Blocks.Contains(block));

    private LoopCopy CopyOf(ImmediateLoop loop)
    {
        var copy = new LoopCopy(loop, facts, value => recovering.RecoverLate(value, blocks[loop.Exit]));
        recovering.Add(loop.Loop, copy);
        return copy;
    }

    private void DemandCounter(Loop loop)
    {
        demands.Read(loop.Counter!.Start, loop.Counter.Phi);
        foreach (var (_, to) in loop.Exits.Where(exit => flow.Has(exit.To)))
            demands.Read(ExitCounts.Of(loop, to)!, to.Terminator);
    }

    private bool HasWork(Block block) => block.Terminator.Kind == TerminatorKind.Return || block.Phis.Any(activity.IsActive) ||
        block.Operations.Any(HasWork);

    private bool HasWork(Operation operation) => operation.Kind switch
    {
        OperationKind.CallProcedure => true,
        OperationKind.LoadElement => activity.IsActive(operation) && !analysis.IncrementsOf(procedure).IsPart(operation),
        OperationKind.StoreElement => analysis.FormerOf(operation) != null || HasAdjoints(operation),
        _ => activity.IsActiveOperation(operation),
    };

    /// <summary>Whether reversing a loop only computes: it neither takes frames nor changes arrays, but for adding to adjoints.</summary>
    private bool IsPassable(Loop loop) => loop.Header.Phis.Any(activity.IsActive) && loop.Exits.Count() == 1 && loop.Blocks
        .SelectMany(block => block.Operations).Where(HasWork)
        .All(operation => operation.Kind is OperationKind.Compute or OperationKind.Call or OperationKind.LoadElement);

    private bool HasAdjoints(Operation store) => store.Stored.IsDouble && activity.Memory.Of(store.Operands[0]) is { IsActive: true };

    private void Write(ReversedBlock block, IReadOnlyList<Value?> seeds)
    {
        Block source = block.Source;
        if (source.Predecessors.Count == 0 && !isJoint)
            frames.PopAtStart(blocks[flow.Return]);
        frames.PopAtLatch(block);
        if (source.Terminator.Kind == TerminatorKind.Jump && source.Successors[0].Predecessors.Count > 1)
            TakeFromPhis(block, source.Successors[0]);
        if (source.Terminator.Kind == TerminatorKind.Return)
        {
            for (int i = 0; i < seeds.Count; i++)
            {
                if (seeds[i] is { } seed)
                    sums.Give(block, source.Terminator.Operands[i], seed);
            }
        }

        var operations = new ReversedOperations(analysis, procedure, block, recovering, sums, summed, formulas);
        foreach (Operation operation in Enumerable.Reverse(source.Operations))
            operations.Write(operation);
        foreach (Phi phi in source.Phis.Where(activity.IsActive))
        {
            if (sums.Take(block, phi) is { } adjoint)
                block.Phis.Add(phi, adjoint);
        }

        if (source.Predecessors.Count == 1)
        {
            foreach (KeyValuePair<Phi, Value> phi in block.Phis)
                sums.Give(block, phi.Key.Incoming[0], phi.Value);
        }

        foreach (ImmediateLoop loop in immediate.Where(each => each.IsRunAgain && each.Exit == source))
            TakeSums(block, loop);
        sums.Flush(block);
        frames.PopAtExit(block);
    }

    /// <summary>Takes the adjoints of what comes out of a loop that is run again next.</summary>
    private void TakeSums(ReversedBlock block, ImmediateLoop loop)
    {
        foreach (Phi sum in loop.Sums)
        {
            loop.Know(sum, block.Adjoints.TryGetValue(sum, out Value? adjoint) ? adjoint : formulas.Number(0));
            block.Adjoints.Remove(sum);
        }

        foreach (KeyValuePair<Value, Value> pair in loop.Adjoints)
            known.Add(pair.Key, pair.Value);
    }

    /// <summary>Takes the adjoints of the phis of the block that follows.</summary>
    private void TakeFromPhis(ReversedBlock block, Block next)
    {
        int place = next.Predecessors.IndexOf(block.Source);
        if (immediate.FirstOrDefault(each => each.Loop.Header == next) is { } loop)
        {
            foreach (Phi phi in next.Phis.Where(loop.Adjoints.ContainsKey))
                sums.Give(block, phi.Incoming[place], loop.Adjoints[phi]);
        }
        else if (blocks.TryGetValue(next, out ReversedBlock? reversed))
        {
            foreach (KeyValuePair<Phi, Value> phi in reversed.Phis)
                sums.Give(block, phi.Key.Incoming[place], phi.Value);
        }
    }

    private Value[] ConditionOf(ReversedBlock block) => flow.From(block.Source).Kind switch
    {
        Way.Count => CountDown(block),
        Way.Choose => [.. choices.ConditionOf(block.Source).Select(value => recovering.Recover(value, block))],
        _ => [],
    };

    private void Finish(ReversedBlock block, Value[] condition, Dictionary<Loop, Block> ends, Func<Func<Value, Value?>, Terminator> end)
    {
        Step step = flow.From(block.Source);
        block.Block.Operations.AddRange(block.Taken.Concat(block.Ready));
        block.Block.Terminator = step.Kind switch
        {
            Way.End => end(parameter => sums.TakeParameter(block, parameter)),
            Way.Back => Terminator.Jump(blocks[step.To!].Block),
            Way.Next => Terminator.Jump(immediate.Single(each => each.Loop.Header == block.Source).Next),
            Way.Count => Terminator.Branch(OpCodes.Beq, condition, ends[facts.Loops.Of(block.Source)!], frames.FirstOf(block, Back(block.Source))),
            _ => choices.WayOn(block.Source, condition, blocks),
        };
    }

    private Value[] CountDown(ReversedBlock block)
    {
        Counter counter = facts.Loops.Of(block.Source)!.Counter!;
        return [recovering.Recover(counter.Phi, block), recovering.Recover(counter.Start, block)];
    }

    private Block Back(Block header) => blocks[header.Predecessors[facts.Loops.Of(header)!.Counter!.Latch]].Block;
}
