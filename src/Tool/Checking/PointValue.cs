using ILDiff.Tool.Inputs;

namespace ILDiff.Tool.Checking;

/// <summary>One value of a point: a word, or several in square brackets.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsArray">Whether it was in brackets.</param>
internal sealed record PointValue(IReadOnlyList<string> Words, bool IsArray)
{
    /// <summary>Reads values with commas between them, as in 0.5,[1,2,3],true.</summary>
    /// <exception cref="InputException">The brackets do not match, or a value is missing.</exception>
    internal static IReadOnlyList<PointValue> Read(string text)
    {
        var values = new List<PointValue>();
        int at = 0;
        while (at <= text.Length)
        {
            int end;
            bool isArray = text.AsSpan(at).TrimStart().StartsWith("[");
            if (isArray)
            {
                int start = text.IndexOf('[', at) + 1;
                int close = text.IndexOf(']', start);
                if (close < 0)
                    throw Malformed(text, "a bracket is not closed");
                values.Add(new PointValue(Split(text[start..close], text), IsArray: true));
                end = close + 1;
                if (text[end..].TrimStart() is { Length: > 0 } rest && rest[0] != ',')
                    throw Malformed(text, $"'{rest}' follows a bracket");
                end = text.IndexOf(',', end) is var comma && comma < 0 ? text.Length : comma;
            }
            else
            {
                end = text.IndexOf(',', at) is var comma && comma < 0 ? text.Length : comma;
                values.Add(new PointValue(Split(text[at..end], text) is [var word] ? [word] : throw Malformed(text, "a value is missing"), IsArray: false));
            }

            at = end + 1;
        }

        return values;
    }

    private static string[] Split(string text, string whole) => text.Trim().Length == 0
        ? []
        : [.. text.Split(',').Select(word => word.Trim() is { Length: > 0 } trimmed ? trimmed : throw Malformed(whole, "a value is missing"))];

    private static InputException Malformed(string text, string why) => new(
        $"--at says '{text}', but {why}. Write numbers with commas between them, and arrays in brackets: --at 0.5,[1,2,3]");
}
