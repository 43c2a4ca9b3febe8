using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Operations of sets with sequences. A set that compares primals is called as it is; one made outside the recording is
/// handed the primals, and no active values to keep.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SetOperations
{
    [Replaces(typeof(HashSet<>), "UnionWith")]
    public static void UnionWith<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) => set.UnionWith(Keys.AllStored(set, other, tape));

    [Replaces(typeof(HashSet<>), "SymmetricExceptWith")]
    public static void SymmetricExceptWith<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.SymmetricExceptWith(Keys.AllStored(set, other, tape));

    [Replaces(typeof(HashSet<>), "ExceptWith")]
    public static void ExceptWith<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) => set.ExceptWith(Keys.AllSought(set, other, tape));

    [Replaces(typeof(HashSet<>), "IntersectWith")]
    public static void IntersectWith<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IntersectWith(Keys.AllSought(set, other, tape));

    [Replaces(typeof(HashSet<>), "IsSubsetOf")]
    public static bool IsSubsetOf<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) => set.IsSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(HashSet<>), "IsSupersetOf")]
    public static bool IsSupersetOf<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IsSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(HashSet<>), "IsProperSubsetOf")]
    public static bool IsProperSubsetOf<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IsProperSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(HashSet<>), "IsProperSupersetOf")]
    public static bool IsProperSupersetOf<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IsProperSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(HashSet<>), "Overlaps")]
    public static bool Overlaps<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) => set.Overlaps(Keys.AllSought(set, other, tape));

    [Replaces(typeof(HashSet<>), "SetEquals")]
    public static bool SetEquals<T>(HashSet<T> set, IEnumerable<T> other, Tape tape) => set.SetEquals(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "UnionWith")]
    public static void UnionWith<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) => set.UnionWith(Keys.AllStored(set, other, tape));

    [Replaces(typeof(SortedSet<>), "SymmetricExceptWith")]
    public static void SymmetricExceptWith<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.SymmetricExceptWith(Keys.AllStored(set, other, tape));

    [Replaces(typeof(SortedSet<>), "IntersectWith")]
    public static void IntersectWith<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IntersectWith(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "ExceptWith")]
    public static void ExceptWith<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) => set.ExceptWith(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "IsSubsetOf")]
    public static bool IsSubsetOf<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) => set.IsSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "IsSupersetOf")]
    public static bool IsSupersetOf<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IsSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "IsProperSubsetOf")]
    public static bool IsProperSubsetOf<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IsProperSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "IsProperSupersetOf")]
    public static bool IsProperSupersetOf<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) =>
        set.IsProperSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "Overlaps")]
    public static bool Overlaps<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) => set.Overlaps(Keys.AllSought(set, other, tape));

    [Replaces(typeof(SortedSet<>), "SetEquals")]
    public static bool SetEquals<T>(SortedSet<T> set, IEnumerable<T> other, Tape tape) => set.SetEquals(Keys.AllSought(set, other, tape));

    /// <summary>A view, which keeps its bounds.</summary>
    [Replaces(typeof(SortedSet<>), "GetViewBetween")]
    public static SortedSet<T> GetViewBetween<T>(SortedSet<T> set, T? lower, T? upper, Tape tape) => Stores.Returned(
        set.GetViewBetween(Keys.Stored(set, lower, tape), Keys.Stored(set, upper, tape)), tape);
}
