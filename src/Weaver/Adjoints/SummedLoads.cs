using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Loads from a place that is the same each time round a loop: their adjoints are summed in a variable while the loop is
/// reversed, and added to the element's once, after it.
/// </summary>
internal sealed class SummedLoads
{
    private readonly Analysis analysis;
    private readonly ProcedureFacts facts;
    private readonly Recovering recovering;
    private readonly Formulas formulas;
    private readonly Dictionary<Operation, Variable> variables = [];

    /// <param name="analysis">Of the tree.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="loops">The loops that the reverse enters and leaves.</param>
    /// <param name="recovering">Gives the reverse what it needs.</param>
    /// <param name="formulas">Makes operations.</param>
    internal SummedLoads(Analysis analysis, Procedure procedure, IEnumerable<Loop> loops, Recovering recovering, Formulas formulas)
    {
        this.analysis = analysis;
        this.recovering = recovering;
        this.formulas = formulas;
        facts = analysis.Facts(procedure);
        foreach (Loop loop in loops)
        {
            foreach (Operation load in loop.Blocks.SelectMany(block => block.Operations).Where(operation => IsSummed(operation, loop)))
                variables.Add(load, new Variable(formulas.Double, $"sum{variables.Count}"));
        }
    }

    /// <summary>What a load's adjoint is summed in; null if it goes to the element each time round.</summary>
    internal Variable? Of(Operation load) => variables.TryGetValue(load, out Variable? variable) ? variable : null;

    /// <summary>Where the reverse goes on from a loop, rather than to the block that reverses the one before the loop.</summary>
    internal Block After(Loop loop, ReversedBlock before)
    {
        Block next = before.Block;
        foreach (KeyValuePair<Operation, Variable> pair in variables.Where(pair => facts.LoopOf(pair.Key) == loop).ToList())
            next = Add(pair.Key, pair.Value, before.Source, next);
        return next;
    }

    private bool IsSummed(Operation load, Loop loop) => load.Kind == OperationKind.LoadElement && load.IsDouble && facts.LoopOf(load) == loop &&
        analysis.Activity.IsActive(load) && load.Place.All(value => !loop.Contains(facts.LoopOf(value))) &&
        analysis.Activity.Memory.Of(load.Operands[0]) is { } memory &&
        loop.Blocks.SelectMany(block => block.Operations).All(operation => !MayReadAdjoints(operation, memory));

    /// <summary>Whether reversing an operation reads or sets adjoints of elements, rather than only adding to them.</summary>
    private bool MayReadAdjoints(Operation operation, MemoryClass memory) => operation.Kind == OperationKind.CallProcedure ||
        (operation.Kind == OperationKind.StoreElement && analysis.Activity.Memory.Of(analysis.Shadows.PrimalOf(operation.Operands[0])) == memory);

    /// <summary>Adds a sum to the element's adjoint, unless it is zero: then the loop may not have run, and the element not be there.</summary>
    private Block Add(Operation load, Variable variable, Block source, Block next)
    {
        var asked = new Block();
        Operation sum = formulas.Get(variable), isZero = new(OperationKind.AreZero, formulas.Int, null, sum);
        asked.Operations.AddRange([sum, formulas.Set(variable, formulas.Number(0)), isZero]);
        var added = new ReversedBlock(source);
        Value shadow = recovering.Recover(analysis.Shadows.Of(load.Operands[0]), added);
        List<Value> indices = [.. load.Place.Skip(1).Select(index => recovering.Recover(index, added))];
        Operation before = formulas.Load(load, shadow, indices), total = formulas.Add(before, sum);
        added.Block.Operations.AddRange([before, total, formulas.Store(load, shadow, indices, total)]);
        added.Block.Terminator = Terminator.Jump(next);
        asked.Terminator = Terminator.Branch(Mono.Cecil.Cil.OpCodes.Brtrue, [isZero], next, added.Block);
        return asked;
    }
}
