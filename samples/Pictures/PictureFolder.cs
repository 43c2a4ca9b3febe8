namespace Pictures;

/// <summary>Where a sample's pictures go: the folder that stands after --pictures when it is run, or nowhere.</summary>
internal sealed class PictureFolder
{
    private readonly string? folder;

    private PictureFolder(string? folder) => this.folder = folder;

    internal static PictureFolder Of(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--pictures");
        if (at == arguments.Length - 1 && at >= 0)
            throw new ArgumentException("After --pictures a folder is needed.");
        return new PictureFolder(at < 0 ? null : arguments[at + 1]);
    }

    internal void Save(string name, Plot plot) => Save(name, System.Text.Encoding.UTF8.GetBytes(plot.ToSvg()));

    /// <summary>Saves what <see cref="Png"/> made.</summary>
    internal void Save(string name, byte[] content)
    {
        if (folder == null)
            return;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name), content);
    }
}
