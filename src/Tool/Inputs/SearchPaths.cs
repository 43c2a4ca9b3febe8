using System.Runtime.InteropServices;

namespace ILDiff.Tool.Inputs;

/// <summary>Where the assemblies that an input refers to are looked for.</summary>
internal static class SearchPaths
{
    /// <summary>
    /// First what the user named, then what lies beside the inputs, then the runtime that this tool brings, then .NET.
    /// </summary>
    /// <exception cref="InputException">Something that the user named is not there.</exception>
    internal static IReadOnlyList<string> Of(IEnumerable<InputAssembly> inputs, IEnumerable<string> references)
    {
        var paths = new List<string> { typeof(AD).Assembly.Location };
        foreach (string reference in references)
        {
            if (!File.Exists(reference) && !Directory.Exists(reference))
                throw new InputException($"There is no file or folder '{reference}', which --reference names.");
            paths.Add(reference);
        }

        paths.AddRange(inputs.Select(input => Path.GetDirectoryName(Path.GetFullPath(input.Path))!));
        paths.AddRange(Frameworks());
        return [.. paths.Distinct()];
    }

    /// <summary>The folder of .NET itself, and those of the other frameworks of the same version that are installed.</summary>
    private static IEnumerable<string> Frameworks()
    {
        string own = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar);
        yield return own;
        string? shared = Path.GetDirectoryName(Path.GetDirectoryName(own));
        foreach (string name in (string[])["Microsoft.AspNetCore.App", "Microsoft.WindowsDesktop.App"])
        {
            string folder = Path.Combine(shared ?? own, name, Path.GetFileName(own));
            if (Directory.Exists(folder))
                yield return folder;
        }
    }
}
