using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Dictionaries made while a recording runs: they compare keys by their primals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DictionaryFactories
{
    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(Tape tape)
        where TKey : notnull =>
        new Dictionary<TKey, TValue>(Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        new Dictionary<TKey, TValue>(Comparers.Of(comparer));

    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(int capacity, Tape tape)
        where TKey : notnull =>
        new Dictionary<TKey, TValue>(capacity, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(
        int capacity, IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        new Dictionary<TKey, TValue>(capacity, Comparers.Of(comparer));

    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(IDictionary<TKey, TValue> dictionary, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new Dictionary<TKey, TValue>(dictionary, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new Dictionary<TKey, TValue>(dictionary, Comparers.Of(comparer)), tape);

    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> pairs, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new Dictionary<TKey, TValue>(pairs, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Dictionary<,>), ".ctor")]
    public static Dictionary<TKey, TValue> Dictionary<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> pairs, IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new Dictionary<TKey, TValue>(pairs, Comparers.Of(comparer)), tape);

    [Replaces(typeof(SortedDictionary<,>), ".ctor")]
    public static SortedDictionary<TKey, TValue> SortedDictionary<TKey, TValue>(Tape tape)
        where TKey : notnull =>
        new SortedDictionary<TKey, TValue>(Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(SortedDictionary<,>), ".ctor")]
    public static SortedDictionary<TKey, TValue> SortedDictionary<TKey, TValue>(IComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        new SortedDictionary<TKey, TValue>(Comparers.Of(comparer));

    [Replaces(typeof(SortedDictionary<,>), ".ctor")]
    public static SortedDictionary<TKey, TValue> SortedDictionary<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new SortedDictionary<TKey, TValue>(dictionary, Comparers.Of(default(IComparer<TKey>))), tape);

    [Replaces(typeof(SortedDictionary<,>), ".ctor")]
    public static SortedDictionary<TKey, TValue> SortedDictionary<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new SortedDictionary<TKey, TValue>(dictionary, Comparers.Of(comparer)), tape);

    [Replaces(typeof(SortedList<,>), ".ctor")]
    public static SortedList<TKey, TValue> SortedList<TKey, TValue>(Tape tape)
        where TKey : notnull =>
        new SortedList<TKey, TValue>(Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(SortedList<,>), ".ctor")]
    public static SortedList<TKey, TValue> SortedList<TKey, TValue>(IComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        new SortedList<TKey, TValue>(Comparers.Of(comparer));

    [Replaces(typeof(SortedList<,>), ".ctor")]
    public static SortedList<TKey, TValue> SortedList<TKey, TValue>(int capacity, Tape tape)
        where TKey : notnull =>
        new SortedList<TKey, TValue>(capacity, Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(SortedList<,>), ".ctor")]
    public static SortedList<TKey, TValue> SortedList<TKey, TValue>(int capacity, IComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        new SortedList<TKey, TValue>(capacity, Comparers.Of(comparer));

    [Replaces(typeof(SortedList<,>), ".ctor")]
    public static SortedList<TKey, TValue> SortedList<TKey, TValue>(IDictionary<TKey, TValue> dictionary, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new SortedList<TKey, TValue>(dictionary, Comparers.Of(default(IComparer<TKey>))), tape);

    [Replaces(typeof(SortedList<,>), ".ctor")]
    public static SortedList<TKey, TValue> SortedList<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        Stores.Returned(new SortedList<TKey, TValue>(dictionary, Comparers.Of(comparer)), tape);
}
