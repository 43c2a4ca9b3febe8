using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Keys of dictionaries and elements of sets. A collection made while a recording runs compares primals and may hold
/// active keys. One made before does not know active values: it is searched for the primal, and an active key may not
/// be put into it.
/// </summary>
internal static class Keys
{
    private const string Site =
        "A dictionary or set that was made outside the recording and compares no active keys|woven code|";

    private const string StrangerSite = "A collection of code that was not woven|woven code|";

    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Comparers = [];

    /// <summary>The key to put into a collection.</summary>
    internal static T Stored<T>(object collection, T key, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || tape == Tape.None)
            return key;
        if (!Receivers.IsWoven(collection, tape))
            return Crossing.Guard(key, StrangerSite, tape);
        if (!IsAware<T>(collection))
            return Crossing.Guard(key, Site, tape);
        tape.Noted.Add(collection);
        return key;
    }

    /// <summary>The key to look for in a collection: a primal, unless woven code does it.</summary>
    internal static T Sought<T>(object collection, T key, Tape tape) =>
        !Contents.MayBeActive<T>() ? key
        : OfFramework(collection) == typeof(object) ? Handed(collection, key, tape) : Contents.Primal(key, tape);

    /// <summary>A value that a collection is handed: one of code that was not woven gets no active values.</summary>
    internal static T Handed<T>(object collection, T value, Tape tape) =>
        Receivers.IsWoven(collection, tape) ? value : Crossing.Guard(value, StrangerSite, tape);

    /// <summary>The keys to put into a collection.</summary>
    internal static IEnumerable<T> AllStored<T>(object collection, IEnumerable<T> keys, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || tape == Tape.None || keys is null)
            return keys!;
        if (!Receivers.IsWoven(collection, tape) || !IsAware<T>(collection))
            return Array.ConvertAll([.. keys], key => Stored(collection, key, tape));
        tape.Noted.Add(collection);
        return keys;
    }

    /// <summary>The keys to look for in a collection.</summary>
    internal static IEnumerable<T> AllSought<T>(object collection, IEnumerable<T> keys, Tape tape) =>
        !Contents.MayBeActive<T>() || tape == Tape.None || keys is null || (Receivers.IsWoven(collection, tape) && IsAware<T>(collection))
            ? keys!
            : Array.ConvertAll([.. keys], key => Sought(collection, key, tape));

    /// <summary>Whether a collection of .NET finds its elements with a comparer of its own.</summary>
    internal static bool AreCompared<T>(ICollection<T> collection) =>
        Framework.Declares(collection.GetType()) && Comparer<T>(collection) != null;

    private static bool IsAware<T>(object collection) =>
        OfFramework(collection) == typeof(object) ||
        Comparer<T>(collection) is PrimalEqualityComparer<T> or PrimalComparer<T>;

    /// <summary>The nearest of the collection's classes that .NET declares: its own, or one that it derives from.</summary>
    private static Type OfFramework(object collection)
    {
        Type type = collection.GetType();
        while (!Framework.Declares(type))
            type = type.BaseType!;
        return type;
    }

    private static object? Comparer<T>(object collection) => collection switch
    {
        HashSet<T> set => set.Comparer,
        SortedSet<T> set => set.Comparer,
        _ => KeyComparer(collection, typeof(T)),
    };

    /// <summary>The comparer of a dictionary, of which only the type of the keys is known.</summary>
    private static object? KeyComparer(object collection, Type key)
    {
        Type type = OfFramework(collection);
        if (!type.IsGenericType || type.GetGenericArguments() is not [var first, var second])
            return null;
        // A priority queue is generic in its elements and what they are ordered by.
        if ((type.GetGenericTypeDefinition() == typeof(PriorityQueue<,>) ? second : first) != key)
            return null;
        return Comparers.GetOrAdd(type, ComparerOf)?.GetValue(collection);
    }

    // A compiler ahead of time keeps the property of these, which are all that have keys.
    [DynamicDependency("Comparer", typeof(Dictionary<,>))]
    [DynamicDependency("Comparer", typeof(SortedDictionary<,>))]
    [DynamicDependency("Comparer", typeof(SortedList<,>))]
    [DynamicDependency("Comparer", typeof(OrderedDictionary<,>))]
    [DynamicDependency("Comparer", typeof(PriorityQueue<,>))]
    [DynamicDependency("Comparer", typeof(ConcurrentDictionary<,>))]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Kept by the attributes above.")]
    private static PropertyInfo? ComparerOf(Type type) => type.GetProperty("Comparer");
}
