using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="Dictionary{TKey, TValue}"/> and of its interfaces that take keys.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DictionaryReplacements
{
    [Replaces(typeof(Dictionary<,>), "Add")]
    public static void Add<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary.Add(Keys.Stored(dictionary, key, tape), value);
    }

    [Replaces(typeof(Dictionary<,>), "set_Item")]
    public static void Set<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary[Keys.Stored(dictionary, key, tape)] = value;
    }

    [Replaces(typeof(Dictionary<,>), "Remove")]
    public static bool Remove<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary.Remove(Contents.Primal(key, tape));

    [Replaces(typeof(Dictionary<,>), "get_Item")]
    public static TValue Get<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary[Contents.Primal(key, tape)];

    [Replaces(typeof(Dictionary<,>), "TryGetValue")]
    public static bool TryGetValue<TKey, TValue>(
        Dictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape)
        where TKey : notnull =>
        dictionary.TryGetValue(Contents.Primal(key, tape), out value);

    [Replaces(typeof(Dictionary<,>), "ContainsKey")]
    public static bool ContainsKey<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, Tape tape)
        where TKey : notnull =>
        dictionary.ContainsKey(Contents.Primal(key, tape));

    [Replaces(typeof(Dictionary<,>), "TryAdd")]
    public static bool TryAdd<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
        where TKey : notnull
    {
        Stores.Note<TValue>(dictionary, tape);
        return dictionary.TryAdd(Keys.Stored(dictionary, key, tape), value);
    }

    [Replaces(typeof(Dictionary<,>), "Remove")]
    public static bool Remove<TKey, TValue>(
        Dictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape)
        where TKey : notnull =>
        dictionary.Remove(Contents.Primal(key, tape), out value);

    [Replaces(typeof(Dictionary<,>), "ContainsValue")]
    public static bool ContainsValue<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TValue value, Tape tape)
        where TKey : notnull =>
        dictionary.Values.Contains(value, Comparers.Of(default(IEqualityComparer<TValue>)));

    [Replaces(typeof(IDictionary<,>), "Add")]
    public static void Add<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary.Add(Keys.Stored(dictionary, key, tape), Keys.Handed(dictionary, value, tape));
    }

    [Replaces(typeof(IDictionary<,>), "set_Item")]
    public static void Set<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
    {
        Stores.Note<TValue>(dictionary, tape);
        dictionary[Keys.Stored(dictionary, key, tape)] = Keys.Handed(dictionary, value, tape);
    }

    [Replaces(typeof(IDictionary<,>), "Remove")]
    public static bool Remove<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, Tape tape) =>
        dictionary.Remove(Keys.Sought(dictionary, key, tape));

    [Replaces(typeof(IDictionary<,>), "get_Item")]
    public static TValue Get<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, Tape tape) =>
        dictionary[Keys.Sought(dictionary, key, tape)];

    [Replaces(typeof(IDictionary<,>), "TryGetValue")]
    public static bool TryGetValue<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape) =>
        dictionary.TryGetValue(Keys.Sought(dictionary, key, tape), out value);

    [Replaces(typeof(IDictionary<,>), "ContainsKey")]
    public static bool ContainsKey<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, Tape tape) =>
        dictionary.ContainsKey(Keys.Sought(dictionary, key, tape));

    [Replaces(typeof(IReadOnlyDictionary<,>), "get_Item")]
    public static TValue Get<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, Tape tape) =>
        dictionary[Keys.Sought(dictionary, key, tape)];

    [Replaces(typeof(IReadOnlyDictionary<,>), "TryGetValue")]
    public static bool TryGetValue<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape) =>
        dictionary.TryGetValue(Keys.Sought(dictionary, key, tape), out value);

    [Replaces(typeof(IReadOnlyDictionary<,>), "ContainsKey")]
    public static bool ContainsKey<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, Tape tape) =>
        dictionary.ContainsKey(Keys.Sought(dictionary, key, tape));

    [Replaces(typeof(CollectionExtensions), nameof(CollectionExtensions.GetValueOrDefault))]
    public static TValue? GetValueOrDefault<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, Tape tape) =>
        dictionary.GetValueOrDefault(Keys.Sought(dictionary, key, tape));

    [Replaces(typeof(CollectionExtensions), nameof(CollectionExtensions.GetValueOrDefault))]
    public static TValue GetValueOrDefault<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue otherwise, Tape tape) =>
        dictionary.GetValueOrDefault(Keys.Sought(dictionary, key, tape), otherwise);

    [Replaces(typeof(CollectionExtensions), nameof(CollectionExtensions.TryAdd))]
    public static bool TryAdd<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, TValue value, Tape tape)
    {
        if (ContainsKey(dictionary, key, tape))
            return false;
        Add(dictionary, key, value, tape);
        return true;
    }

    [Replaces(typeof(CollectionExtensions), nameof(CollectionExtensions.Remove))]
    public static bool Remove<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value, Tape tape) =>
        TryGetValue(dictionary, key, out value, tape) && Remove(dictionary, key, tape);
}
