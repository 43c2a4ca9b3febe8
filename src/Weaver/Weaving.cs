using Mono.Cecil;

namespace ILDiff.Weaving;

/// <summary>The weaver: rewrites a module so that its double arithmetic can be recorded. Thread safe.</summary>
public static class Weaving
{
    /// <summary>Weaves a module in memory; the caller reads and writes it.</summary>
    /// <param name="module">The module, read with its symbols if there are any. Its resolver must find what it references.</param>
    /// <param name="options">How.</param>
    /// <returns>Messages and what was woven. A module with errors in its report must not be written.</returns>
    public static WeavingReport Run(ModuleDefinition module, WeavingOptions options) => throw new NotImplementedException();
}
