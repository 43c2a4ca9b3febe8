using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Library;

/// <summary>Delegates and comparers that look at what they are given.</summary>
public static class Delegates
{
    public static readonly Func<double, double> Step = x => x > 1 ? 1 : 0;

    public static readonly Func<double, double> Falling = x => Math.Abs(x) > 4 ? -1 : 1 + Math.Max(1, x);

    public static readonly Comparison<double> Order = (x, y) => x > y ? -1 : x < y ? 1 : 0;

    public static readonly Func<string, double, double> Update = (_, x) => x > 1 ? 1 : 0;

    public static readonly IComparer<double> Comparer = Comparer<double>.Create((x, y) => x > y ? -1 : x < y ? 1 : 0);

    public static readonly IEqualityComparer<double> EqualityComparer = EqualityComparer<double>.Create((x, y) => x > 1 == y > 1, x => x > 1 ? 1 : 0);
}

/// <summary>Keeps what is positive.</summary>
public class Bag : IList<double>
{
    protected readonly List<double> Items = [];

    public int Count => Items.Count;

    public bool IsReadOnly => false;

    public double this[int index] { get => Items[index]; set => Items[index] = value; }

    public void Add(double item)
    {
        if (item > 0)
            Items.Add(item);
    }

    public void Insert(int index, double item) => Items.Insert(index, item);

    public void Clear() => Items.Clear();

    public bool Contains(double item) => IndexOf(item) >= 0;

    public int IndexOf(double item)
    {
        for (int i = 0; i < Items.Count; i++)
        {
            if (Items[i] == item)
                return i;
        }

        return -1;
    }

    public bool Remove(double item) => Items.Remove(item);

    public void RemoveAt(int index) => Items.RemoveAt(index);

    public void CopyTo(double[] array, int index) => Items.CopyTo(array, index);

    public IEnumerator<double> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

public sealed class SetBag : Bag, ISet<double>
{
    bool ISet<double>.Add(double item)
    {
        Add(item);
        return true;
    }

    public bool Overlaps(IEnumerable<double> other) => other.Any(Contains);

    public void UnionWith(IEnumerable<double> other) => throw new NotSupportedException();

    public void ExceptWith(IEnumerable<double> other) => throw new NotSupportedException();

    public void IntersectWith(IEnumerable<double> other) => throw new NotSupportedException();

    public void SymmetricExceptWith(IEnumerable<double> other) => throw new NotSupportedException();

    public bool SetEquals(IEnumerable<double> other) => throw new NotSupportedException();

    public bool IsSubsetOf(IEnumerable<double> other) => throw new NotSupportedException();

    public bool IsSupersetOf(IEnumerable<double> other) => throw new NotSupportedException();

    public bool IsProperSubsetOf(IEnumerable<double> other) => throw new NotSupportedException();

    public bool IsProperSupersetOf(IEnumerable<double> other) => throw new NotSupportedException();
}

/// <summary>An untyped list with one element, 3.</summary>
public sealed class UntypedBag : IList
{
    public int Count => 1;

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index] { get => 3.0; set => throw new NotSupportedException(); }

    public bool Contains(object? value) => value is double number && number == 3;

    public int IndexOf(object? value) => Contains(value) ? 0 : -1;

    public int Add(object? value) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public void Insert(int index, object? value) => throw new NotSupportedException();

    public void Remove(object? value) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();

    public void CopyTo(Array array, int index) => array.SetValue(3.0, index);

    public IEnumerator GetEnumerator() => new[] { 3.0 }.GetEnumerator();
}

/// <summary>A dictionary that keeps what is positive.</summary>
public abstract class DictionaryBag<TKey> : IDictionary<TKey, double>, IReadOnlyDictionary<TKey, double>
    where TKey : notnull
{
    private readonly List<KeyValuePair<TKey, double>> items = [];

    public int Count => items.Count;

    public bool IsReadOnly => false;

    public ICollection<TKey> Keys => throw new NotSupportedException();

    public ICollection<double> Values => throw new NotSupportedException();

    IEnumerable<TKey> IReadOnlyDictionary<TKey, double>.Keys => throw new NotSupportedException();

    IEnumerable<double> IReadOnlyDictionary<TKey, double>.Values => throw new NotSupportedException();

    public double this[TKey key]
    {
        get => TryGetValue(key, out double value) ? value : -1;
        set => Add(key, value);
    }

    public void Add(TKey key, double value)
    {
        if (value > 0)
            items.Add(new(key, value));
    }

    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out double value)
    {
        foreach (var (other, found) in items)
        {
            if (AreSame(other, key))
            {
                value = found;
                return true;
            }
        }

        value = 0;
        return false;
    }

    public bool Remove(TKey key) => throw new NotSupportedException();

    public void Add(KeyValuePair<TKey, double> item) => Add(item.Key, item.Value);

    public void Clear() => items.Clear();

    public bool Contains(KeyValuePair<TKey, double> item) => ContainsKey(item.Key);

    public void CopyTo(KeyValuePair<TKey, double>[] array, int index) => items.CopyTo(array, index);

    public bool Remove(KeyValuePair<TKey, double> item) => throw new NotSupportedException();

    public IEnumerator<KeyValuePair<TKey, double>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    protected abstract bool AreSame(TKey x, TKey y);
}

public sealed class DictionaryBag : DictionaryBag<string>
{
    protected override bool AreSame(string x, string y) => x == y;
}

public sealed class NumberedBag : DictionaryBag<double>
{
    protected override bool AreSame(double x, double y) => x == y;
}

/// <summary>A collection of .NET that keeps what is positive.</summary>
public sealed class PositiveCollection : System.Collections.ObjectModel.Collection<double>
{
    protected override void InsertItem(int index, double item)
    {
        if (item > 0)
            base.InsertItem(index, item);
    }
}
