using System.Reflection;

namespace ILDiff.Tool.Checking;

/// <summary>A method with a point for it: a function of the doubles in its arguments.</summary>
/// <param name="Method">The method, as it was published.</param>
/// <param name="Arguments">Its arguments at the point; doubles and arrays of doubles are variables.</param>
internal sealed record CheckedFunction(MethodInfo Method, object?[] Arguments)
{
    /// <summary>The variables at the point, first argument to last.</summary>
    internal double[] Point { get; } = [.. Arguments.SelectMany(argument => argument switch
    {
        double value => [value],
        double[] values => values,
        _ => Array.Empty<double>(),
    })];

    /// <summary>What the variables are called: x, or x[0].</summary>
    internal IReadOnlyList<string> Names { get; } = [.. Method.GetParameters().SelectMany((parameter, i) => Arguments[i] switch
    {
        double => [parameter.Name ?? $"{i}"],
        double[] values => values.Select((_, j) => FormattableString.Invariant($"{parameter.Name}[{j}]")),
        _ => Enumerable.Empty<string>(),
    })];

    /// <summary>Calls a method that has the same parameters, with other values of the variables.</summary>
    internal double Call(MethodInfo method, ReadOnlySpan<double> variables)
    {
        object?[] arguments = [.. Arguments];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is double)
            {
                arguments[i] = variables[0];
                variables = variables[1..];
            }
            else if (arguments[i] is double[] values)
            {
                arguments[i] = variables[..values.Length].ToArray();
                variables = variables[values.Length..];
            }
        }

        return (double)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }
}
