using System.Reflection;

namespace ILDiff.Woven.Tests.Border;

/// <summary>A call of a member of .NET, as a C# function of doubles.</summary>
/// <param name="Subject">The type whose member it is.</param>
/// <param name="Member">The method or constructor.</param>
internal sealed record MemberCall(Type Subject, MethodBase Member)
{
    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_UnaryNegation"] = "-",
        ["op_UnaryPlus"] = "+",
        ["op_OnesComplement"] = "~",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_UnsignedRightShift"] = ">>>",
        ["op_Increment"] = "++",
        ["op_Decrement"] = "--",
        ["op_LogicalNot"] = "!",
    };

    private const int MostTypeParameters = 7; // longer tuples nest

    private static readonly Type[] Candidates = [typeof(double), typeof(int), typeof(object), typeof(string), typeof(byte)];

    private bool IsHashed => new[] { "Concurrent", "ImmutableHashSet", "ImmutableDictionary", "Frozen", "Hashtable" }.Any(Subject.Name.Contains);

    /// <summary>The members of a type that have to do with doubles, or may when their type parameters are doubles.</summary>
    internal static IEnumerable<MemberCall> Of(Type type)
    {
        foreach (MethodBase method in Methods(type))
        {
            if (MemberLists.LeftOut.Contains(CSharp.Short(type), method.Name) || (method.IsGenericMethod && method.GetGenericArguments().Length > MostTypeParameters))
                continue;
            MethodBase? closed = method.IsGenericMethodDefinition ? Close((MethodInfo)method) : method;
            if (closed != null && (closed.GetParameters().Any(p => MayBear(p.ParameterType)) || (!closed.IsStatic && !closed.IsConstructor && MayBear(type))))
                yield return new MemberCall(type, closed);
        }
    }

    /// <summary>The function; null if it is not known how to make an argument.</summary>
    internal string? Function(string name, bool shares)
    {
        var samples = new Samples(shares);
        List<string> before = [], after = [], kept = [], arguments = [];
        if (!Member.IsStatic && !Member.IsConstructor)
        {
            if (samples.Of(Subject) is not { } receiver)
                return null;
            before.Add($"{CSharp.Of(Subject)} r = {receiver};");
            Keep(Subject, "r", after, kept);
        }

        foreach (ParameterInfo parameter in Member.GetParameters())
        {
            if (Argument(parameter, arguments.Count, samples, before, after, kept) is not { } argument)
                return null;
            arguments.Add(argument);
        }

        Type result = Member is MethodInfo method ? method.ReturnType : Subject;
        string call = Call(arguments);
        if (result == typeof(void))
        {
            before.Add($"{call};");
        }
        else if (result.IsPointer)
        {
            return null;
        }
        else
        {
            before.Add($"{CSharp.Of(result)} y = {call};");
            Keep(result.IsByRef ? result.GetElementType()! : result, "y", after, kept);
        }

        return $$"""
                public static double {{name}}(double[] x)
                {
                    double total = 0;
                    Folding.Step = {{(IsHashed ? 0 : 1)}};
                    {{string.Join("\n            ", before)}}
                    Kept.Values = new object?[] { {{string.Join(", ", kept)}} };
                    return total{{string.Concat(after.Select((term, i) => $" + ({1 + (0.3 * i)} * {term})"))}};
                }
            """;
    }

    private static IEnumerable<MethodBase> Methods(Type type)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
        IEnumerable<MethodBase> own = type.GetMethods(Public).Where(m => m.DeclaringType != typeof(object) && (m.DeclaringType == type || !m.IsStatic));
        if (type.IsInterface)
            own = own.Concat(type.GetInterfaces().SelectMany(i => i.GetMethods(Public)).Where(m => !m.IsStatic));
        return own.Concat(type.IsAbstract ? [] : type.GetConstructors())
            .Where(m => !m.Name.StartsWith("add_", StringComparison.Ordinal) && !m.Name.StartsWith("remove_", StringComparison.Ordinal))
            .Where(m => m.DeclaringType!.IsPublic || m.DeclaringType.IsNestedPublic)
            .OrderBy(m => m.ToString(), StringComparer.Ordinal);
    }

    private static MethodInfo? Close(MethodInfo method)
    {
        Type[] parameters = method.GetGenericArguments();
        foreach (Type candidate in Candidates)
        {
            foreach (Type first in new[] { candidate, typeof(double) })
            {
                try
                {
                    return method.MakeGenericMethod([first, .. parameters.Skip(1).Select(_ => candidate)]);
                }
                catch (ArgumentException)
                {
                    // the next candidate may meet the constraints
                }
            }
        }

        return null;
    }

    private static bool MayBear(Type type) => type == typeof(double) || type == typeof(object) || type == typeof(Array) || type == typeof(Delegate) ||
        type == typeof(System.Numerics.Complex) || type.Namespace == "System.Collections" ||
        (type.HasElementType && MayBear(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(MayBear));

    private static string? Argument(
        ParameterInfo parameter, int index, Samples samples, List<string> before, List<string> after, List<string> kept)
    {
        Type type = parameter.ParameterType;
        if (type.IsPointer || type.IsFunctionPointer)
            return null;
        Type plain = type.IsByRef ? type.GetElementType()! : type;
        if (parameter.IsOut)
        {
            before.Add($"{CSharp.Of(plain)} a{index};");
        }
        else
        {
            if (samples.Of(plain, parameter) is not { } sample)
                return null;
            before.Add($"{CSharp.Of(plain)} a{index} = {sample};");
        }

        if (plain != typeof(double) || type.IsByRef)
            Keep(plain, $"a{index}", after, kept);
        return type.IsByRef ? $"{(parameter.IsOut ? "out" : parameter.IsIn ? "in" : "ref")} a{index}" : $"a{index}";
    }

    /// <summary>Adds a value to what the function returns, and to what is looked at later.</summary>
    private static void Keep(Type type, string name, List<string> after, List<string> kept)
    {
        if (type.IsPointer || typeof(Delegate).IsAssignableFrom(type))
            return;
        if (!type.IsByRefLike)
        {
            after.Add($"Folding.Fold({name})");
            kept.Add(name);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Span<>) || open == typeof(ReadOnlySpan<>)))
        {
            after.Add($"Folding.Fold({name})");
            kept.Add($"{name}.ToArray()");
        }
    }

    private string Call(List<string> arguments)
    {
        string list = string.Join(", ", arguments), receiver = Member.IsStatic ? CSharp.Of(Subject) : "r";
        if (Member is not MethodInfo method)
            return $"new {CSharp.Of(Subject)}({list})";
        if (!Member.IsStatic && method.DeclaringType!.IsInterface)
            receiver = $"(({CSharp.Of(method.DeclaringType)})r)";
        if (method.Name is "op_Implicit" or "op_Explicit" || method.Name == "op_CheckedExplicit")
            return $"({CSharp.Of(method.ReturnType)}){arguments[0]}";
        if (Operators.TryGetValue(method.Name, out string? symbol))
            return arguments.Count == 1 ? $"{symbol}{arguments[0]}" : $"{arguments[0]} {symbol} {arguments[1]}";
        if (method.IsSpecialName && Property(method) is { } property)
        {
            bool isSetter = method.ReturnType == typeof(void);
            string target = property.GetIndexParameters().Length > 0
                ? $"{receiver}[{string.Join(", ", isSetter ? arguments.SkipLast(1) : arguments)}]"
                : $"{receiver}.{property.Name}";
            return isSetter ? $"{target} = {arguments[^1]}" : target;
        }

        string parameters = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(CSharp.Of))}>" : "";
        return $"{receiver}.{method.Name}{parameters}({list})";
    }

    private static PropertyInfo? Property(MethodInfo accessor) => accessor.DeclaringType!
        .GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
        .FirstOrDefault(property => property.GetMethod?.MetadataToken == accessor.MetadataToken || property.SetMethod?.MetadataToken == accessor.MetadataToken);
}
