using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// How the reverse gets at what was in arrays, one way for each class of them. *Steady* ones are read again: whatever
/// is stored over what is needed is kept, and put back on the way. What is read from others is kept when it is read.
/// Chosen by counting which happens less often.
/// </summary>
internal sealed class Disciplines
{
    private readonly Activity activity;
    private readonly Shadows shadows;
    private readonly IReadOnlyList<Procedure> procedures;
    private readonly IReadOnlyDictionary<Procedure, ProcedureFacts> facts;
    private readonly IReadOnlyDictionary<Procedure, Demands> demands;
    private readonly Dictionary<MemoryClass, List<(Procedure Procedure, Operation Operation)>> stores = [];
    private readonly Dictionary<Procedure, HashSet<MemoryClass>> storedBy = [];
    private readonly Dictionary<Procedure, List<Operation>> changing = []; // the few that any load has to be compared with
    private readonly HashSet<Procedure> impure = [];
    private readonly HashSet<Operation> steady = []; // loads that were thought of when it was decided what is restored
    private readonly HashSet<Operation> restored = [];
    private readonly HashSet<Operation> overwritten = [];

    internal Disciplines(
        Activity activity, Shadows shadows, IReadOnlyList<Procedure> procedures,
        IReadOnlyDictionary<Procedure, ProcedureFacts> facts, IReadOnlyDictionary<Procedure, Demands> demands)
    {
        this.procedures = procedures;
        this.activity = activity;
        this.shadows = shadows;
        this.facts = facts;
        this.demands = demands;
        FindStores();
        var loads = (from pair in demands
                     from value in pair.Value.All
                     where value is Operation { Kind: OperationKind.LoadElement }
                     select (Procedure: pair.Key, Load: (Operation)value)).ToList();
        foreach (var (procedure, load) in loads.Where(each => IsOverwritten(each.Procedure, each.Load)))
            overwritten.Add(load);
        foreach (var group in loads.GroupBy(each => ClassOf(each.Load.Operands[0])!))
            Choose(group.Key, [.. group]);
    }

    /// <summary>Whether a store keeps what it stores over, for the reverse to put back.</summary>
    internal bool IsRestored(Operation store) => restored.Contains(store);

    /// <summary>Whether the reverse finds what an operation loaded still there, wherever it needs it.</summary>
    internal bool CanLoadAgain(Procedure procedure, Operation load) => load.Kind == OperationKind.LoadField
        ? !IsOverwritten(procedure, load)
        : !IsOverwritten(procedure, load) && ClassOf(load.Operands[0]) is { } memory && (!stores.ContainsKey(memory) || steady.Contains(load));

    /// <summary>Whether a load, made again when the reverse has come to a place after it, gives what it gave.</summary>
    internal bool IsStillThere(Procedure procedure, Operation load, object place)
    {
        return load.Kind is OperationKind.LoadField or OperationKind.LoadElement && CanLoadAgain(procedure, load) && !IsStoredBetween(procedure, load, place);
    }

    /// <summary>Whether anything between one place and another may change what is in arrays of the class of an array.</summary>
    internal bool IsStoredBetween(Procedure procedure, Operation load, object to) => Changes(procedure, ClassOf(load))
        .Any(change => facts[procedure].Paths.MayPass(load, change, to));

    /// <summary>Whether a procedure, or one that it calls, stores in arrays.</summary>
    internal bool StoresAnything(Procedure procedure) => storedBy[procedure].Count > 0;

    /// <summary>The operations of a procedure that may change what a load reads.</summary>
    internal IEnumerable<Operation> ChangesOf(Procedure procedure, Operation load) => Changes(procedure, ClassOf(load));

    private MemoryClass? ClassOf(Operation load) => load.Kind == OperationKind.LoadField ? null : ClassOf(load.Operands[0]);

    private MemoryClass? ClassOf(Value array) => activity.Memory.Of(shadows.PrimalOf(array));

    private void FindStores()
    {
        foreach (Procedure procedure in procedures)
        {
            storedBy.Add(procedure, []);
            changing.Add(procedure, [.. procedure.Operations.Where(MayChangeMemory)]);
        }

        foreach (Procedure procedure in procedures)
        {
            foreach (Operation operation in procedure.Operations.Where(operation => operation.Kind == OperationKind.StoreElement))
            {
                if (ClassOf(operation.Operands[0]) is not { } memory)
                    continue;
                if (!stores.TryGetValue(memory, out var list))
                    stores.Add(memory, list = []);
                list.Add((procedure, operation));
                storedBy[procedure].Add(memory);
            }

            if (procedure.Operations.Any(IsImpure))
                impure.Add(procedure);
        }

        while (procedures.Count(TakeFromCallees) > 0)
        {
        }
    }

    private static bool MayChangeMemory(Operation operation) =>
        operation.Kind is OperationKind.StoreElement or OperationKind.CallProcedure || IsImpure(operation);

    private static bool IsImpure(Operation operation) => operation.Kind == OperationKind.Call && !((Callee)operation.Detail!).IsPure;

    private bool TakeFromCallees(Procedure procedure)
    {
        bool changed = false;
        foreach (Procedure callee in Callees(procedure))
        {
            foreach (MemoryClass memory in storedBy[callee].ToList())
                changed |= storedBy[procedure].Add(memory);
            changed |= impure.Contains(callee) && impure.Add(procedure);
        }

        return changed;
    }

    private static IEnumerable<Procedure> Callees(Procedure procedure) => procedure.Operations
        .Where(operation => operation.Kind == OperationKind.CallProcedure).Select(operation => (Procedure)operation.Detail!).Distinct();

    /// <summary>The operations that may change what is in arrays of a class; of objects for null.</summary>
    private IEnumerable<Operation> Changes(Procedure procedure, MemoryClass? memory)
    {
        bool isOutside = memory is null or { IsOutside: true };
        return changing[procedure].Where(operation => operation.Kind switch
        {
            OperationKind.StoreElement => memory != null && ClassOf(operation.Operands[0]) == memory,
            OperationKind.CallProcedure => (memory != null && storedBy[(Procedure)operation.Detail!].Contains(memory)) ||
                (isOutside && impure.Contains((Procedure)operation.Detail!)),
            _ => isOutside,
        });
    }

    /// <summary>Whether what a load read may be something else where the reverse needs it: it undoes a change with what it has after it.</summary>
    private bool IsOverwritten(Procedure procedure, Operation load)
    {
        if (MayOthersChange(procedure, load))
            return true;
        List<Operation> changes = [.. Changes(procedure, ClassOf(load))];
        return changes.Count > 0 && demands[procedure].Of(load) is { } places &&
            places.Any(place => changes.Any(change => change == place || facts[procedure].Paths.MayPass(load, change, place)));
    }

    /// <summary>Whether a call that nobody knows may change what a load read, some time after it: that is not undone.</summary>
    private bool MayOthersChange(Procedure procedure, Operation load)
    {
        if (ClassOf(load) is { IsOutside: false })
            return false;
        return procedure == procedures[0]
            ? changing[procedure].Any(change => IsByOthers(change) && facts[procedure].Paths.MayReach(load, change))
            : impure.Contains(procedures[0]);
    }

    private bool IsByOthers(Operation change) => IsImpure(change) ||
        (change.Kind == OperationKind.CallProcedure && impure.Contains((Procedure)change.Detail!));

    private void Choose(MemoryClass memory, List<(Procedure Procedure, Operation Load)> loads)
    {
        if (!stores.TryGetValue(memory, out var all))
            return;
        var again = loads.Where(each => !overwritten.Contains(each.Load)).ToList();
        var kept = all.Where(store => MayHide(store.Procedure, store.Operation, again)).ToList();
        if (kept.Sum(store => Weight(store.Procedure, store.Operation)) >= again.Sum(each => Weight(each.Procedure, each.Load)) && kept.Count > 0)
            return;
        steady.UnionWith(again.Select(each => each.Load));
        restored.UnionWith(kept.Select(store => store.Operation));
    }

    private double Weight(Procedure procedure, Operation operation) => facts[procedure].Weight(operation);

    /// <summary>Whether a store may be over something that the reverse reads again.</summary>
    private bool MayHide(Procedure procedure, Operation store, List<(Procedure Procedure, Operation Load)> loads)
    {
        Paths paths = facts[procedure].Paths;
        Value array = store.Operands[0];
        bool isMadeHere = array is Operation { Kind: OperationKind.NewArray };
        bool isRoot = procedure == procedures[0];
        if (!isMadeHere && !isRoot)
            return loads.Count > 0;
        IEnumerable<Operation> earlier = loads.Where(each => each.Procedure == procedure).Select(each => each.Load)
            .Concat(procedure.Operations.Where(operation => operation.Kind == OperationKind.CallProcedure && loads.Any(each => each.Procedure != procedure || !isRoot)));
        return isMadeHere
            ? earlier.Any(load => paths.MayPass(array, load, store))
            : earlier.Any(load => paths.MayReach(load, store));
    }
}
