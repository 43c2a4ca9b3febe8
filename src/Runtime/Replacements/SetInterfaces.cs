using System.ComponentModel;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>The operations of <see cref="SetOperations"/>, called through interfaces.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SetInterfaces
{
    [Replaces(typeof(ISet<>), "UnionWith")]
    public static void UnionWith<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.UnionWith(Keys.AllStored(set, other, tape));

    [Replaces(typeof(ISet<>), "SymmetricExceptWith")]
    public static void SymmetricExceptWith<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.SymmetricExceptWith(Keys.AllStored(set, other, tape));

    [Replaces(typeof(ISet<>), "ExceptWith")]
    public static void ExceptWith<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.ExceptWith(Keys.AllSought(set, other, tape));

    [Replaces(typeof(ISet<>), "IntersectWith")]
    public static void IntersectWith<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.IntersectWith(Keys.AllSought(set, other, tape));

    [Replaces(typeof(ISet<>), "IsSubsetOf")]
    public static bool IsSubsetOf<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.IsSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(ISet<>), "IsSupersetOf")]
    public static bool IsSupersetOf<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.IsSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(ISet<>), "IsProperSubsetOf")]
    public static bool IsProperSubsetOf<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.IsProperSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(ISet<>), "IsProperSupersetOf")]
    public static bool IsProperSupersetOf<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.IsProperSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(ISet<>), "Overlaps")]
    public static bool Overlaps<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.Overlaps(Keys.AllSought(set, other, tape));

    [Replaces(typeof(ISet<>), "SetEquals")]
    public static bool SetEquals<T>(ISet<T> set, IEnumerable<T> other, Tape tape) => set.SetEquals(Keys.AllSought(set, other, tape));

    [Replaces(typeof(IReadOnlySet<>), "IsSubsetOf")]
    public static bool IsSubsetOf<T>(IReadOnlySet<T> set, IEnumerable<T> other, Tape tape) => set.IsSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(IReadOnlySet<>), "IsSupersetOf")]
    public static bool IsSupersetOf<T>(IReadOnlySet<T> set, IEnumerable<T> other, Tape tape) => set.IsSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(IReadOnlySet<>), "IsProperSubsetOf")]
    public static bool IsProperSubsetOf<T>(IReadOnlySet<T> set, IEnumerable<T> other, Tape tape) => set.IsProperSubsetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(IReadOnlySet<>), "IsProperSupersetOf")]
    public static bool IsProperSupersetOf<T>(IReadOnlySet<T> set, IEnumerable<T> other, Tape tape) => set.IsProperSupersetOf(Keys.AllSought(set, other, tape));

    [Replaces(typeof(IReadOnlySet<>), "Overlaps")]
    public static bool Overlaps<T>(IReadOnlySet<T> set, IEnumerable<T> other, Tape tape) => set.Overlaps(Keys.AllSought(set, other, tape));

    [Replaces(typeof(IReadOnlySet<>), "SetEquals")]
    public static bool SetEquals<T>(IReadOnlySet<T> set, IEnumerable<T> other, Tape tape) => set.SetEquals(Keys.AllSought(set, other, tape));
}
