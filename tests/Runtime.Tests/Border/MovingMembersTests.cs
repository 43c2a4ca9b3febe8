using System.Collections;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Border;

/// <summary>What Border.txt says only moves doubles: an active value comes out as it went in, bit for bit.</summary>
public sealed class MovingMembersTests
{
    private static readonly double Active = ActiveValue.Of(42, ActiveValue.Signature(77));

    private static readonly Dictionary<string, Func<double, double>> Moves = new()
    {
        ["List"] = x => { List<double> l = [1, x]; l.Insert(0, x); l.AddRange([x]); l.Reverse(); l[1] = x; return l.Slice(1, 2).ToArray()[0]; },
        ["List.Find"] = x => new List<double> { x }.Find(_ => true),
        ["List.ConvertAll"] = x => new List<double> { x }.ConvertAll(y => (y, 1)).FindAll(_ => true)[0].y,
        ["List.CopyTo"] = x => { var a = new double[3]; new List<double> { x }.CopyTo(a, 1); return a[1]; },
        ["ReadOnlyCollection"] = x => new List<double> { x }.AsReadOnly()[0],
        ["Collection"] = x => { var c = new Collection<double> { 1 }; c.Insert(0, x); c[1] = x; return c[0] == 0 ? 0 : c[1]; },
        ["Array.Copy"] = x => { double[] a = [x, 1, 2, 3, 4, 5, 6, 7, 8], b = new double[9]; Array.Copy(a, b, 9); Array.ConstrainedCopy(b, 0, a, 1, 8); return a[1]; },
        ["Array.Clone"] = x => ((double[])new[] { 1, x }.Clone())[1],
        ["Array.Fill"] = x => { var a = new double[20]; Array.Fill(a, x); return a[19]; },
        ["Array.Fill part"] = x => { var a = new double[20]; Array.Fill(a, x, 3, 15); return a[17]; },
        ["Array.Reverse"] = x => { double[] a = [x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]; Array.Reverse(a); return a[16]; },
        ["Array.SetValue"] = x => { var a = new double[2, 2]; a.SetValue(x, 1, 1); return (double)a.GetValue(1, 1)!; },
        ["Array.ConvertAll"] = x => Array.ConvertAll([x], y => y)[0],
        ["Array.Find"] = x => Array.FindLast(Array.FindAll([1, x], _ => true), _ => true),
        ["Array range"] = x => new[] { 1, x, 2 }[1..2][0],
        ["ArraySegment"] = x => { var s = new ArraySegment<double>([1, 2, 3], 1, 2); s[0] = x; return s.Slice(0, 1).ToArray()[0]; },
        ["Span"] = x => { Span<double> s = new double[40]; s.Fill(x); Span<double> t = new double[40]; s.CopyTo(t); t.Reverse(); return t.Slice(3).ToArray()[36]; },
        ["Span of array"] = x => { ReadOnlySpan<double> s = new[] { 1, x }.AsSpan(); return s[^1]; },
        ["Memory"] = x => { Memory<double> m = new[] { 1, x }; ReadOnlyMemory<double> r = m.Slice(1); return r.ToArray()[0] is var y ? y : m.Span[0]; },
        ["CollectionsMarshal"] = x => { List<double> l = [1]; CollectionsMarshal.AsSpan(l)[0] = x; return l[0]; },
        ["MemoryMarshal"] = x => { var a = new double[1]; MemoryMarshal.GetArrayDataReference(a) = x; return MemoryMarshal.CreateSpan(ref a[0], 1)[0]; },
        ["Unsafe.Add"] = x => { double[] a = [1, x]; return Unsafe.Add(ref a[0], 1); },
        ["Nullable"] = x => { double? n = x; return n.GetValueOrDefault() is var y && n.HasValue ? n.Value is var z ? z : y : 0; },
        ["ValueTuple"] = x => ValueTuple.Create(1, (x, 2)).Item2.x,
        ["Tuple"] = x => { Tuple.Create(1, x).ToValueTuple().ToTuple().Deconstruct(out _, out double y); return y; },
        ["KeyValuePair"] = x => { KeyValuePair.Create(x, x).Deconstruct(out double k, out _); return k; },
        ["Complex"] = x => ((Complex)new Complex(x, x).Imaginary).Real,
        ["Lazy"] = x => new Lazy<double>(() => x).Value,
        ["Lazy value"] = x => new Lazy<double>(x).Value,
        ["Interlocked.Exchange"] = x => { double d = x; return Interlocked.Exchange(ref d, 1); },
        ["Volatile"] = x => { double d = 0; Volatile.Write(ref d, x); return Volatile.Read(ref d); },
        ["Box"] = x => (double)(object)x,
        ["Object.MemberwiseClone"] = x => new Holder { Value = x }.Copy().Value,
        ["Func"] = x => new Func<double, double>(y => y)(x),
        ["Converter"] = x => new Converter<double, double>(y => y).Invoke(x),
        ["IList"] = x => { IList<double> l = new double[] { 1, 2 }; l[1] = x; return l[1]; },
        ["IList, boxed"] = x => { IList l = new double[] { 1, 2 }; l[1] = x; return (double)l[1]!; },
        ["IReadOnlyList"] = x => ((IReadOnlyList<double>)new List<double> { x })[0],
        ["IEnumerator"] = x => { IEnumerable<double> e = [x]; using var i = e.GetEnumerator(); return i.MoveNext() ? i.Current : 0; },
        ["ArrayList"] = x => { var l = new ArrayList { x }; l.Insert(0, 1.0); return (double)l[1]!; },
        ["Dictionary"] = x => { var d = new Dictionary<string, double> { ["a"] = x }; return d.Values.First(); },
        ["Dictionary enumerated"] = x => { foreach (var (_, y) in new Dictionary<int, double> { [1] = x }) return y; return 0; },
        ["SortedDictionary"] = x => new SortedDictionary<int, double> { [1] = x }.First().Value,
        ["SortedList"] = x => { var l = new SortedList<int, double> { [1] = 0 }; l.SetValueAtIndex(0, x); return l.GetValueAtIndex(0); },
        ["SortedSet of one"] = x => new SortedSet<double> { x }.Min,
        ["HashSet enumerated"] = x => new HashSet<double> { x }.First(),
        ["PriorityQueue"] = x => { var q = new PriorityQueue<double, int>(); q.Enqueue(x, 1); return q.TryPeek(out double y, out _) ? q.Dequeue() is var z ? z : y : 0; },
        ["Queue"] = x => { var q = new Queue<double>([1, x]); q.Dequeue(); q.Enqueue(q.Peek()); return q.ToArray()[1]; },
        ["Stack"] = x => { var s = new Stack<double>([1]); s.Push(x); return s.TryPeek(out double y) ? s.Pop() is var z ? z : y : 0; },
        ["LinkedList"] = x => { var l = new LinkedList<double>(); l.AddAfter(l.AddFirst(1), x); return l.Last!.Previous!.Next!.Value; },
        ["ConcurrentQueue"] = x => { var q = new ConcurrentQueue<double>(); q.Enqueue(x); return q.TryDequeue(out double y) ? y : 0; },
        ["ConcurrentStack"] = x => { var s = new ConcurrentStack<double>(); s.Push(x); return s.TryPop(out double y) ? y : 0; },
        ["ConcurrentBag"] = x => { var b = new ConcurrentBag<double> { x }; return b.TryTake(out double y) ? y : 0; },
        ["ConcurrentDictionary"] = x => new ConcurrentDictionary<int, double> { [1] = x }.ToArray()[0].Value,
        ["Select, Where, ToArray"] = x => new[] { x }.Select(y => y).Where(_ => true).ToArray()[0],
        ["SelectMany, Concat, Reverse"] = x => new[] { 1.0 }.Concat([x]).SelectMany(y => new[] { y }).Reverse().First(),
        ["Take, Skip, ToList"] = x => new List<double> { 1, x, 2 }.Skip(1).Take(1).ToList()[0],
        ["TakeWhile, SkipWhile"] = x => new[] { 1, x }.TakeWhile(_ => true).SkipWhile((_, i) => i == 0).Single(),
        ["TakeLast, SkipLast"] = x => new[] { 1, x, 2 }.SkipLast(1).TakeLast(1).Last(),
        ["Append, Prepend"] = x => new[] { 1.0 }.Append(x).Prepend(x).ElementAt(2),
        ["Repeat"] = x => Enumerable.Repeat(x, 30).ToArray()[29],
        ["DefaultIfEmpty"] = x => Enumerable.Empty<double>().DefaultIfEmpty(x).First(),
        ["Zip"] = x => new[] { 1.0 }.Zip([x], (_, y) => y).First() is var a ? new[] { a }.Zip([1]).First().First : 0,
        ["Aggregate"] = x => new[] { 1, x }.Aggregate((_, y) => y),
        ["Cast, OfType"] = x => new[] { x }.Cast<object>().OfType<double>().First(),
        ["Index"] = x => new[] { x }.Index().First().Item,
        ["FirstOrDefault and others"] = x => new[] { new[] { x }.FirstOrDefault() }.LastOrDefault() is var y ? new List<double> { y }.ElementAtOrDefault(0) : 0,
        ["Convert.ToDouble"] = x => Convert.ToDouble((object)Convert.ToDouble(x)),
        ["Random.Shuffle"] = x => { double[] a = [x, x, x]; new Random(1).Shuffle(a); return a[0]; },
    };

    public static TheoryData<string> Members() => [.. Moves.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public void An_active_value_is_moved_as_it_is(string member)
    {
        Func<double, double> move = Moves[member];
        // More than once, so that compiled code of every tier takes part.
        for (int i = 0; i < 60; i++)
            Assert.Equal(BitConverter.DoubleToInt64Bits(Active), BitConverter.DoubleToInt64Bits(move(Active)));
    }

    private sealed class Holder
    {
        internal double Value;

        internal Holder Copy() => (Holder)MemberwiseClone();
    }
}
