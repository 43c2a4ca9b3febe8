using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Finds innermost loops that are run again in the reverse, forwards, rather than backwards with what they computed on the stack:
/// those that only add up, in which what would be saved is computed again for less than it takes to save it.
/// </summary>
internal sealed class RepeatedLoops
{
    private const int OperationsForOneSaved = 8;

    private readonly ProcedureFacts facts;
    private readonly Disciplines disciplines;
    private readonly Demands demands;
    private readonly Recoveries recoveries;
    private readonly Func<Operation, bool> hasWork;
    private readonly LinearSums sums;

    /// <param name="analysis">Of the tree.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="recoveries">What would be saved without such loops.</param>
    /// <param name="hasWork">Whether the reverse has anything to do for an operation.</param>
    /// <param name="sums">Finds what loops add up.</param>
    internal RepeatedLoops(Analysis analysis, Procedure procedure, Recoveries recoveries, Func<Operation, bool> hasWork, LinearSums sums)
    {
        this.recoveries = recoveries;
        this.hasWork = hasWork;
        this.sums = sums;
        facts = analysis.Facts(procedure);
        disciplines = analysis.Disciplines;
        demands = analysis.DemandsOf(procedure);
    }

    /// <summary>Finds them among loops, and demands what they need.</summary>
    internal List<ImmediateLoop> Of(IEnumerable<Loop> loops)
    {
        var found = new List<ImmediateLoop>();
        foreach (Loop loop in loops.Where(loop => facts.Loops.All.All(inner => inner.Parent != loop)))
        {
            if (!ImmediateLoop.HasForm(loop, hasWork) || !Pays(loop) || sums.Of(loop) is not { } carried || NeededBy(loop) is not { } needed)
                continue;
            var repeated = new ImmediateLoop(loop, carried, isRunAgain: true);
            foreach (Value value in needed)
                demands.Read(value, repeated.Exit.Terminator);
            found.Add(repeated);
        }

        return found;
    }

    /// <summary>Whether something would be saved that is computed again for less.</summary>
    private bool Pays(Loop loop)
    {
        List<Value> saved = [.. recoveries.Saved.Where(value => facts.LoopOf(value) == loop)];
        List<Operation> again = [.. Closure(loop, saved).OfType<Operation>().Where(operation => facts.LoopOf(operation) == loop)];
        return saved.Count > 0 && again.Count <= OperationsForOneSaved * saved.Count && again.All(Demands.IsCheap);
    }

    /// <summary>What a copy of the loop needs from outside; null if it cannot be run again.</summary>
    private List<Value>? NeededBy(Loop loop)
    {
        IEnumerable<Value> read = demands.All.Where(demands.IsRead)
            .Where(value => demands.Of(value)!.Any(place => loop.Blocks.Contains(facts.Paths.BlockOf(place))));
        List<Value> all = [.. Closure(loop, read.Concat(loop.Blocks.SelectMany(block => block.Terminator.Operands)))];
        List<Operation> inside = [.. all.OfType<Operation>().Where(operation => facts.LoopOf(operation) == loop)];
        object end = loop.Exits.Single().To.Terminator;
        bool canRun = loop.Blocks.SelectMany(block => block.Operations).All(IsHarmless) &&
            inside.All(operation => operation.HasResult && (operation.IsPure || disciplines.IsStillThere(facts.Procedure, operation, end)));
        return canRun ? [.. all.Where(value => facts.LoopOf(value) != loop)] : null;
    }

    private static bool IsHarmless(Operation operation) => operation.IsPure || operation.Kind is OperationKind.LoadElement or OperationKind.LoadField or
        OperationKind.CheckIndex or OperationKind.CheckRange or OperationKind.CheckNull;

    /// <summary>Values and all that they are computed from in a loop, with what that takes from outside.</summary>
    private HashSet<Value> Closure(Loop loop, IEnumerable<Value> values)
    {
        var all = new HashSet<Value>();
        var pending = new Stack<Value>(values);
        while (pending.Count > 0)
        {
            Value value = pending.Pop();
            if (value is Constant or Parameter || !all.Add(value) || facts.LoopOf(value) != loop)
                continue;
            foreach (Value operand in value is Phi phi ? phi.Incoming : ((Operation)value).Operands)
                pending.Push(operand);
        }

        return all;
    }
}
