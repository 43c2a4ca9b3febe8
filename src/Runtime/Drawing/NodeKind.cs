namespace ILDiff.Drawing;

/// <summary>What a node of a graph stands for.</summary>
internal enum NodeKind
{
    /// <summary>An input that is differentiated.</summary>
    Variable,

    /// <summary>An input that is not.</summary>
    Parameter,

    /// <summary>An operation.</summary>
    Operation,

    /// <summary>What the code learned of a value, and may have gone another way for.</summary>
    Decision,

    /// <summary>An output.</summary>
    Output,
}
