using System.Reflection;

namespace ILDiff.Woven.Tests.Border;

/// <summary>A row of rows.tsv: a member of .NET that libraries call with doubles in hand.</summary>
internal sealed class Row
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Lazy<Row[]> Rows = new(() => [.. Read()]);

    private Row(char does, string signature)
    {
        (Does, Signature) = (does, signature);
        string text = signature;
        if (text.IndexOf(" <-", StringComparison.Ordinal) is > 0 and var arrow)
            (text, Handed) = (text[..arrow], text[(arrow + 3)..]);
        if (text[0] == '{')
        {
            int end = text.IndexOf('}');
            (text, Constrained) = (text[(end + 2)..], Spelling.Parse(text[1..end]).Resolve());
        }

        Member = text.EndsWith(" (field)", StringComparison.Ordinal) ? Field(text[..^8]) : Method(text);
    }

    internal static Row[] Table => Rows.Value;

    /// <summary>What the member does with doubles: S moves, D computes, N answers or converts, T crosses threads, U sees bits or code.</summary>
    internal char Does { get; }

    internal string Signature { get; }

    /// <summary>The method, constructor or field.</summary>
    internal MemberInfo Member { get; }

    /// <summary>The type through which a slot is called; null if none is named.</summary>
    internal Type? Constrained { get; }

    /// <summary>What an untyped parameter gets: "boxed double", or a type; that of the receiver follows "this:".</summary>
    internal string? Handed { get; }

    private static IEnumerable<Row> Read()
    {
        using var reader = new StreamReader(typeof(Row).Assembly.GetManifestResourceStream("Border/rows.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [_, [var does], var signature])
                yield return new Row(does, signature);
        }
    }

    private static FieldInfo Field(string text)
    {
        int dot = text.LastIndexOf('.');
        return Spelling.Parse(text[..dot]).Resolve().GetField(text[(dot + 1)..], All)!;
    }

    private static MethodBase Method(string text)
    {
        int open = AtDepthZero(text, '(');
        int close = text.LastIndexOf(')');
        int dot = text[..open].EndsWith("..ctor", StringComparison.Ordinal) ? open - 6 : LastDot(text[..open]);
        string name = text[(dot + 1)..open];
        Spelling[] typeArguments = [];
        if (name.IndexOf('<') is > 0 and var angle)
            (name, typeArguments) = (name[..angle], [.. Spelling.Split(name[(angle + 1)..^1]).Select(Spelling.Parse)]);
        Spelling type = Spelling.Parse(text[..dot]);
        string[] parameters = [.. Spelling.Split(text[(open + 1)..close])];
        string? result = close + 1 < text.Length ? text[(close + 2)..] : null;

        Type definition = type.Resolve();
        if (definition.IsGenericType)
            definition = definition.GetGenericTypeDefinition();
        foreach (MethodBase method in definition.GetMember(name, All).OfType<MethodBase>())
        {
            Dictionary<string, Spelling> bindings = [];
            foreach (var (parameter, argument) in definition.GetGenericArguments().Zip(type.Arguments))
                bindings[parameter.Name] = argument;
            if (method.IsGenericMethodDefinition)
            {
                if (method.GetGenericArguments().Length != typeArguments.Length)
                    continue;
                foreach (var (parameter, argument) in method.GetGenericArguments().Zip(typeArguments))
                    bindings[parameter.Name] = argument;
            }
            else if (typeArguments.Length > 0)
            {
                continue;
            }

            if (ParametersMatch(method, parameters, bindings) &&
                (result == null || Matches(result, ((MethodInfo)method).ReturnType, bindings)))
            {
                return Close(method, bindings);
            }
        }

        throw new InvalidOperationException($"{text} is not a member of {definition}.");
    }

    private static bool ParametersMatch(MethodBase method, string[] spelled, Dictionary<string, Spelling> bindings) =>
        method.GetParameters().Length == spelled.Length &&
        method.GetParameters().Zip(spelled).All(pair => Matches(pair.Second, pair.First.ParameterType, bindings));

    private static bool Matches(string spelled, Type type, Dictionary<string, Spelling> bindings) => spelled.StartsWith("ref ", StringComparison.Ordinal)
        ? type.IsByRef && Spelling.Parse(spelled[4..]).Matches(type.GetElementType()!, bindings)
        : Spelling.Parse(spelled).Matches(type, bindings);

    private static MethodBase Close(MethodBase method, Dictionary<string, Spelling> bindings)
    {
        if (method.DeclaringType is { IsGenericTypeDefinition: true } definition)
        {
            Type closed = definition.MakeGenericType(Arguments(definition.GetGenericArguments(), bindings));
            method = MethodBase.GetMethodFromHandle(method.MethodHandle, closed.TypeHandle)!;
        }

        return method.IsGenericMethodDefinition
            ? ((MethodInfo)method).MakeGenericMethod(Arguments(method.GetGenericArguments(), bindings))
            : method;
    }

    private static Type[] Arguments(Type[] parameters, Dictionary<string, Spelling> bindings) =>
        [.. parameters.Select(parameter => bindings[parameter.Name].Resolve())];

    private static int AtDepthZero(string text, char searched)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == searched && depth == 0)
                return i;
            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
        }

        return -1;
    }

    private static int LastDot(string text)
    {
        int depth = 0, last = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && depth == 0)
                last = i;
            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
        }

        return last;
    }
}
