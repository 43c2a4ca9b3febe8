using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>How the reverse comes by a value that it reads.</summary>
internal enum Recovery
{
    /// <summary>It has it: a constant, a parameter, or a value outside of loops where forward and reverse are one method.</summary>
    AtHand,

    /// <summary>It is the counter of a loop that is run backwards.</summary>
    Counted,

    /// <summary>It goes in step with the counter.</summary>
    InStep,

    /// <summary>It is the last value of a counter, and follows from where that began and its bound.</summary>
    Bounded,

    /// <summary>It is computed, or loaded, again.</summary>
    Again,

    /// <summary>It was put in a frame.</summary>
    Saved,
}

/// <summary>Decides how each value comes back: whatever can be had again without keeping more is; the others are saved.</summary>
internal sealed class Recoveries
{
    private readonly ProcedureFacts facts;
    private readonly Demands demands;
    private readonly Disciplines disciplines;
    private readonly Func<Loop?, bool> isAtHand;
    private readonly HashSet<Operation> former;
    private readonly Dictionary<Value, Recovery?> known = [];

    /// <param name="facts">Of the procedure.</param>
    /// <param name="demands">What its reverse reads.</param>
    /// <param name="disciplines">How arrays are read.</param>
    /// <param name="isAtHand">Whether what is computed in a loop, or outside of all for null, is there when it is reversed.</param>
    /// <param name="former">The loads of what stores are going to overwrite.</param>
    internal Recoveries(ProcedureFacts facts, Demands demands, Disciplines disciplines, Func<Loop?, bool> isAtHand, HashSet<Operation> former)
    {
        this.facts = facts;
        this.demands = demands;
        this.disciplines = disciplines;
        this.isAtHand = isAtHand;
        this.former = former;
    }

    /// <summary>The values that are put in frames, in the order in which they are computed.</summary>
    internal List<Value> Saved { get; } = [];

    /// <summary>Decides about all values of which it is known that they are read.</summary>
    internal void Decide()
    {
        foreach (Value value in facts.Values.Where(demands.IsRead).ToList())
        {
            if (Of(value) != null)
                continue;
            known[value] = Recovery.Saved;
            Saved.Add(value);
            foreach (Value undecided in known.Where(pair => pair.Value == null).Select(pair => pair.Key).ToList())
                known.Remove(undecided); // what is computed from it may come again now
        }
    }

    /// <summary>How a value comes back; null if it would have to be saved.</summary>
    internal Recovery? Of(Value value)
    {
        if (value is Constant or Parameter)
            return Recovery.AtHand;
        if (!known.TryGetValue(value, out Recovery? recovery))
            known[value] = recovery = Find(value);
        return recovery;
    }

    /// <summary>Whether all of some values come back without more being saved.</summary>
    internal bool Has(IEnumerable<Value> values) => values.All(value => Of(value) != null);

    private Recovery? Find(Value value)
    {
        Loop? loop = facts.LoopOf(value);
        if (isAtHand(loop))
            return Recovery.AtHand;
        if (loop?.Counter!.Phi == value)
            return Recovery.Counted;
        if (demands.CounterOf(value) is { } counter)
            return Has([counter.Start, loop!.Counter!.Start]) ? Recovery.InStep : null;
        if (demands.ExitOf(value) is { } exit && (exit.Bound is Constant or Parameter || !isAtHand(facts.LoopOf(exit.Bound)) || facts.LoopOf(exit.Bound) != exit.Loop))
            return Has([exit.Loop.Counter!.Start, exit.Bound]) ? Recovery.Bounded : null;
        if (value is not Operation operation || former.Contains(operation) || !Demands.IsCheap(operation) || !Has(operation.Operands))
            return null;
        if (operation.Kind is OperationKind.LoadElement or OperationKind.LoadField && !disciplines.CanLoadAgain(facts.Procedure, operation))
            return null;
        return Recovery.Again;
    }

    /// <summary>Whether a value comes back, without more being saved, at any later place as well.</summary>
    internal bool HasLater(Value value)
    {
        if (Of(value) is not { } recovery)
            return false;
        if (recovery != Recovery.Again)
            return true;
        var operation = (Operation)value;
        bool isLoad = operation.Kind is OperationKind.LoadElement or OperationKind.LoadField;
        return (!isLoad || !disciplines.ChangesOf(facts.Procedure, operation).Any()) && operation.Operands.All(HasLater);
    }
}
