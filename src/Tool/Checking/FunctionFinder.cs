using System.Reflection;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Libraries;

namespace ILDiff.Tool.Checking;

/// <summary>Finds the method that a user names, with the overload that a point fits.</summary>
internal static class FunctionFinder
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Finds it.</summary>
    /// <param name="assembly">Where.</param>
    /// <param name="name">Namespace.Type.Method, with (types) behind it if overloads take the same values.</param>
    /// <param name="values">The point.</param>
    /// <exception cref="InputException">There is none, or the point does not fit.</exception>
    internal static CheckedFunction Find(Assembly assembly, string name, IReadOnlyList<PointValue> values)
    {
        List<MethodInfo> overloads = Overloads(assembly, name);
        var bound = new List<CheckedFunction>();
        var misfits = new List<string>();
        foreach (MethodInfo method in overloads)
        {
            object?[]? arguments = ArgumentBinding.Bind(method, values, out string why);
            if (arguments == null)
                misfits.Add($"{Spelling.Of(method)}: {why}.");
            else
                bound.Add(new CheckedFunction(method, arguments));
        }

        if (bound.Count == 0)
            throw new InputException($"The point does not fit {Listed(misfits)}");
        int most = bound.Max(function => function.Point.Length);
        bound.RemoveAll(function => function.Point.Length < most);
        return bound switch
        {
            _ when most == 0 => throw new InputException($"{Spelling.Of(bound[0].Method)} takes no double at this point, so that there is nothing to differentiate."),
            [var single] => single,
            _ => throw new InputException(
                $"The point fits several overloads: {Listed([.. bound.Select(function => Spelling.Of(function.Method))])} Name one " +
                $"with its types, as in --method \"{name.Split('(')[0]}{Spelling.Signature(bound[0].Method)}\"."),
        };
    }

    private static List<MethodInfo> Overloads(Assembly assembly, string name)
    {
        string path = name.Split('(')[0].Replace('+', '.');
        string signature = name[path.Length..].Replace(" ", "", StringComparison.Ordinal);
        MethodInfo[] all = [.. Loadable.Types(assembly).SelectMany(type => Loadable.Methods(type, Any)).Where(method => !method.Name.Contains('<', StringComparison.Ordinal))];
        List<MethodInfo> named = [.. all.Where(method => Path(method) == path)];
        if (named.Count == 0)
        {
            throw new InputException($"No method of '{assembly.GetName().Name}' is named '{path}'." +
                Suggestion.For(path, all.Where(method => WhyNot(method) == null).Select(Path)) + " Methods are named Namespace.Type.Method.");
        }

        List<MethodInfo> usable = [.. named.Where(method => WhyNot(method) == null)];
        if (usable.Count == 0)
        {
            throw new InputException($"'{path}' {WhyNot(named[0])}. 'check' takes public static methods that return a " +
                "double; write one that calls it.");
        }

        if (signature.Length == 0)
            return usable;
        return usable.Where(method => Spelling.Signature(method) == signature).ToList() is { Count: > 0 } exact ? exact : throw new InputException(
            $"No overload of '{path}' is {signature}. There are {Listed([.. usable.Select(method => Spelling.Of(method))])}");
    }

    /// <summary>Why a method cannot be checked; null if it can.</summary>
    internal static string? WhyNot(MethodInfo method)
    {
        try
        {
            return !method.IsStatic ? "is not static"
                : !method.IsPublic || !method.DeclaringType!.IsVisible ? "is not public"
                : method.ContainsGenericParameters ? "is generic"
                : method.GetParameters().Any(parameter => parameter.ParameterType.IsPointer) ? "takes pointers"
                : method.ReturnType != typeof(double) ? $"returns {Spelling.Of(method.ReturnType)}"
                : null;
        }
        catch (Exception exception) when (Loadable.IsAbsence(exception))
        {
            return $"has types in its signature that cannot be loaded ({exception.Message.Trim()} --reference says where it is)";
        }
    }

    private static string Path(MethodInfo method) => $"{Spelling.Full(method.DeclaringType!)}.{method.Name}";

    private static string Listed(List<string> rows) =>
        rows.Count == 1 ? rows[0] : "any overload:" + string.Concat(rows.Select(row => $"{Environment.NewLine}  {row}")) + Environment.NewLine;
}
