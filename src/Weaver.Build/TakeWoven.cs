using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ILDiff.Build;

/// <summary>Puts woven assemblies and their symbols in the place of the originals in a list of files.</summary>
public sealed class TakeWoven : Task
{
    /// <summary>The list.</summary>
    [Required]
    public ITaskItem[] Items { get; set; } = [];

    /// <summary>What <see cref="WeaveReferences"/> wove.</summary>
    [Required]
    public ITaskItem[] Woven { get; set; } = [];

    /// <summary>
    /// Whether another file of the same name is the original too: the compiler may see a reference assembly of what runs.
    /// </summary>
    public bool ByName { get; set; }

    /// <summary>The list with woven files, in the same order and with the same metadata, each place in it once.</summary>
    [Output]
    public ITaskItem[] Result { get; private set; } = [];

    /// <summary>Makes the list.</summary>
    public override bool Execute()
    {
        var byOriginal = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (ITaskItem woven in Woven)
        {
            string original = woven.GetMetadata("Original");
            byOriginal[Key(original)] = woven.ItemSpec;
            byOriginal[Path.ChangeExtension(Key(original), ".pdb")] = Path.ChangeExtension(woven.ItemSpec, ".pdb");
        }

        var taken = new HashSet<(string, string)>();
        var result = new List<ITaskItem>();
        foreach (ITaskItem item in Items)
        {
            string file = byOriginal.TryGetValue(Key(item.GetMetadata("FullPath")), out string? woven) ? woven : item.ItemSpec;
            bool isWoven = Woven.Any(other => Path.ChangeExtension(other.ItemSpec, ".pdb") == Path.ChangeExtension(file, ".pdb"));
            if (isWoven && (!File.Exists(file) || !taken.Add((file, item.GetMetadata("DestinationSubDirectory")))))
                continue; // symbols that do not fit any more, or a second way to the same file
            result.Add(new TaskItem(item) { ItemSpec = file });
        }

        Result = [.. result];
        return true;
    }

    private string Key(string path) => ByName ? Path.GetFileName(path) : path;
}
