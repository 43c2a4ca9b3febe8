using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;

namespace ILDiff.Border;

/// <summary>
/// The fields of types, which are looked at for doubles. A compiler ahead of time (NativeAOT) drops fields that nobody seems to
/// ask for, so that it has to be told of those of .NET's containers and structures; the package roots what is woven.
/// </summary>
internal static class InstanceFields
{
    private const DynamicallyAccessedMemberTypes Fields = DynamicallyAccessedMemberTypes.PublicFields |
        DynamicallyAccessedMemberTypes.NonPublicFields;

    /// <summary>The fields that a type declares, private ones included.</summary>
    [DynamicDependency(Fields, typeof(List<>))]
    [DynamicDependency(Fields, typeof(Dictionary<,>))]
    [DynamicDependency(Fields, "System.Collections.Generic.Dictionary`2.Entry", "System.Private.CoreLib")]
    [DynamicDependency(Fields, typeof(HashSet<>))]
    [DynamicDependency(Fields, "System.Collections.Generic.HashSet`1.Entry", "System.Private.CoreLib")]
    [DynamicDependency(Fields, typeof(Queue<>))]
    [DynamicDependency(Fields, typeof(Stack<>))]
    [DynamicDependency(Fields, typeof(LinkedList<>))]
    [DynamicDependency(Fields, typeof(LinkedListNode<>))]
    [DynamicDependency(Fields, typeof(PriorityQueue<,>))]
    [DynamicDependency(Fields, typeof(SortedList<,>))]
    [DynamicDependency(Fields, typeof(SortedDictionary<,>))]
    [DynamicDependency(Fields, "System.Collections.Generic.TreeSet`1", "System.Collections")]
    [DynamicDependency(Fields, typeof(SortedSet<>))]
    [DynamicDependency(Fields, "System.Collections.Generic.SortedSet`1.Node", "System.Collections")]
    [DynamicDependency(Fields, typeof(OrderedDictionary<,>))]
    [DynamicDependency(Fields, "System.Collections.Generic.OrderedDictionary`2.Entry", "System.Collections")]
    [DynamicDependency(Fields, typeof(KeyValuePair<,>))]
    [DynamicDependency(Fields, typeof(Collection<>))]
    [DynamicDependency(Fields, typeof(ReadOnlyCollection<>))]
    [DynamicDependency(Fields, typeof(ReadOnlyDictionary<,>))]
    [DynamicDependency(Fields, typeof(ConcurrentDictionary<,>))]
    [DynamicDependency(Fields, "System.Collections.Concurrent.ConcurrentDictionary`2.Tables", "System.Collections.Concurrent")]
    [DynamicDependency(Fields, "System.Collections.Concurrent.ConcurrentDictionary`2.VolatileNode", "System.Collections.Concurrent")]
    [DynamicDependency(Fields, "System.Collections.Concurrent.ConcurrentDictionary`2.Node", "System.Collections.Concurrent")]
    [DynamicDependency(Fields, typeof(ImmutableArray<>))]
    [DynamicDependency(Fields, typeof(Lazy<>))]
    [DynamicDependency(Fields, typeof(Complex))]
    [DynamicDependency(Fields, typeof(ValueTuple<>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,,,>))]
    [DynamicDependency(Fields, typeof(ValueTuple<,,,,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<>))]
    [DynamicDependency(Fields, typeof(Tuple<,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,,,>))]
    [DynamicDependency(Fields, typeof(Tuple<,,,,,,,>))]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "These types keep their fields, and those of programs are rooted.")]
    internal static FieldInfo[] Of(Type type) => type.GetFields(
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
}
