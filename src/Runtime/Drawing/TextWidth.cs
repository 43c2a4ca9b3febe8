using System.Globalization;

namespace ILDiff.Drawing;

/// <summary>How wide text is in letters of one width.</summary>
internal static class TextWidth
{
    /// <summary>Characters that take a place: a combining bar or dot stands above the one before it.</summary>
    internal static int Of(string text) =>
        text.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
}
