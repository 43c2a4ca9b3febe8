using System.Security.Cryptography;
using System.Text;
using ILDiff.Weaving;
using Mono.Cecil;

namespace ILDiff.Build;

/// <summary>
/// Where one woven assembly lies: a folder named by a hash of everything that decides what is in it. Complete when its
/// report is there, which is written last.
/// </summary>
internal sealed class WovenFolder
{
    private readonly string folder;

    private WovenFolder(string folder, string name)
    {
        this.folder = folder;
        Assembly = Path.Combine(folder, name);
        Symbols = Path.ChangeExtension(Assembly, ".pdb");
        Report = Path.ChangeExtension(Assembly, ".txt");
    }

    internal string Assembly { get; }

    internal string Symbols { get; }

    internal string Report { get; }

    internal bool IsComplete => File.Exists(Report) && File.Exists(Assembly);

    /// <summary>The files in it.</summary>
    internal IEnumerable<string> Files => new[] { Assembly, Symbols, Report }.Where(File.Exists);

    /// <summary>The folder for an assembly.</summary>
    /// <param name="root">The folder that holds all of them.</param>
    /// <param name="input">The assembly.</param>
    /// <param name="options">How it is woven.</param>
    /// <param name="inputs">Files that decide what comes out: those it leads to, and those that bring replacements.</param>
    /// <param name="framework">Which .NET its references are looked up in.</param>
    internal static WovenFolder Of(string root, string input, WeavingOptions options, IEnumerable<string> inputs, IEnumerable<string> framework)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, typeof(WovenFolder).Module.ModuleVersionId.ToString());
        Append(hash, typeof(ModuleDefinition).Module.ModuleVersionId.ToString());
        foreach (string text in framework.Concat(options.Types.Select(type => $"T:{type}")).Concat(options.Methods.Select(method => $"M:{method}")))
            Append(hash, text);
        AppendFile(hash, input);
        AppendFile(hash, Path.ChangeExtension(input, ".pdb"));
        foreach (string file in inputs)
            AppendFile(hash, file);
        string name = BitConverter.ToString(hash.GetHashAndReset(), 0, 10).Replace("-", "").ToLowerInvariant();
        return new WovenFolder(Path.Combine(root, Path.GetFileNameWithoutExtension(input), name), Path.GetFileName(input));
    }

    internal void Create() => Directory.CreateDirectory(folder);

    /// <summary>Waits until nobody else weaves into the folder: projects that are built at the same time may share it.</summary>
    internal Turn Wait() => new(Path.GetFileName(folder));

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    private static void AppendFile(IncrementalHash hash, string file)
    {
        byte[] content = File.Exists(file) ? File.ReadAllBytes(file) : [];
        Append(hash, $"{Path.GetFileName(file)} {content.Length}");
        hash.AppendData(content);
    }

    /// <summary>The right to weave into a folder, until it is disposed of.</summary>
    internal sealed class Turn : IDisposable
    {
        private readonly Mutex mutex;

        internal Turn(string name)
        {
            mutex = new Mutex(initiallyOwned: false, $@"Global\ILDiff.{name}");
            try
            {
                mutex.WaitOne();
            }
            catch (AbandonedMutexException)
            {
                // Who had it is gone, and may have left the folder incomplete: it is looked at next.
            }
        }

        public void Dispose()
        {
            mutex.ReleaseMutex();
            mutex.Dispose();
        }
    }
}
