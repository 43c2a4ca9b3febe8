using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILDiff.Operations;

namespace ILDiff.Compiled;

/// <summary>What code makes of numbers for messages, as calls that generated code can do.</summary>
[WithoutEntry]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Texts
{
    /// <summary>The value in an object.</summary>
    public static object? Boxed<T>(T value) => value;

    /// <summary>The value as an interpolated string has it.</summary>
    public static string Formatted<T>(T value, int alignment, string? format)
    {
        var handler = new DefaultInterpolatedStringHandler(0, 1);
        handler.AppendFormatted(value, alignment, format);
        return handler.ToStringAndClear();
    }

    /// <summary>One text after the other.</summary>
    public static string Joined(string one, string other) => one + other;
}
