namespace ILDiff.Package.Tests;

/// <summary>A test that compiles ahead of time: skipped, with what is missing, where the compiler or a linker is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeAotFactAttribute : FactAttribute
{
    public NativeAotFactAttribute()
    {
        string[] packages = [.. Consumer.Metadata("NativeAotPackages").Split(';').Where(package => !IsThere(package))];
        if (packages.Length > 0)
        {
            Skip = $"NativeAOT's packages are not in the package cache: {string.Join(", ", packages)} {Consumer.Metadata("SdkRuntimeVersion")}. " +
                "Restore them with 'dotnet restore tests/Package.Tests -p:WithNativeAot=true'; not every registry has them.";
        }
        else if (!OperatingSystem.IsWindows() && !HasProgram("clang") && !HasProgram("gcc"))
        {
            Skip = "NativeAOT needs a linker: install clang or gcc, and the development files of zlib.";
        }
    }

    private static bool IsThere(string package) =>
        Directory.Exists(Path.Combine(Consumer.Metadata("PackageCache"), package.ToLowerInvariant(), Consumer.Metadata("SdkRuntimeVersion")));

    private static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
