using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Generation;

/// <summary>
/// Which phis can share a local variable with what they get, so that a counter is one variable that is counted up: those whose
/// values are never needed at the same time.
/// </summary>
/// <remarks>
/// Found by liveness on the graph of blocks, since transformed procedures use values where their definition has not always been:
/// such values then are live at the entry, and share with nobody. Neither do results of calls, which are there before they are read.
/// </remarks>
internal sealed class Coalescing
{
    private readonly IReadOnlyDictionary<Block, Schedule> schedules;
    private readonly Dictionary<Value, int> numbers = [];
    private readonly List<Value> candidates = [];
    private readonly List<NumberSet> conflicts = [];
    private readonly Dictionary<Block, NumberSet> liveIn = [];
    private readonly Dictionary<Value, List<Value>> classes = [];

    private Coalescing(Procedure procedure, Uses uses, IReadOnlyDictionary<Block, Schedule> schedules)
    {
        this.schedules = schedules;
        foreach (Phi phi in procedure.Blocks.SelectMany(block => block.Phis).Where(uses.IsNeeded))
        {
            Add(phi);
            foreach (Value value in phi.Incoming.Where(value => value is Phi or Operation { Kind: not OperationKind.Result }))
                Add(value);
        }

        if (candidates.Count == 0)
            return;
        FindLive(procedure);
        conflicts.AddRange(candidates.Select(_ => None()));
        foreach (Block block in procedure.Blocks)
            Conflict(block);
        NumberSet undefined = liveIn[procedure.Entry];
        foreach (Phi phi in candidates.OfType<Phi>().Where(phi => !undefined.Contains(numbers[phi])).ToList())
        {
            foreach (Value value in phi.Incoming.Where(value => numbers.TryGetValue(value, out int number) && !undefined.Contains(number)))
                Join(phi, value);
        }
    }

    /// <summary>The values that share a variable, by each of them; no entry for a value that shares with none.</summary>
    internal static IReadOnlyDictionary<Value, List<Value>> Of(
        Procedure procedure, Uses uses, IReadOnlyDictionary<Block, Schedule> schedules) => new Coalescing(procedure, uses, schedules).classes;

    private void Add(Value value)
    {
        if (numbers.ContainsKey(value))
            return;
        numbers.Add(value, candidates.Count);
        candidates.Add(value);
    }

    private void FindLive(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks)
            liveIn.Add(block, None());
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Block block in Enumerable.Reverse(procedure.Blocks))
            {
                NumberSet live = LiveOut(block);
                Scan(block, live, (_, _) => { });
                foreach (int phi in PhisOf(block))
                    live.Remove(phi);
                if (live.SetEquals(liveIn[block]))
                    continue;
                liveIn[block] = live;
                changed = true;
            }
        }
    }

    private NumberSet None() => new(candidates.Count);

    private NumberSet LiveOut(Block block)
    {
        NumberSet live = None();
        for (int i = 0; i < block.Successors.Count; i++)
        {
            live.UnionWith(liveIn[block.Successors[i]]);
            int edge = Edges.Number(block, i);
            foreach (Phi phi in block.Successors[i].Phis.Where(numbers.ContainsKey))
                Read(phi.Incoming[edge], live);
        }

        return live;
    }

    /// <summary>From what is live at the end of a block to what is live after its phis.</summary>
    private void Scan(Block block, NumberSet live, Action<int, NumberSet> define)
    {
        foreach (Value value in block.Terminator.Operands)
            Read(value, live);
        IReadOnlyList<Operation> order = schedules[block].Order;
        for (int i = order.Count - 1; i >= 0; i--)
        {
            if (numbers.TryGetValue(order[i], out int number))
            {
                live.Remove(number);
                define(number, live);
            }

            foreach (Value value in order[i].Operands)
                Read(value, live);
        }
    }

    private void Conflict(Block block)
    {
        Scan(block, LiveOut(block), (number, live) => conflicts[number].UnionWith(live));
        List<int> phis = [.. PhisOf(block)];
        foreach (int phi in phis)
        {
            conflicts[phi].UnionWith(liveIn[block]);
            foreach (int other in phis.Where(other => other != phi))
                conflicts[phi].Add(other);
        }
    }

    private bool AreInConflict(int one, int other) => conflicts[one].Contains(other) || conflicts[other].Contains(one);

    private IEnumerable<int> PhisOf(Block block) => block.Phis.Where(numbers.ContainsKey).Select(phi => numbers[phi]);

    private void Read(Value value, NumberSet live)
    {
        if (numbers.TryGetValue(value, out int number))
            live.Add(number);
    }

    private void Join(Value phi, Value value)
    {
        List<Value> own = ClassOf(phi), other = ClassOf(value);
        if (own.Contains(value) || LocalTypes.Of(phi.Type).FullName != LocalTypes.Of(value.Type).FullName ||
            own.Any(one => other.Any(two => AreInConflict(numbers[one], numbers[two]))))
        {
            return;
        }

        own.AddRange(other);
        foreach (Value member in own)
            classes[member] = own;
    }

    private List<Value> ClassOf(Value value) => classes.TryGetValue(value, out List<Value>? members) ? members : [value];
}
