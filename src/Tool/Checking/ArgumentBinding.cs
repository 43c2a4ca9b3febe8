using System.Globalization;
using System.Reflection;

namespace ILDiff.Tool.Checking;

/// <summary>Values of a point as arguments of a method.</summary>
internal static class ArgumentBinding
{
    /// <summary>The arguments; null, and why, if the values do not fit.</summary>
    internal static object?[]? Bind(MethodInfo method, IReadOnlyList<PointValue> values, out string why)
    {
        ParameterInfo[] parameters = method.GetParameters();
        why = "";
        values = Gathered(parameters, values);
        int required = parameters.Count(parameter => !parameter.IsOptional);
        if (values.Count < required || values.Count > parameters.Length)
        {
            string takes = required == parameters.Length ? $"{required}" : $"{required} to {parameters.Length}";
            why = FormattableString.Invariant($"it takes {takes} values, and --at has {values.Count}");
            return null;
        }

        object?[] arguments = new object?[parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (i >= values.Count)
                arguments[i] = parameters[i].DefaultValue;
            else if (!TryConvert(parameters[i], values[i], out arguments[i], out why))
                return null;
        }

        return arguments;
    }

    /// <summary>Whether a value of the type can be written in a point.</summary>
    internal static bool CanBeWritten(Type type) =>
        TakesArray(type) || type.IsEnum || type == typeof(string) || (type.IsPrimitive && type != typeof(nint) && type != typeof(nuint));

    private static bool TakesArray(Type type) => type != typeof(object) && (type.IsArray || type.IsInterface) && type.IsAssignableFrom(typeof(double[]));

    /// <summary>Words without brackets, where an array is wanted last and nothing else says where it begins.</summary>
    private static IReadOnlyList<PointValue> Gathered(ParameterInfo[] parameters, IReadOnlyList<PointValue> values)
    {
        int before = parameters.Length - 1;
        bool isSpread = parameters is [] ? false
            : parameters.Length == 1 || parameters[^1].IsDefined(typeof(ParamArrayAttribute), inherit: false);
        if (!isSpread || !TakesArray(parameters[^1].ParameterType) || values.Count < before || values.Skip(before).Any(value => value.IsArray))
            return values;
        return [.. values.Take(before), new PointValue([.. values.Skip(before).SelectMany(value => value.Words)], IsArray: true)];
    }

    private static bool TryConvert(ParameterInfo parameter, PointValue value, out object? argument, out string why)
    {
        Type type = parameter.ParameterType;
        argument = null;
        why = $"'{Spelling.Of(type)} {parameter.Name}' ";
        if (!CanBeWritten(type))
        {
            why += "cannot be written on a command line: there are numbers, arrays of doubles, true and false, names of enumerations, and text";
            return false;
        }

        if (TakesArray(type) != value.IsArray)
        {
            why += value.IsArray ? "takes one value, not several in brackets" : $"takes several values in brackets, as in [1,2], not '{value.Words[0]}'";
            return false;
        }

        try
        {
            argument = value.IsArray ? value.Words.Select(Double).ToArray() : Scalar(type, value.Words[0]);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            why += $"cannot be '{string.Join(",", value.Words)}'{(type.IsEnum ? $"; there are {string.Join(", ", Enum.GetNames(type))}" : "")}";
            return false;
        }
    }

    private static object Scalar(Type type, string word) =>
        type == typeof(double) ? Double(word)
        : type.IsEnum ? Enum.Parse(type, word, ignoreCase: true)
        : Convert.ChangeType(word, type, CultureInfo.InvariantCulture);

    private static double Double(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new FormatException();
}
