using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of the sorted dictionaries that take keys.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SortedDictionaryReplacements
{
    [Replaces(typeof(SortedDictionary<,>), "Add")]
    public static void Add<TKey, TValue>(SortedDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary.Add(Keys.Stored(dictionary, key, tape), value);
    }

    [Replaces(typeof(SortedDictionary<,>), "set_Item")]
    public static void Set<TKey, TValue>(SortedDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary[Keys.Stored(dictionary, key, tape)] = value;
    }

    [Replaces(typeof(SortedDictionary<,>), "Remove")]
    public static bool Remove<TKey, TValue>(SortedDictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary.Remove(Contents.Primal(key, tape));

    [Replaces(typeof(SortedDictionary<,>), "get_Item")]
    public static TValue Get<TKey, TValue>(SortedDictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary[Contents.Primal(key, tape)];

    [Replaces(typeof(SortedDictionary<,>), "TryGetValue")]
    public static bool TryGetValue<TKey, TValue>(
        SortedDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape)
        where TKey : notnull =>
        dictionary.TryGetValue(Contents.Primal(key, tape), out value);

    [Replaces(typeof(SortedDictionary<,>), "ContainsKey")]
    public static bool ContainsKey<TKey, TValue>(SortedDictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary.ContainsKey(Contents.Primal(key, tape));

    [Replaces(typeof(SortedList<,>), "Add")]
    public static void Add<TKey, TValue>(SortedList<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary.Add(Keys.Stored(dictionary, key, tape), value);
    }

    [Replaces(typeof(SortedList<,>), "set_Item")]
    public static void Set<TKey, TValue>(SortedList<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary[Keys.Stored(dictionary, key, tape)] = value;
    }

    [Replaces(typeof(SortedList<,>), "Remove")]
    public static bool Remove<TKey, TValue>(SortedList<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary.Remove(Contents.Primal(key, tape));

    [Replaces(typeof(SortedList<,>), "get_Item")]
    public static TValue Get<TKey, TValue>(SortedList<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary[Contents.Primal(key, tape)];

    [Replaces(typeof(SortedList<,>), "TryGetValue")]
    public static bool TryGetValue<TKey, TValue>(
        SortedList<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape)
        where TKey : notnull =>
        dictionary.TryGetValue(Contents.Primal(key, tape), out value);

    [Replaces(typeof(SortedList<,>), "ContainsKey")]
    public static bool ContainsKey<TKey, TValue>(SortedList<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary.ContainsKey(Contents.Primal(key, tape));

    [Replaces(typeof(SortedDictionary<,>), "ContainsValue")]
    public static bool ContainsValue<TKey, TValue>(SortedDictionary<TKey, TValue> dictionary, TValue value, Tape tape)
        where TKey : notnull =>
        Searching.IndexOf([.. dictionary.Values], value, tape) >= 0;

    [Replaces(typeof(SortedList<,>), "ContainsValue")]
    public static bool ContainsValue<TKey, TValue>(SortedList<TKey, TValue> dictionary, TValue value, Tape tape)
        where TKey : notnull =>
        IndexOfValue(dictionary, value, tape) >= 0;

    [Replaces(typeof(SortedList<,>), "IndexOfValue")]
    public static int IndexOfValue<TKey, TValue>(SortedList<TKey, TValue> dictionary, TValue value, Tape tape)
        where TKey : notnull =>
        Searching.IndexOf([.. dictionary.Values], value, tape);

    [Replaces(typeof(SortedList<,>), "IndexOfKey")]
    public static int IndexOfKey<TKey, TValue>(SortedList<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary.IndexOfKey(Contents.Primal(key, tape));
}
