using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Finds loops that only add up what each time round computes by itself: the adjoint of the sum is known before the loop if what
/// follows is linear, so that each time round can be reversed at once, and nothing has to be saved.
/// </summary>
internal sealed class ImmediateLoops
{
    private readonly Analysis analysis;
    private readonly ProcedureFacts facts;
    private readonly Activity activity;
    private readonly Func<Operation, bool> hasWork;
    private readonly LinearSums sums;
    private readonly Dictionary<ImmediateLoop, List<Operation>> before = [];

    /// <param name="analysis">Of the tree.</param>
    /// <param name="loops">Among which to look.</param>
    /// <param name="procedure">The root.</param>
    /// <param name="hasWork">Whether the reverse has anything to do for an operation.</param>
    /// <param name="sums">Finds what loops add up.</param>
    internal ImmediateLoops(Analysis analysis, IEnumerable<Loop> loops, Procedure procedure, Func<Operation, bool> hasWork, LinearSums sums)
    {
        this.sums = sums;
        this.analysis = analysis;
        this.hasWork = hasWork;
        facts = analysis.Facts(procedure);
        activity = analysis.Activity;
        All = [.. loops.Where(loop => loop.Parent == null).Select(Of).OfType<ImmediateLoop>()];
    }

    internal IReadOnlyList<ImmediateLoop> All { get; }

    /// <summary>What computes the adjoints of the sums of a loop before it.</summary>
    internal IEnumerable<Operation> Before(ImmediateLoop loop) => before[loop];

    private ImmediateLoop? Of(Loop loop)
    {
        List<Operation> operations = [.. loop.Blocks.SelectMany(block => block.Operations)];
        return ImmediateLoop.HasForm(loop, hasWork) && operations.All(operation => MayRun(loop, operation)) && MayLoad(loop, operations) &&
            !loop.Exits.Single().To.Phis.Any(activity.HasShadow) && sums.Of(loop) is { } carried ? WithAdjoints(loop, carried) : null;
    }

    private ImmediateLoop? WithAdjoints(Loop loop, Dictionary<Phi, HashSet<Value>> carried)
    {
        var immediate = new ImmediateLoop(loop, carried, isRunAgain: false);
        var operations = new List<Operation>();
        foreach (Phi sum in carried.Keys)
        {
            if (sums.AdjointOf(loop, sum, operations) is not { } adjoint)
                return null;
            immediate.Know(sum, adjoint);
        }

        before.Add(immediate, operations);
        return immediate;
    }

    /// <summary>Whether reversing an operation at once leaves to the next time round what it would have had.</summary>
    private bool MayRun(Loop loop, Operation operation)
    {
        if (operation.Kind == OperationKind.CallProcedure)
            return !analysis.Disciplines.StoresAnything((Procedure)operation.Detail!);
        if (operation.Kind != OperationKind.StoreElement)
            return true;
        Value array = operation.Operands[0];
        bool isOfTimeRound = array is Operation { Kind: OperationKind.NewArray } made && loop.Blocks.Contains(facts.Paths.BlockOf(made));
        return isOfTimeRound || (!hasWork(operation) && !activity.HasShadow(analysis.Shadows.PrimalOf(array)));
    }

    /// <summary>Whether nothing after the loop changes what the loop reads: its adjoints would be those of other contents.</summary>
    private bool MayLoad(Loop loop, List<Operation> operations)
    {
        object after = loop.Exits.Single().To.Terminator;
        return operations.Where(operation => operation.Kind == OperationKind.LoadElement && activity.IsActive(operation))
            .All(load => !analysis.Disciplines.ChangesOf(facts.Procedure, load)
                .Any(change => !loop.Blocks.Contains(facts.Paths.BlockOf(change)) && MayFollow(change, after, loop)));
    }

    private bool MayFollow(Operation change, object after, Loop loop) =>
        facts.Paths.BlockOf(change) == loop.Exits.Single().To || facts.Paths.MayReach(after, change);
}
