using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="ConcurrentDictionary{TKey, TValue}"/> that take keys.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConcurrentDictionaryReplacements
{
    [Replaces(typeof(ConcurrentDictionary<,>), "TryAdd")]
    public static bool TryAdd<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        return dictionary.TryAdd(Keys.Stored(dictionary, key, tape), value);
    }

    [Replaces(typeof(ConcurrentDictionary<,>), "set_Item")]
    public static void Set<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary[Keys.Stored(dictionary, key, tape)] = value;
    }

    [Replaces(typeof(ConcurrentDictionary<,>), "get_Item")]
    public static TValue Get<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull => dictionary[Contents.Primal(key, tape)];

    [Replaces(typeof(ConcurrentDictionary<,>), "GetOrAdd")]
    public static TValue GetOrAdd<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        return dictionary.GetOrAdd(Keys.Stored(dictionary, key, tape), value);
    }

    [Replaces(typeof(ConcurrentDictionary<,>), "GetOrAdd")]
    public static TValue GetOrAdd<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, Func<TKey, TValue> value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        return dictionary.GetOrAdd(Keys.Stored(dictionary, key, tape), value);
    }

    [Replaces(typeof(ConcurrentDictionary<,>), "AddOrUpdate")]
    public static TValue AddOrUpdate<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, TValue value, Func<TKey, TValue, TValue> update,
        Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        return dictionary.AddOrUpdate(Keys.Stored(dictionary, key, tape), value, update);
    }

    [Replaces(typeof(ConcurrentDictionary<,>), "TryGetValue")]
    public static bool TryGetValue<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape)
        where TKey : notnull =>
        dictionary.TryGetValue(Contents.Primal(key, tape), out value);

    [Replaces(typeof(ConcurrentDictionary<,>), "ContainsKey")]
    public static bool ContainsKey<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull => dictionary.ContainsKey(Contents.Primal(key, tape));

    [Replaces(typeof(ConcurrentDictionary<,>), "TryRemove")]
    public static bool TryRemove<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape)
        where TKey : notnull =>
        dictionary.TryRemove(Contents.Primal(key, tape), out value);
}
