namespace ILDiff.Weaving;

/// <summary>How a module is woven.</summary>
public sealed class WeavingOptions
{
    /// <summary>Weave everything in the module, as if it were marked [assembly: Differentiable].</summary>
    public bool Everything { get; set; }

    /// <summary>
    /// Compile the derivatives of all public functions that AD can be handed, also where <see cref="Everything"/> alone has them
    /// woven. For libraries it costs more time and size than it gives: they are called from functions that are compiled or recorded.
    /// </summary>
    public bool CompilesPublic { get; set; }

    /// <summary>
    /// Types to weave, and what they reach in the module: full names such as Namespace.Type, where * stands for any
    /// letters. A name without type parameters means types with any number of them; nested types belong to theirs.
    /// </summary>
    public IReadOnlyList<string> Types { get; set; } = [];

    /// <summary>Methods to weave, and what they reach in the module: Namespace.Type.Method, as in <see cref="Types"/>.</summary>
    public IReadOnlyList<string> Methods { get; set; } = [];

    /// <summary>
    /// Files of assemblies whose methods marked [Replaces] are replacements here too, though the module does not refer
    /// to them.
    /// </summary>
    public IReadOnlyList<string> ReplacementAssemblies { get; set; } = [];

    /// <summary>
    /// Make literals, conversions and results of calls active in stress mode too; costs code size, so it is for tests.
    /// </summary>
    public bool Stress { get; set; }

    /// <summary>
    /// Let recording code say which line it is at, for recordings that ask. Expressions are not fused then, so that each statement
    /// has the line that computes it.
    /// </summary>
    public bool Lines { get; set; }

    /// <summary>Is told how far weaving is, on the thread that weaves; null if nobody asks.</summary>
    public IProgress<WeavingProgress>? Progress { get; set; }

    /// <summary>Ends weaving with an <see cref="OperationCanceledException"/>; nothing is written then.</summary>
    public CancellationToken Cancellation { get; set; }
}
