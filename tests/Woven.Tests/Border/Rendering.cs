using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ILDiff.Woven.Tests.Border;

/// <summary>Values as text, every bit of every double in them.</summary>
internal static class Rendering
{
    private const int Limit = 40;

    internal static string Of(object? value) => value switch
    {
        null => "null",
        double number => double.IsNaN(number) ? $"NaN {BitConverter.DoubleToInt64Bits(number):X}" : number.ToString("R", CultureInfo.InvariantCulture),
        string text => $"\"{text}\"",
        _ when value.GetType().GetInterfaces().Any(slot => slot == typeof(IComparer) || slot == typeof(IEqualityComparer)) => "comparer",
        IEnumerator => "enumerator",
        IConvertible plain => plain.ToString(CultureInfo.InvariantCulture),
        IEnumerable values => $"[{string.Join(", ", Some(values).Select(Of))}]",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])))})",
        Task task => task.IsCompletedSuccessfully && task.GetType().GetProperty("Result") is { } result ? Of(result.GetValue(task)) : "task",
        _ => OfProperties(value),
    };

    private static IEnumerable<object?> Some(IEnumerable values)
    {
        int count = 0;
        foreach (object? value in values)
        {
            if (count++ == Limit)
                yield break;
            yield return value;
        }
    }

    private static string OfProperties(object value)
    {
        Type type = value.GetType();
        if (type.IsGenericType)
        {
            string[] parts =
            [
                .. from name in new[] { "Key", "Value", "Item", "Element", "Priority" }
                   where type.GetProperty(name) is { } property && property.GetIndexParameters().Length == 0
                   select Of(type.GetProperty(name)!.GetValue(value)),
            ];
            if (parts.Length > 0)
                return $"{{{string.Join(", ", parts)}}}";
        }

        return value is Delegate or IEnumerator || type.ToString() == value.ToString() ? type.Name : $"{type.Name} {string.Format(CultureInfo.InvariantCulture, "{0}", value)}";
    }
}
