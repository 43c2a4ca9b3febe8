using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Members;

/// <summary>What a call was given and returned, for a look when the recording is over.</summary>
public static class Kept
{
    public static object?[] Values = [];
}

/// <summary>One double of all doubles in a value.</summary>
public static class Folding
{
    private const int Limit = 40; // of sequences that do not end

    /// <summary>How much the next element of a sequence weighs more: 0 for collections whose order depends on the values.</summary>
    public static double Step = 1;

    public static double Fold(double value) => value;

    public static double Fold<T>(T value) => FoldObject(value);

    public static double Fold<T>(Span<T> values) => Fold((ReadOnlySpan<T>)values);

    public static double Fold<T>(ReadOnlySpan<T> values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += ((i * Step) + 0.7) * FoldObject(values[i]);
        return sum;
    }

    public static double FoldObject(object? value) => value switch
    {
        double number => number,
        string => 0,
        Complex number => number.Real + (1.3 * number.Imaginary),
        IEnumerable values => FoldAll(values.GetEnumerator()),
        IEnumerator values => FoldAll(values),
        ITuple tuple => FoldTuple(tuple),
        KeyValuePair<double, double> pair => pair.Key + (1.3 * pair.Value),
        KeyValuePair<string, double> pair => pair.Value,
        KeyValuePair<int, double> pair => pair.Value,
        KeyValuePair<double, int> pair => pair.Key,
        KeyValuePair<double, string> pair => pair.Key,
        DictionaryEntry pair => FoldObject(pair.Key) + (1.3 * FoldObject(pair.Value)),
        Lazy<double> lazy => lazy.Value,
        Task<double> task => task.IsCompletedSuccessfully ? task.Result : 0,
        Task<double[]> task => task.IsCompletedSuccessfully ? FoldObject(task.Result) : 0,
        ValueTask<double> task => task.IsCompletedSuccessfully ? task.Result : 0,
        ThreadLocal<double> local => local.Value,
        StrongBox<double> box => box.Value,
        LinkedListNode<double> node => node.Value,
        Memory<double> memory => Fold(memory.Span),
        ReadOnlyMemory<double> memory => Fold(memory.Span),
        Func<double, double> function => function(0.4),
        Func<double> function => function(),
        Vector<double> vector => vector[0] + (1.3 * vector[1]),
        _ => 0,
    };

    private static double FoldAll(IEnumerator values)
    {
        double sum = 0;
        for (int i = 0; i < Limit && values.MoveNext(); i++)
            sum += ((i * Step) + 0.7) * FoldObject(values.Current);
        return sum;
    }

    private static double FoldTuple(ITuple tuple)
    {
        double sum = 0;
        for (int i = 0; i < tuple.Length; i++)
            sum += (i + 0.7) * FoldObject(tuple[i]);
        return sum;
    }
}
