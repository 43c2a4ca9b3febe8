using System.Xml.Linq;
using ILDiff.Weaving;

namespace ILDiff.Fody;

/// <summary>The element ILDiff of FodyWeavers.xml, read.</summary>
internal sealed record FodyElement(WeavingOptions Weaving, IReadOnlyCollection<string> Silenced)
{
    /// <summary>Reads the attributes; a name or value that is not known is refused, since it would do nothing.</summary>
    internal static bool TryRead(XElement element, out FodyElement? read, out string? unknown)
    {
        var weaving = new WeavingOptions();
        string[] silenced = [];
        read = null;
        unknown = null;

        foreach (var attribute in element.Attributes())
        {
            bool known = attribute.Name.LocalName switch
            {
                "Everything" => TrySwitch(attribute, value => weaving.Everything = weaving.CompilesPublic = value),
                "Stress" => TrySwitch(attribute, value => weaving.Stress = value),
                "Lines" => TrySwitch(attribute, value => weaving.Lines = value),
                "NoWarn" => TryCodes(attribute, out silenced),
                _ => false,
            };
            if (known) continue;
            unknown = attribute.ToString();
            return false;
        }

        read = new FodyElement(weaving, silenced);
        return true;
    }

    private static bool TrySwitch(XAttribute attribute, Action<bool> set)
    {
        if (!bool.TryParse(attribute.Value, out bool value)) return false;
        set(value);
        return true;
    }

    private static bool TryCodes(XAttribute attribute, out string[] codes)
    {
        codes = [.. attribute.Value.Split(';', ',').Select(code => code.Trim()).Where(code => code.Length > 0)];
        return codes.All(code => code.StartsWith("ILD", StringComparison.Ordinal));
    }
}
