using System.Reflection;
using System.Runtime.CompilerServices;

namespace ILDiff.Woven.Tests.Border;

/// <summary>
/// C# expressions for the arguments of one call, made of the variables x. Not thread safe.
/// </summary>
/// <param name="shares">Whether all arguments are made of the same variables, so that some are equal.</param>
internal sealed class Samples(bool shares)
{
    /// <summary>How many variables an argument is made of.</summary>
    internal const int Width = 2;

    /// <summary>How many variables a call is made of.</summary>
    internal const int Variables = 4 * Width;

    private static readonly Dictionary<Type, string> Passive = new()
    {
        [typeof(bool)] = "true",
        [typeof(char)] = "'b'",
        [typeof(string)] = "\"1.5\"",
        [typeof(decimal)] = "2.5m",
        [typeof(float)] = "1.5f",
        [typeof(sbyte)] = "2",
        [typeof(byte)] = "2",
        [typeof(short)] = "2",
        [typeof(ushort)] = "2",
        [typeof(int)] = "1",
        [typeof(uint)] = "2",
        [typeof(long)] = "1",
        [typeof(ulong)] = "2",
        [typeof(nint)] = "1",
        [typeof(nuint)] = "1",
        [typeof(Half)] = "(Half)1.5",
        [typeof(Int128)] = "2",
        [typeof(UInt128)] = "2",
        [typeof(System.Numerics.BigInteger)] = "7",
        [typeof(DateTime)] = "new DateTime(2024, 2, 3, 4, 5, 6)",
        [typeof(DateTimeOffset)] = "new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero)",
        [typeof(TimeSpan)] = "TimeSpan.FromHours(1.5)",
        [typeof(TimeOnly)] = "new TimeOnly(1, 2, 3)",
        [typeof(Type)] = "typeof(double)",
        [typeof(IFormatProvider)] = "System.Globalization.CultureInfo.InvariantCulture",
        [typeof(System.Globalization.CultureInfo)] = "System.Globalization.CultureInfo.InvariantCulture",
        [typeof(CancellationToken)] = "default",
        [typeof(Index)] = "^1",
        [typeof(Range)] = "0..2",
        [typeof(Random)] = "new Random(3)",
        [typeof(System.Text.StringBuilder)] = "new System.Text.StringBuilder(\"ab\")",
        [typeof(MidpointRounding)] = "MidpointRounding.AwayFromZero",
        [typeof(System.Globalization.NumberStyles)] = "System.Globalization.NumberStyles.Any",
        [typeof(Array)] = "",
    };

    private static readonly Dictionary<Type, string> Templates = new()
    {
        [typeof(IEnumerable<>)] = "new {0}[] {{ {1} }}",
        [typeof(ICollection<>)] = "new List<{0}> {{ {1} }}",
        [typeof(IList<>)] = "new List<{0}> {{ {1} }}",
        [typeof(IReadOnlyCollection<>)] = "new {0}[] {{ {1} }}",
        [typeof(IReadOnlyList<>)] = "new {0}[] {{ {1} }}",
        [typeof(ISet<>)] = "new HashSet<{0}> {{ {1} }}",
        [typeof(IReadOnlySet<>)] = "new HashSet<{0}> {{ {1} }}",
        [typeof(IOrderedEnumerable<>)] = "new {0}[] {{ {1} }}.OrderBy(v => v)",
        [typeof(IEnumerator<>)] = "((IEnumerable<{0}>)new {0}[] {{ {1} }}).GetEnumerator()",
        [typeof(Span<>)] = "new {0}[] {{ {1} }}",
        [typeof(ReadOnlySpan<>)] = "new {0}[] {{ {1} }}",
        [typeof(Memory<>)] = "new {0}[] {{ {1} }}",
        [typeof(ReadOnlyMemory<>)] = "new {0}[] {{ {1} }}",
        [typeof(ArraySegment<>)] = "new ArraySegment<{0}>(new {0}[] {{ {1} }})",
        [typeof(Queue<>)] = "new Queue<{0}>(new {0}[] {{ {1} }})",
        [typeof(Stack<>)] = "new Stack<{0}>(new {0}[] {{ {1} }})",
        [typeof(LinkedList<>)] = "new LinkedList<{0}>(new {0}[] {{ {1} }})",
        [typeof(System.Collections.ObjectModel.ReadOnlyCollection<>)] = "new System.Collections.ObjectModel.ReadOnlyCollection<{0}>(new {0}[] {{ {1} }})",
        [typeof(System.Collections.Immutable.ImmutableArray<>)] = "System.Collections.Immutable.ImmutableArray.Create<{0}>({1})",
        [typeof(System.Collections.Immutable.ImmutableList<>)] = "System.Collections.Immutable.ImmutableList.Create<{0}>({1})",
        [typeof(System.Collections.Immutable.ImmutableHashSet<>)] = "System.Collections.Immutable.ImmutableHashSet.Create<{0}>({1})",
        [typeof(System.Collections.Immutable.ImmutableSortedSet<>)] = "System.Collections.Immutable.ImmutableSortedSet.Create<{0}>({1})",
        [typeof(System.Collections.Immutable.ImmutableQueue<>)] = "System.Collections.Immutable.ImmutableQueue.Create<{0}>({1})",
        [typeof(System.Collections.Immutable.ImmutableStack<>)] = "System.Collections.Immutable.ImmutableStack.Create<{0}>({1})",
        [typeof(System.Collections.Concurrent.ConcurrentQueue<>)] = "new System.Collections.Concurrent.ConcurrentQueue<{0}>(new {0}[] {{ {1} }})",
        [typeof(System.Collections.Concurrent.ConcurrentStack<>)] = "new System.Collections.Concurrent.ConcurrentStack<{0}>(new {0}[] {{ {1} }})",
        [typeof(System.Collections.Concurrent.IProducerConsumerCollection<>)] = "new System.Collections.Concurrent.ConcurrentQueue<{0}>(new {0}[] {{ {1} }})",
        [typeof(System.Buffers.ReadOnlySequence<>)] = "new System.Buffers.ReadOnlySequence<{0}>(new {0}[] {{ {1} }})",
        [typeof(System.Collections.Frozen.FrozenSet<>)] = "System.Collections.Frozen.FrozenSet.Create<{0}>({1})",
        [typeof(IComparer<>)] = "Comparer<{0}>.Default",
        [typeof(Comparer<>)] = "Comparer<{0}>.Default",
        [typeof(IEqualityComparer<>)] = "EqualityComparer<{0}>.Default",
        [typeof(EqualityComparer<>)] = "EqualityComparer<{0}>.Default",
        [typeof(System.Buffers.ArrayPool<>)] = "System.Buffers.ArrayPool<{0}>.Create()",
    };

    private int next;
    private int operand;

    /// <summary>A value of a type; null if it is not known how to make one.</summary>
    internal string? Of(Type type, ParameterInfo? parameter = null)
    {
        string name = parameter?.Name ?? "";
        if (name.StartsWith("destination", StringComparison.Ordinal) || (name == "array" && parameter!.Member.Name == "CopyTo"))
        {
            if (type.IsSZArray || type == typeof(Array) || IsSpan(type) || type.Name == "Memory`1")
            {
                Type element = type.IsSZArray ? type.GetElementType()! : type == typeof(Array) ? typeof(double) : type.GetGenericArguments()[0];
                return $"new {CSharp.Of(element)}[12]";
            }
        }

        if (type == typeof(int))
            return name is "digits" or "decimals" ? "0" : name.Contains("apacity", StringComparison.Ordinal) ? "8" : "1";
        if (type == typeof(string) && name is "format" or "separator")
            return name == "format" ? "\"F3\"" : "\", \"";
        operand = shares ? 0 : next;
        string? sample = Element(type, 0);
        if (sample != null && (type == typeof(double) || type.IsGenericType || type.HasElementType || type == typeof(object)) && next < 3)
            next++;
        return sample;
    }

    /// <summary>One of several values of a type.</summary>
    private string? Element(Type type, int i)
    {
        if (type == typeof(double))
            return i switch { 0 => $"x[{operand * Width}]", 1 => "2.5", 2 => $"x[{(operand * Width) + 1}]", _ => $"(x[{operand * Width}] + 0.0)" };
        if (type == typeof(object))
            return $"(object){Element(typeof(double), i)}";
        if (type == typeof(IComparable) || type == typeof(IConvertible) || type == typeof(IFormattable) || type == typeof(IComparable<double>) || type == typeof(IEquatable<double>))
            return Element(typeof(double), i);
        if (type == typeof(System.Text.Json.JsonSerializerOptions))
            return "null";
        if (type == typeof(StringComparison))
            return "StringComparison.Ordinal";
        if (type == typeof(System.Collections.IStructuralEquatable) || type == typeof(System.Collections.IStructuralComparable) || type == typeof(ITuple))
            return Element(typeof((double, double)), i);
        if (type == typeof(string) && i > 0)
            return $"\"{"bac"[i % 3]}\"";
        if (type == typeof(int))
            return $"{i + 1}";
        if (type == typeof(Array) || type == typeof(System.Collections.IList) || type == typeof(System.Collections.ICollection) || type == typeof(System.Collections.IEnumerable))
            return Element(typeof(double[]), i);
        if (Passive.TryGetValue(type, out string? passive))
            return passive;
        if (type.IsEnum)
            return $"default({CSharp.Of(type)})";
        if (type == typeof(System.Numerics.Complex))
            return $"new System.Numerics.Complex({Element(typeof(double), i)}, 0.3 + {Element(typeof(double), 2 - i)})";
        if (type.IsSZArray)
            return Many(type.GetElementType()!) is { } elements ? $"new {CSharp.Of(type)} {{ {elements} }}" : null;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Element(underlying, i);
        if (typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } invoke)
            return Lambda(invoke);
        if (type == typeof(System.Collections.IComparer))
            return "Comparer<double>.Default";
        if (type == typeof(System.Collections.IEqualityComparer))
            return "EqualityComparer<double>.Default";
        return type.IsGenericType ? Generic(type, i) : Made(type, i);
    }

    private string? Generic(Type type, int i)
    {
        Type definition = type.GetGenericTypeDefinition();
        Type[] arguments = type.GetGenericArguments();
        if (definition.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return arguments.Length > 1 && All(arguments, i) is { } items ? $"({items})" : Made(type, i);
        if (definition.FullName.StartsWith("System.Tuple`", StringComparison.Ordinal) || definition == typeof(KeyValuePair<,>) || definition == typeof(KeyValuePair<,>))
            return Made(type, i);
        if (definition == typeof(IDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>))
            return Keyed(typeof(Dictionary<,>).MakeGenericType(arguments), arguments);
        if (definition == typeof(IGrouping<,>))
            return $"new {CSharp.Of(arguments[1])}[] {{ {Many(arguments[1])} }}.GroupBy(v => {Element(arguments[0], 0)}).First()";
        if (Templates.TryGetValue(definition, out string? template))
            return Many(arguments[0]) is { } many ? string.Format(System.Globalization.CultureInfo.InvariantCulture, template, CSharp.Of(arguments[0]), many) : null;
        if (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
            return Element(arguments[0], i) is { } result ? $"{definition.FullName.Split('`')[0]}.FromResult({result})" : null;
        if (definition == typeof(PriorityQueue<,>))
            return Many(typeof((double, double))) is { } pairs ? $"new {CSharp.Of(type)}(new (double, double)[] {{ {pairs} }})" : null;
        if (definition.Name.StartsWith("Immutable", StringComparison.Ordinal) && !definition.IsNested && arguments.Length == 2)
            return $"{definition.FullName.Split('`')[0]}.CreateRange({Keyed(typeof(Dictionary<,>).MakeGenericType(arguments), arguments)})";
        if (definition == typeof(System.Collections.Frozen.FrozenDictionary<,>))
            return $"System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary({Keyed(typeof(Dictionary<,>).MakeGenericType(arguments), arguments)})";
        if (typeof(System.Collections.IDictionary).IsAssignableFrom(type) && arguments.Length == 2 && type.GetConstructor([]) != null)
            return Keyed(type, arguments);
        if (type.GetMethod("Add", arguments) != null && type.GetConstructor([]) != null)
            return Many(arguments[0]) is { } added ? $"new {CSharp.Of(type)} {{ {added} }}" : null;
        return Made(type, i);
    }

    private string? Keyed(Type type, Type[] arguments) => shares
        ? $"new {CSharp.Of(type)} {{ [{Element(arguments[0], 0)}] = {Element(arguments[1], 2)}, [{Element(arguments[0], 1)}] = {Element(arguments[1], 1)}, [{Element(arguments[0], 3)}] = {Element(arguments[1], 0)} }}"
        : $"new {CSharp.Of(type)} {{ [{Element(arguments[0], 0)}] = {Element(arguments[1], 2)}, [{Element(arguments[0], 1)}] = {Element(arguments[1], 1)} }}";

    /// <summary>A new object, by the first constructor whose arguments can be made and that takes a double if one does.</summary>
    private string? Made(Type type, int i)
    {
        if (type.IsAbstract || type.IsInterface || type.ContainsGenericParameters || type.IsByRefLike)
            return null;
        foreach (ConstructorInfo constructor in type.GetConstructors().OrderByDescending(c => c.GetParameters().Count(p => p.ParameterType == typeof(double))).ThenBy(c => c.GetParameters().Length))
        {
            if (constructor.GetParameters().All(p => !p.ParameterType.IsByRef && !p.ParameterType.IsPointer) &&
                All([.. constructor.GetParameters().Select(p => p.ParameterType)], i) is { } arguments)
            {
                return $"new {CSharp.Of(type)}({arguments})";
            }
        }

        return type.IsValueType ? $"default({CSharp.Of(type)})" : null;
    }

    private string? All(Type[] types, int i)
    {
        string?[] samples = [.. types.Select(type => Element(type, i))];
        return samples.Contains(null) ? null : string.Join(", ", samples);
    }

    /// <summary>Elements of a sequence; the last equals the first, if arguments may be equal.</summary>
    private string? Many(Type element)
    {
        string?[] elements = [.. Enumerable.Range(0, shares ? 4 : 3).Select(i => Element(element, i))];
        return elements.Contains(null) ? null : string.Join(", ", elements);
    }

    private string? Lambda(MethodInfo invoke)
    {
        string[] names = [.. invoke.GetParameters().Select((_, i) => $"p{i}")];
        string[] folded = [.. invoke.GetParameters().Select((p, i) => p.ParameterType.IsByRefLike && !IsSpan(p.ParameterType) ? "0.0" : $"Folding.Fold(p{i})")];
        string sum = folded.Length == 0 ? "x[1]" : string.Join(" + ", folded.Select((f, i) => $"({0.7 + (0.5 * i)} * {f})"));
        Type result = invoke.ReturnType;
        string? body = result == typeof(double) ? $"{sum} + (0.3 * x[1])"
            : result == typeof(object) ? $"(object)({sum})"
            : result == typeof(bool) ? folded.Length < 2 ? $"{sum} > 1.1" : $"{folded[0]} > {folded[1]}"
            : result == typeof(void) ? $"{{ total += {sum}; }}"
            : result == typeof(int) && folded.Length == 2 ? $"({folded[0]}).CompareTo({folded[1]})"
            : IsNumber(Nullable.GetUnderlyingType(result) ?? result) ? Nullable.GetUnderlyingType(result) == typeof(double) ? sum : $"{sum} > 1.1 ? 1 : ({CSharp.Of(result)})2"
            : result == typeof(Task) ? $"{{ total += {sum}; return Task.CompletedTask; }}"
            : Element(result, 0);
        if (body == null || invoke.GetParameters().Any(p => p.ParameterType.IsByRef))
            return null;
        return $"({CSharp.Of(invoke.DeclaringType!)})(({string.Join(", ", names)}) => {body})";
    }

    private static bool IsSpan(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Span<>) || open == typeof(ReadOnlySpan<>));

    private static bool IsNumber(Type type) => type.IsPrimitive || type == typeof(decimal);
}
