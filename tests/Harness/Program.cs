namespace ILDiff.Woven.Tests.Harness;

/// <summary>A compiled assembly that nobody wove.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its portable symbols, empty if it has none.</param>
internal sealed record Program(byte[] Image, byte[] Symbols)
{
    /// <summary>Reads an assembly, and the symbols beside it.</summary>
    internal static Program Read(string path)
    {
        string symbols = Path.ChangeExtension(path, ".pdb");
        return new Program(File.ReadAllBytes(path), File.Exists(symbols) ? File.ReadAllBytes(symbols) : []);
    }
}
