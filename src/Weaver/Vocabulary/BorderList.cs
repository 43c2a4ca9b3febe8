using Mono.Cecil;

namespace ILDiff.Weaving.Vocabulary;

/// <summary>What a member of .NET does with the doubles it is given.</summary>
internal enum BorderClass
{
    /// <summary>Unknown: an active argument is an error.</summary>
    Guarded,

    /// <summary>Moves doubles out of its receiver or arguments and stores none.</summary>
    Reads,

    /// <summary>Moves doubles, and may store them in its receiver, its arguments or its result.</summary>
    Moves,

    /// <summary>Takes primals.</summary>
    Primal,

    /// <summary>Takes primals and makes numbers of another kind of them: the lost derivative is counted.</summary>
    Cuts,

    /// <summary>Sees memory as another type: an error inside a recording if one of the two may be double.</summary>
    Recasts,

    /// <summary>Runs code on threads that do not record: an error inside a recording, whatever goes in.</summary>
    Threads,
}

/// <summary>The list of members that Border.txt holds. Thread safe.</summary>
internal static class BorderList
{
    private static readonly Dictionary<string, BorderClass> Rows = Read();

    /// <summary>The class of a member; guarded if the list does not name it.</summary>
    internal static BorderClass Of(MethodReference method) => Of(method.DeclaringType.GetElementType().FullName, method.Name);

    /// <summary>The class of a member, by the full name of its type and its own.</summary>
    internal static BorderClass Of(string type, string member) =>
        Rows.TryGetValue($"{type}::{member}", out BorderClass row) || Rows.TryGetValue($"{type}::*", out row)
            ? row
            : BorderClass.Guarded;

    private static Dictionary<string, BorderClass> Read()
    {
        using Stream stream = typeof(BorderList).Assembly.GetManifestResourceStream("Border.txt")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, BorderClass>();
        while (reader.ReadLine() is { } line)
        {
            string[] words = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 2)
                rows.Add(words[1], (BorderClass)Enum.Parse(typeof(BorderClass), words[0], ignoreCase: true));
        }

        return rows;
    }
}
