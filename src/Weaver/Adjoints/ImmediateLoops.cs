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

    /// <param name="analysis">Of the tree.</param>
    /// <param name="procedure">The root.</param>
    /// <param name="hasWork">Whether the reverse has anything to do for an operation.</param>
    /// <param name="formulas">Makes operations.</param>
    internal ImmediateLoops(Analysis analysis, Procedure procedure, Func<Operation, bool> hasWork, Formulas formulas)
    {
        this.analysis = analysis;
        this.hasWork = hasWork;
        facts = analysis.Facts(procedure);
        activity = analysis.Activity;
        sums = new LinearSums(analysis, procedure, formulas);
        All = [.. facts.Loops.All.Where(loop => loop.Parent == null).Select(Of).OfType<ImmediateLoop>()];
    }

    internal IReadOnlyList<ImmediateLoop> All { get; }

    /// <summary>The one that a block lies in, at any depth.</summary>
    internal ImmediateLoop? Around(Block block) => All.FirstOrDefault(each => each.Loop.Blocks.Contains(block));

    private ImmediateLoop? Of(Loop loop)
    {
        List<Operation> operations = [.. loop.Blocks.SelectMany(block => block.Operations)];
        if (loop.Exits.Count() != 1 || loop.Exits.Single().From != loop.Header || loop.Header.Operations.Any(hasWork) ||
            !operations.Any(hasWork) || !operations.All(operation => MayRun(loop, operation)) || !MayLoad(loop, operations))
        {
            return null;
        }

        var adjoints = new Dictionary<Value, Value>();
        var before = new List<Operation>();
        foreach (Phi phi in loop.Header.Phis)
        {
            if (activity.HasShadow(phi) || (activity.IsActive(phi) && !sums.Find(loop, phi, adjoints, before)))
                return null;
        }

        Block exit = loop.Exits.Single().To;
        return exit.Phis.Any(activity.HasShadow) ? null : new ImmediateLoop(loop, adjoints, before);
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
