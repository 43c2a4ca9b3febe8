using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Where the adjoint of each active value gets its parts, block by block, and what follows for the variable that sums them over
/// several blocks: where it is set, where added to, and whether it has to be zero before.
/// </summary>
internal sealed class Contributions
{
    private readonly Activity activity;
    private readonly Func<Block, bool> isEarly;
    private readonly Dictionary<Value, Block> definitions = [];
    private readonly Dictionary<Value, HashSet<Block>> sites = [];
    private readonly Dictionary<Value, Sum> sums = [];
    private readonly ILookup<Block, Value> settings;
    private readonly HashSet<Block> endless;

    /// <param name="procedure">In loop form.</param>
    /// <param name="activity">Of its values.</param>
    /// <param name="isReversed">Whether a block is reversed; others give nothing.</param>
    /// <param name="isEarly">Whether a block is reversed earlier than its place among the others says.</param>
    internal Contributions(Procedure procedure, Activity activity, Func<Block, bool> isReversed, Func<Block, bool> isEarly)
    {
        this.isEarly = isEarly;
        this.activity = activity;
        endless = Endless(procedure);
        foreach (Parameter parameter in procedure.Parameters)
            definitions.Add(parameter, procedure.Entry);
        foreach (Block block in procedure.Blocks)
        {
            foreach (Value value in block.Phis.Cast<Value>().Concat(block.Operations))
                definitions.Add(value, block);
        }

        foreach (Block block in procedure.Blocks.Where(isReversed))
            Read(block);
        foreach (KeyValuePair<Value, HashSet<Block>> value in sites)
            sums.Add(value.Key, SumOf(value.Key, definitions[value.Key], value.Value));
        settings = sums.SelectMany(sum => sum.Value.Setting.Select(block => (block, sum.Key))).ToLookup(pair => pair.block, pair => pair.Key);
    }

    /// <summary>How the parts of other blocks than its own are summed for a value; null if there are none.</summary>
    internal Sum? SumOf(Value value) => sums.TryGetValue(value, out Sum? sum) ? sum : null;

    /// <summary>The values whose variable a block sets.</summary>
    internal IEnumerable<Value> SetBy(Block block) => settings[block];

    private void Read(Block block)
    {
        foreach (Phi phi in block.Phis.Where(activity.IsActive))
        {
            // Handed on at the end of the predecessor, or here if there is but one.
            for (int i = 0; i < phi.Incoming.Count; i++)
                Add(phi.Incoming[i], block.Predecessors.Count == 1 ? block : block.Predecessors[i]);
        }

        foreach (Operation operation in block.Operations)
        {
            foreach (Value operand in ActiveOperands(operation))
                Add(operand, block);
        }

        if (block.Terminator.Kind == TerminatorKind.Return)
            block.Terminator.Operands.ForEach(result => Add(result, block));
    }

    private IEnumerable<Value> ActiveOperands(Operation operation) => operation.Kind switch
    {
        OperationKind.StoreElement => activity.Memory.Of(operation.Operands[0]) is { IsActive: true } ? [operation.Stored] : [],
        OperationKind.CallProcedure => operation.Operands.Where((_, i) => activity.IsActive(((Procedure)operation.Detail!).Parameters[i])),
        _ when activity.IsActiveOperation(operation) => operation.Operands.Where((_, i) => activity.IsActiveOperand(operation, i)),
        _ => [],
    };

    private void Add(Value value, Block site)
    {
        if (!activity.IsActive(value) || (definitions[value] == site && value is not Parameter))
            return;
        if (!sites.TryGetValue(value, out HashSet<Block>? blocks))
            sites.Add(value, blocks = []);
        blocks.Add(site);
    }

    private Sum SumOf(Value value, Block definition, HashSet<Block> blocks)
    {
        if (!isEarly(definition) && blocks.Any(isEarly))
            return new Sum([], true);
        var (any, all) = Ahead(definition, blocks);
        var setting = new HashSet<Block>();
        bool isCovered = value is not Parameter && definition.Successors.All(next => next != definition && all.Contains(next));
        foreach (Block site in blocks)
        {
            bool mayFollow = site.Successors.Any(next => next != definition && any.Contains(next));
            bool mustFollow = site.Successors.Count > 0 && site.Successors.All(next => next != definition && all.Contains(next));
            if (!mayFollow)
                setting.Add(site);
            else if (!mustFollow)
                isCovered = false;
        }

        return isCovered ? new Sum(setting, false) : new Sum([], true);
    }

    /// <summary>
    /// The blocks from whose beginning control may get to a site, and those from which it must, before the definition comes again or
    /// the end. It cannot get there from any others than those between the definition, which dominates the sites, and a site.
    /// </summary>
    private (HashSet<Block> Any, HashSet<Block> All) Ahead(Block definition, HashSet<Block> blocks)
    {
        var any = new HashSet<Block>(blocks.Where(site => site != definition));
        List<Block> pending = [.. any];
        for (int i = 0; i < pending.Count; i++)
            pending.AddRange(pending[i].Predecessors.Where(previous => previous != definition && any.Add(previous)));

        var all = new HashSet<Block>(any.Concat(endless));
        List<Block> order = [.. any.Where(block => !blocks.Contains(block)).OrderByDescending(block => block.Number)];
        while (order.RemoveAll(block => !block.Successors.All(next => next != definition && all.Contains(next)) && all.Remove(block)) > 0)
        {
        }

        return (any, all);
    }

    /// <summary>The blocks from which control never gets to a return, so that nothing is ever reversed.</summary>
    private static HashSet<Block> Endless(Procedure procedure)
    {
        var endless = new HashSet<Block>(procedure.Blocks.Where(block => block.Terminator.Kind != TerminatorKind.Return));
        List<Block> ending = [.. procedure.Blocks.Where(block => !endless.Contains(block))];
        for (int i = 0; i < ending.Count; i++)
            ending.AddRange(ending[i].Predecessors.Where(endless.Remove));
        return endless;
    }
}

/// <summary>How a variable sums the parts of an adjoint.</summary>
/// <param name="Setting">The blocks whose part comes first in the reverse, always: they set the variable and the others add to it.</param>
/// <param name="IsFromZero">Whether all add, so that it has to be zero before: at first, and again whenever the value's own block has
/// been reversed.</param>
internal sealed record Sum(HashSet<Block> Setting, bool IsFromZero);
