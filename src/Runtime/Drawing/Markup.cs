namespace ILDiff.Drawing;

/// <summary>Text in XML and HTML.</summary>
internal static class Markup
{
    /// <summary>The text as it stands in an element or an attribute in quotes.</summary>
    internal static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
