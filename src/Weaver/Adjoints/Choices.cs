using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// How the reverse knows by which way a join was reached: by asking again what the branch before it asked, if that can be
/// had again, and otherwise by a number that the ways set.
/// </summary>
internal sealed class Choices
{
    private readonly ProcedureFacts facts;
    private readonly Dictionary<Block, Block> branches = [];
    private readonly Dictionary<Block, Phi> numbers = [];

    internal Choices(ProcedureFacts facts, ReverseFlow flow, Formulas formulas)
    {
        this.facts = facts;
        foreach (Block join in flow.Order.Where(block => flow.From(block).Kind == Way.Choose))
        {
            var number = new Phi(formulas.Int, join);
            number.Incoming.AddRange(join.Predecessors.Select((_, i) => new Constant(formulas.Int, i)));
            numbers.Add(join, number);
            if (BranchOf(join) is { } branch)
                branches.Add(join, branch);
        }

        foreach (KeyValuePair<Block, Phi> pair in numbers)
            pair.Key.Phis.Add(pair.Value);
        if (numbers.Count > 0)
            facts.Measure();
    }

    /// <summary>Decides, after it is known what else the reverse has.</summary>
    internal void Decide(Recoveries recoveries, Demands demands)
    {
        foreach (KeyValuePair<Block, Phi> pair in numbers.ToList())
        {
            if (branches.TryGetValue(pair.Key, out Block? branch) && branch.Terminator.Operands.All(recoveries.HasLater))
            {
                pair.Key.Phis.Remove(pair.Value);
                numbers.Remove(pair.Key);
            }
            else
            {
                branches.Remove(pair.Key);
                demands.Read(pair.Value, pair.Value);
            }
        }
    }

    /// <summary>What is asked at a join.</summary>
    internal IEnumerable<Value> ConditionOf(Block join) =>
        branches.TryGetValue(join, out Block? branch) ? branch.Terminator.Operands : [numbers[join]];

    /// <summary>The way on from a join.</summary>
    internal Terminator WayOn(Block join, Value[] condition, Dictionary<Block, ReversedBlock> blocks)
    {
        List<Block> ways = [.. join.Predecessors.Select(previous => blocks[previous].Block)];
        if (branches.TryGetValue(join, out Block? branch))
        {
            bool isFirst = IsReachedBy(branch.Successors[0], join.Predecessors[0], branch, join);
            return Terminator.Branch(branch.Terminator.OpCode, condition, ways[isFirst ? 0 : 1], ways[isFirst ? 1 : 0]);
        }

        return ways.Count == 2
            ? Terminator.Branch(OpCodes.Brtrue, condition, ways[1], ways[0])
            : new Terminator(TerminatorKind.Switch, condition, [.. ways, ways[ways.Count - 1]]);
    }

    /// <summary>The block whose branch decides between the two ways to a join; null if others have a say.</summary>
    private Block? BranchOf(Block join)
    {
        Block before = facts.Dominance.Parent(join)!;
        if (join.Predecessors.Count != 2 || before.Terminator.Kind != TerminatorKind.Branch || facts.Loops.Of(before) != facts.Loops.Of(join) ||
            before.Successors[0] == before.Successors[1])
        {
            return null;
        }

        Block yes = before.Successors[0], no = before.Successors[1], one = join.Predecessors[0], other = join.Predecessors[1];
        return (IsReachedBy(yes, one, before, join) && IsReachedBy(no, other, before, join)) ||
            (IsReachedBy(yes, other, before, join) && IsReachedBy(no, one, before, join)) ? before : null;
    }

    /// <summary>Whether a way to a join comes from one side of a branch and from nowhere else.</summary>
    private bool IsReachedBy(Block side, Block way, Block branch, Block join) =>
        side != join && side.Predecessors.Count == 1 && side.Predecessors[0] == branch && facts.Dominance.Dominates(side, way);
}
