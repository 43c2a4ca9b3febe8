namespace ILDiff;

/// <summary>
/// What <see cref="RecordedFunction.Load"/> was given is not a recorded function that it can read: another file, one of a
/// newer version, or one that was cut or damaged. Nothing was loaded.
/// </summary>
public sealed class FunctionFileException : FormatException
{
    private const string SaveAgain = "Copy it again from where it is whole, or save the function again.";

    private FunctionFileException(long position, string problem, string remedy)
        : base($"The file is not a recorded function that can be loaded: at byte {position}, {problem}. {remedy}") => Position = position;

    /// <summary>Where the problem was noticed: how many bytes after the place where the stream stood.</summary>
    public long Position { get; }

    internal static FunctionFileException Foreign() => new(
        0, "it does not start as what RecordedFunction.Save writes", "Pass a stream that stands where such a file starts.");

    internal static FunctionFileException Newer(long position, int version, int known) => new(
        position, $"it is of version {version} of the format, newer than version {known}, the newest that this ILDiff reads",
        "Update the package ILDiff, or save the function with this version of it.");

    internal static FunctionFileException UnknownOperation(long position, string name) => new(
        position, $"it has the operation '{name}', which this ILDiff does not know, or not in this form",
        "Update the package ILDiff, since a newer version of it may know the operation.");

    internal static FunctionFileException Truncated(long position) => new(position, "it ends too early", SaveAgain);

    internal static FunctionFileException Damaged(long position, string problem) => new(position, problem, SaveAgain);
}
