namespace ILDiff.Woven.Tests.Border;

/// <summary>A type as a row spells it: Dictionary&lt;_,double[]&gt;.</summary>
/// <param name="Name">Its name, with its namespace or without; _ for any that has nothing to do with doubles.</param>
/// <param name="Arguments">Its type arguments, those of the types around it first.</param>
/// <param name="Ranks">The ranks of the arrays that it is the innermost element of.</param>
internal sealed record Spelling(string Name, Spelling[] Arguments, int[] Ranks)
{
    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.Numerics", "System.Threading.Tasks", "System.Linq", "System.Text",
        "System.Globalization", "System.Reflection", "System.Linq.Expressions", "System.Collections.Concurrent",
        "System.Collections.ObjectModel", "System.Runtime.CompilerServices",
    ];

    private static readonly Dictionary<string, Type> Keywords = new()
    {
        ["_"] = typeof(string),
        ["bool"] = typeof(bool),
        ["byte"] = typeof(byte),
        ["decimal"] = typeof(decimal),
        ["double"] = typeof(double),
        ["float"] = typeof(float),
        ["int"] = typeof(int),
        ["long"] = typeof(long),
        ["object"] = typeof(object),
        ["string"] = typeof(string),
        ["void"] = typeof(void),
    };

    private static readonly Lazy<ILookup<string, Type>> Types = new(() =>
        PublicTypes().ToLookup(type => $"{ShortName(type)}`{type.GetGenericArguments().Length}"));

    internal bool IsAny => Name == "_" && Ranks.Length == 0;

    internal static Spelling Parse(string text)
    {
        int end = text.Length;
        List<int> ranks = [];
        while (text[end - 1] == ']')
        {
            int start = text.LastIndexOf('[', end - 1);
            ranks.Add(end - 1 - start);
            end = start;
        }

        text = text[..end];
        int open = text.IndexOf('<');
        return open < 0
            ? new Spelling(text, [], [.. ranks])
            : new Spelling(text[..open], [.. Split(text[(open + 1)..^1]).Select(Parse)], [.. ranks]);
    }

    /// <summary>Parts between commas that stand in no brackets.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '<' or '[' ? 1 : text[i] is '>' or ']' ? -1 : 0;
            if (text[i] != ',' || depth > 0)
                continue;
            yield return text[start..i].Trim();
            start = i + 1;
        }

        if (text.Length > 0)
            yield return text[start..].Trim();
    }

    /// <summary>The type; any type is a string.</summary>
    internal Type Resolve()
    {
        Type type = Keywords.TryGetValue(Name, out Type? keyword) ? keyword : Find();
        if (Arguments.Length > 0)
            type = type.MakeGenericType([.. Arguments.Select(argument => argument.Resolve())]);
        foreach (int rank in Ranks)
            type = rank == 1 ? type.MakeArrayType() : type.MakeArrayType(rank);
        return type;
    }

    /// <summary>Whether a type of an open signature is spelled so. What its type parameters are goes into the bindings.</summary>
    internal bool Matches(Type type, Dictionary<string, Spelling> bindings)
    {
        if (type.IsGenericParameter)
        {
            if (!bindings.TryGetValue(type.Name, out Spelling? bound) || bound.IsAny)
                bindings[type.Name] = this;
            return true;
        }

        if (IsAny)
            return type != typeof(double);
        if (type.IsArray)
        {
            return Ranks.Length > 0 && Ranks[^1] == type.GetArrayRank() &&
                (this with { Ranks = Ranks[..^1] }).Matches(type.GetElementType()!, bindings);
        }

        if (Ranks.Length > 0 || type.GetGenericArguments().Length != Arguments.Length)
            return false;
        return (Keywords.TryGetValue(Name, out Type? keyword) ? keyword == type : Name == ShortName(type)) &&
            Arguments.Zip(type.GetGenericArguments()).All(pair => pair.First.Matches(pair.Second, bindings));
    }

    private Type Find()
    {
        int dots = Name.Split('.').Length;
        foreach (int skipped in Enumerable.Range(0, dots))
        {
            string[] parts = Name.Split('.', skipped + 1);
            string space = string.Join('.', parts[..skipped]);
            Type? found = Types.Value[$"{parts[^1]}`{Arguments.Length}"]
                .Where(type => skipped == 0 ? Namespaces.Contains(type.Namespace) : type.Namespace == space)
                .OrderBy(type => Array.IndexOf(Namespaces, type.Namespace)).FirstOrDefault();
            if (found != null)
                return found;
        }

        throw new InvalidOperationException($".NET has no type {Name}`{Arguments.Length}.");
    }

    private static string ShortName(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.DeclaringType == null ? name : $"{ShortName(type.DeclaringType)}.{name}";
    }

    private static IEnumerable<Type> PublicTypes() =>
        from path in Harness.PlatformResolver.TrustedPaths()
        let name = Path.GetFileNameWithoutExtension(path)
        where name.StartsWith("System.", StringComparison.Ordinal)
        from type in System.Reflection.Assembly.Load(name).GetExportedTypes()
        select type;
}
