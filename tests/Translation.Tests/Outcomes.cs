using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;

namespace ILDiff.Translation.Tests;

/// <summary>What calls come to, as text that is the same only if all bits are.</summary>
internal static class Outcomes
{
    /// <summary>The result of a call, or its exception, and what became of the arguments.</summary>
    internal static string Of(Func<object?[], object?> call, params object?[] arguments)
    {
        var text = new StringBuilder();
        object?[] own = [.. arguments.Select(Copy)];
        try
        {
            text.Append(Tell(call(own)));
        }
        catch (Exception exception)
        {
            text.Append(exception.GetType().Name);
        }

        foreach (object? argument in own)
            text.Append("; ").Append(Tell(argument));
        return text.ToString();
    }

    internal static object? Invoke(MethodBase method, object? target, object?[] arguments)
    {
        try
        {
            return method.Invoke(target, arguments);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }

    private static object? Copy(object? argument) => argument is Array array ? array.Clone() : argument;

    private static string Tell(object? value) => value switch
    {
        double number => $"{number:R} ({BitConverter.DoubleToInt64Bits(number):x})",
        string text => text,
        Array array => $"[{string.Join(", ", array.Cast<object?>().Select(Tell))}]",
        ITuple tuple => $"[{string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Tell(tuple[i])))}]",
        null => "null",
        IFormattable => value.ToString()!,
        _ => value.GetType().Name,
    };
}
