using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ILDiff.Woven.Tests.Border;

/// <summary>The types of .NET whose members are given active values.</summary>
internal static class Subjects
{
    private static readonly Type[] Numbers =
    [
        typeof(double), typeof(Math), typeof(Complex), typeof(Convert), typeof(BitConverter), typeof(decimal), typeof(float), typeof(Half),
        typeof(int), typeof(long), typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(TimeSpan), typeof(DateTime), typeof(DateTimeOffset),
        typeof(TimeOnly), typeof(Random), typeof(IComparable), typeof(IComparable<double>), typeof(IEquatable<double>), typeof(IConvertible),
        typeof(IFormattable), typeof(Vector<double>), typeof(Vector), typeof(Vector2), typeof(Vector3), typeof(Quaternion), typeof(Matrix3x2),
    ];

    private static readonly Type[] Sequences =
    [
        typeof(Enumerable), typeof(Array), typeof(MemoryExtensions), typeof(Span<double>), typeof(ReadOnlySpan<double>),
        typeof(Memory<double>), typeof(ReadOnlyMemory<double>), typeof(ArraySegment<double>), typeof(ReadOnlySequence<double>),
        typeof(IEnumerable<double>), typeof(IEnumerator<double>), typeof(ICollection<double>), typeof(IList<double>), typeof(IReadOnlyCollection<double>),
        typeof(IReadOnlyList<double>), typeof(ISet<double>), typeof(IReadOnlySet<double>), typeof(IDictionary<double, double>), typeof(IReadOnlyDictionary<double, double>),
        typeof(IEnumerable), typeof(ICollection), typeof(IList), typeof(IComparer<double>), typeof(IEqualityComparer<double>),
        typeof(IGrouping<double, double>), typeof(IOrderedEnumerable<double>), typeof(IStructuralEquatable), typeof(IStructuralComparable),
        typeof(Buffer), typeof(Unsafe), typeof(MemoryMarshal), typeof(CollectionsMarshal), typeof(GC), typeof(RuntimeHelpers), typeof(ArrayPool<double>), typeof(ArrayBufferWriter<double>),
    ];

    private static readonly Type[] Collections =
    [
        typeof(List<double>), typeof(List<(double, int)>), typeof(List<Complex>), typeof(Dictionary<double, double>), typeof(Dictionary<string, double>), typeof(Dictionary<(double, int), double>),
        typeof(HashSet<double>), typeof(HashSet<(double, int)>), typeof(Queue<double>), typeof(Stack<double>), typeof(LinkedList<double>), typeof(LinkedListNode<double>), typeof(SortedDictionary<double, double>),
        typeof(SortedList<double, double>), typeof(SortedSet<double>), typeof(PriorityQueue<double, double>), typeof(OrderedDictionary<double, double>),
        typeof(ConcurrentQueue<double>), typeof(ConcurrentStack<double>), typeof(ConcurrentBag<double>), typeof(ConcurrentDictionary<double, double>), typeof(BlockingCollection<double>),
        typeof(Collection<double>), typeof(ReadOnlyCollection<double>), typeof(ObservableCollection<double>), typeof(ReadOnlyDictionary<double, double>),
        typeof(ArrayList), typeof(Hashtable), typeof(Queue), typeof(Stack), typeof(SortedList), typeof(CollectionExtensions),
        typeof(ImmutableArray<double>), typeof(ImmutableArray), typeof(ImmutableList<double>), typeof(ImmutableList), typeof(ImmutableDictionary<double, double>), typeof(ImmutableDictionary),
        typeof(ImmutableHashSet<double>), typeof(ImmutableHashSet), typeof(ImmutableSortedSet<double>), typeof(ImmutableSortedSet), typeof(ImmutableSortedDictionary<double, double>),
        typeof(ImmutableSortedDictionary), typeof(ImmutableQueue<double>), typeof(ImmutableQueue), typeof(ImmutableStack<double>), typeof(ImmutableStack),
        typeof(FrozenSet<double>), typeof(FrozenSet), typeof(FrozenDictionary<double, double>), typeof(FrozenDictionary),
    ];

    private static readonly Type[] Others =
    [
        typeof(object), typeof(double?), typeof(Nullable), typeof(Tuple), typeof(Tuple<double, double>), typeof(ValueTuple), typeof((double, double)), typeof((double, double, int)),
        typeof(TupleExtensions), typeof(ITuple), typeof(KeyValuePair), typeof(KeyValuePair<double, double>), typeof(Lazy<double>), typeof(ThreadLocal<double>), typeof(AsyncLocal<double>),
        typeof(StrongBox<double>), typeof(WeakReference), typeof(Interlocked), typeof(Volatile), typeof(Comparer<double>), typeof(EqualityComparer<double>), typeof(Comparer), typeof(HashCode),
        typeof(StringComparer), typeof(string), typeof(StringBuilder), typeof(DefaultInterpolatedStringHandler), typeof(FormattableStringFactory), typeof(FormattableString), typeof(TextWriter), typeof(StringWriter), typeof(BinaryWriter),
        typeof(ValueTask<double>), typeof(ValueTask), typeof(TaskCompletionSource<double>), typeof(Progress<double>),
        typeof(ArgumentOutOfRangeException), typeof(ArgumentNullException), typeof(Activator), typeof(Enum),
        typeof(System.Text.Json.JsonSerializer), typeof(System.Xml.XmlConvert), typeof(System.Buffers.Text.Utf8Formatter), typeof(System.ComponentModel.DoubleConverter),
        typeof(System.Threading.Channels.Channel), typeof(CancellationTokenSource), typeof(System.Timers.Timer), typeof(System.Dynamic.ExpandoObject),
        typeof(System.Buffers.Binary.BinaryPrimitives), typeof(System.Linq.Expressions.Expression),
    ];

    internal static readonly Type[][] Groups = [Numbers, Sequences, Collections, Others];
}
