namespace ILDiff.Tool.Inputs;

/// <summary>Where a file is to be written; whether that can be is found out before any work begins.</summary>
/// <param name="Path">The file, or the folder that it goes to.</param>
/// <param name="MayBeInput">Whether the input may be written over.</param>
internal sealed record OutputFile(string Path, bool MayBeInput = false)
{
    /// <summary>The path of the file that is made of an input.</summary>
    /// <exception cref="InputException">It cannot be written there, or it is the input.</exception>
    internal string For(InputAssembly input)
    {
        string path = Directory.Exists(Path) ? System.IO.Path.Combine(Path, System.IO.Path.GetFileName(input.Path)) : Path;
        if (!MayBeInput && System.IO.Path.GetFullPath(path) == System.IO.Path.GetFullPath(input.Path))
        {
            throw new InputException($"'{path}' is the input, and would be lost. Name another output, or say " +
                "--overwrite-input.");
        }

        Demand(path);
        return path;
    }

    /// <summary>Refuses a path that cannot be written to.</summary>
    internal static void Demand(string path)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is not { } folder || !Directory.Exists(folder))
            throw new InputException($"There is no folder for '{path}'. Make it first, or name another output.");
        bool existed = File.Exists(path);
        try
        {
            File.OpenWrite(path).Dispose();
            if (!existed)
                File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be written: {exception.Message} Name another output.");
        }
    }
}
