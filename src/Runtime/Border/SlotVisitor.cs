namespace ILDiff.Border;

/// <summary>What is done to the doubles that <see cref="Slots"/> finds.</summary>
internal abstract class SlotVisitor
{
    private readonly HashSet<object> visited = new(ReferenceEqualityComparer.Instance);

    // Not recursion: containers that refer to one another, such as a linked list's nodes, may be many.
    private readonly Stack<object> pending = [];

    /// <summary>Visits one double.</summary>
    public abstract void Double(ref double slot);

    /// <summary>Visits doubles that lie one after the other.</summary>
    public virtual void Doubles(Span<double> slots)
    {
        foreach (ref double slot in slots)
            Double(ref slot);
    }

    /// <summary>Visits an object where the walk starts: whatever it is.</summary>
    internal void Root(object target)
    {
        if (target is double[] doubles)
        {
            Doubles(doubles);
            return;
        }

        visited.Add(target);
        pending.Push(target);
        try
        {
            Walk();
        }
        finally
        {
            Forget();
        }
    }

    /// <summary>Visits a structure where the walk starts, and the containers that it refers to.</summary>
    internal void Root<T>(ref T structure)
    {
        try
        {
            Slots.Visit(ref structure, this);
            Walk();
        }
        finally
        {
            Forget();
        }
    }

    /// <summary>Visits a reference met on the way, if it belongs to a container.</summary>
    public void NullableReference(object? reference)
    {
        if (reference != null)
            Reference(reference);
    }

    /// <summary>
    /// Follows references inside containers of the framework only: what objects of woven types hold is noted on its own.
    /// </summary>
    internal virtual void Reference(object reference)
    {
        if (IsContainer(reference.GetType()) && visited.Add(reference))
            pending.Push(reference);
    }

    private void Walk()
    {
        while (pending.TryPop(out object? target))
            Slots.Visit(target, this);
    }

    /// <summary>Also when poison ends the walk: the next looks at everything again.</summary>
    private void Forget()
    {
        visited.Clear();
        pending.Clear();
    }

    /// <summary>Visits a value of a type known to the caller.</summary>
    internal void Any<T>(ref T value)
    {
        if (typeof(T).IsValueType)
            Slots.Visit(ref value, this);
        else if (value is { } reference)
            Reference(reference);
    }

    private static bool IsContainer(Type type) =>
        type.IsArray || type == typeof(double) || (Framework.Declares(type) && type.IsGenericType) ||
        typeof(System.Collections.ICollection).IsAssignableFrom(type) && Framework.Declares(type);
}
