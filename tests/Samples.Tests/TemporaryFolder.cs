namespace ILDiff.Samples.Tests;

/// <summary>An empty folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("ildiff-samples-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
