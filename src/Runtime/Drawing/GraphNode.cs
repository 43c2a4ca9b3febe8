namespace ILDiff.Drawing;

/// <summary>A node of a graph.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Lines">What is written in it: what it is, its value, its adjoint if that is known.</param>
/// <param name="Operands">The nodes that it is computed from, all before it.</param>
/// <param name="Place">Where it stands in the code; null if that is not known.</param>
internal sealed record GraphNode(NodeKind Kind, IReadOnlyList<string> Lines, IReadOnlyList<int> Operands, string? Place = null);
