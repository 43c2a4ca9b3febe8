using System.ComponentModel;
using ILDiff.Tapes;
using Microsoft.VisualBasic.CompilerServices;

namespace ILDiff.Replacements;

/// <summary>What Visual Basic's compiler writes for conversions of objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VisualBasicReplacements
{
    [Replaces(typeof(Conversions), nameof(Conversions.ToDouble))]
    public static double ToDouble(object? value, Tape tape) => value is double number ? number : Conversions.ToDouble(value);
}
