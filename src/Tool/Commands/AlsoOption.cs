using System.CommandLine;
using ILDiff.Tool.Inputs;

namespace ILDiff.Tool.Commands;

/// <summary>The option that names references which are woven too.</summary>
internal sealed class AlsoOption
{
    private readonly Option<string[]> also = new("--also")
    {
        Description = "Weave this reference too: a path, or the name of an assembly beside the input.",
        HelpName = "assembly",
    };

    internal AlsoOption(Command command) => command.Options.Add(also);

    /// <summary>The assemblies.</summary>
    /// <exception cref="InputException">One is not there or cannot be woven.</exception>
    internal IReadOnlyList<InputAssembly> Read(ParseResult parsed, InputAssembly main)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(main.Path))!;
        return [.. (parsed.GetValue(also) ?? []).Select(name => InputAssembly.Read(PathOf(name, folder))).DistinctBy(assembly => assembly.Name)
            .Where(assembly => assembly.Name != main.Name)];
    }

    private static string PathOf(string name, string folder) =>
        ((string[])[name, Path.Combine(folder, name), Path.Combine(folder, name + ".dll")]).FirstOrDefault(File.Exists) ??
        throw new InputException($"There is no '{name}' here or in '{folder}', which --also names." +
            Suggestion.For(name, Directory.GetFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file))));
}
