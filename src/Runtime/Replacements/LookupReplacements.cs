using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="ILookup{TKey, TElement}"/> that take keys.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LookupReplacements
{
    private const string Site = "A lookup that is not the framework's|woven code|";

    [Replaces(typeof(ILookup<,>), "get_Item")]
    public static IEnumerable<T> Get<TKey, T>(ILookup<TKey, T> lookup, TKey key, Tape tape) =>
        lookup[Sought(lookup, key, tape)];

    [Replaces(typeof(ILookup<,>), "Contains")]
    public static bool Contains<TKey, T>(ILookup<TKey, T> lookup, TKey key, Tape tape) =>
        lookup.Contains(Sought(lookup, key, tape));

    // A lookup made in a recording compares primals, one made before has no active keys.
    private static TKey Sought<TKey>(object lookup, TKey key, Tape tape) => Framework.Declares(lookup.GetType())
        ? Contents.Primal(key, tape)
        : Crossing.Guard(key, Site, tape);
}
