using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// What is to be known of a tree of procedures before they are reversed: brings them into form, adds shadows, and decides what the
/// reverse computes again and what is saved for it.
/// </summary>
internal sealed class Analysis
{
    private readonly Dictionary<Procedure, ProcedureFacts> facts = [];
    private readonly Dictionary<Procedure, Increments> increments = [];
    private readonly Dictionary<Procedure, Demands> demands = [];
    private readonly Dictionary<Operation, Operation> former = [];
    private readonly Dictionary<Procedure, Procedure> reverses = [];

    /// <param name="procedures">The tree, root first, in SSA form. They are changed.</param>
    /// <param name="activity">Of the tree.</param>
    internal Analysis(IReadOnlyList<Procedure> procedures, Activity activity)
    {
        Procedures = procedures;
        Activity = activity;
        Shadows = new Shadows(activity);
        foreach (Procedure procedure in procedures)
            Shadows.Declare(procedure);
        foreach (Procedure procedure in procedures)
            Prepare(procedure);
        Disciplines = new Disciplines(activity, Shadows, procedures, facts, demands);
        foreach (Procedure procedure in procedures)
            KeepFormer(procedure);
    }

    internal IReadOnlyList<Procedure> Procedures { get; }

    internal Activity Activity { get; }

    internal Shadows Shadows { get; }

    internal Disciplines Disciplines { get; }

    internal ProcedureFacts Facts(Procedure procedure) => facts[procedure];

    internal Increments IncrementsOf(Procedure procedure) => increments[procedure];

    internal Demands DemandsOf(Procedure procedure) => demands[procedure];

    /// <summary>What was where a store stores, if the reverse puts it back.</summary>
    internal Operation? FormerOf(Operation store) => former.TryGetValue(store, out Operation? load) ? load : null;

    /// <summary>The procedure that reverses another; declared before any is written, since they call one another.</summary>
    internal Procedure ReverseOf(Procedure callee) => reverses[callee];

    /// <summary>Declares the procedure that reverses another.</summary>
    internal void Reverses(Procedure callee, Procedure reverse) => reverses.Add(callee, reverse);

    /// <summary>The loads of what stores overwrite.</summary>
    internal HashSet<Operation> Former => [.. former.Values];

    /// <summary>Brings procedures into the form that they have to have before their activity is looked at.</summary>
    internal static void Form(IReadOnlyList<Procedure> procedures)
    {
        foreach (Procedure procedure in procedures)
        {
            LoopForm.Give(procedure);
            CommonValues.Join(procedure);
            HeaderInvariants.MoveOut(procedure);
            var loops = new Loops(procedure, new Dominance(procedure));
            foreach (Loop loop in loops.All)
                Counters.Give(loop, procedure.Source.Module);
            LoopClosing.Close(procedure, loops);
            foreach (Loop loop in loops.All)
                ExitCounts.Give(loop);
        }
    }

    private void Prepare(Procedure procedure)
    {
        Shadows.Follow(procedure);
        var own = new ProcedureFacts(procedure);
        facts.Add(procedure, own);
        increments.Add(procedure, new Increments(own, Activity));
        var read = new Demands(own, Activity, Shadows, increments[procedure]);
        read.Propagate();
        demands.Add(procedure, read);
    }

    private void KeepFormer(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks)
        {
            foreach (Operation store in block.Operations.Where(Disciplines.IsRestored).ToList())
            {
                var load = new Operation(OperationKind.LoadElement, store.Stored.Type, store.Detail, store.Place) { Origin = store.Origin };
                block.Operations.Insert(block.Operations.IndexOf(store), load);
                former.Add(store, load);
            }
        }

        facts[procedure].Measure();
        foreach (Operation store in procedure.Operations.Where(former.ContainsKey))
        {
            foreach (Value value in store.Place.Append(former[store]))
                demands[procedure].Read(value, store);
        }

        demands[procedure].Propagate();
    }
}
