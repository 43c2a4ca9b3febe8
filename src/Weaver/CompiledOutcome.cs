using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving;

/// <summary>What became of a function whose derivative could be compiled.</summary>
/// <param name="Method">The function.</param>
/// <param name="Obstacle">What stood in the way; null if it was compiled.</param>
internal sealed record CompiledOutcome(MethodDefinition Method, Obstacle? Obstacle);
