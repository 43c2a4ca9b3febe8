namespace ILDiff.Woven.Tests.Border;

/// <summary>Lists of members by type: "Type: Member Member", with reasons in comments.</summary>
internal sealed class MemberLists
{
    /// <summary>Members that refuse active values in some overload.</summary>
    internal static readonly MemberLists Refused = new("Border/refused.txt");

    /// <summary>Members that no program is generated for.</summary>
    internal static readonly MemberLists LeftOut = new("Border/left-out.txt");

    private readonly Dictionary<string, string[]> byType = [];

    private MemberLists(string resource)
    {
        using var reader = new StreamReader(typeof(MemberLists).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('#')[0].Split(": ") is not [var type, var members])
                continue;
            byType[type] = [.. byType.GetValueOrDefault(type, []), .. members.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }
    }

    internal IEnumerable<string> Types => byType.Keys;

    /// <summary>The listed members of a type; * for all.</summary>
    internal string[] Of(string type) => byType.GetValueOrDefault(type, []);

    internal bool Contains(string type, string member) => Of(type).Any(listed => listed == member || listed == "*");
}
