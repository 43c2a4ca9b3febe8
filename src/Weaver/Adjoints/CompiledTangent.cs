using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>The procedures that compute a function and its tangents.</summary>
/// <param name="Root">The function with tangents. Takes after its own parameters the tangents of doubles and the shadows of arrays
/// that depend on independent variables, in the same order, and gives their likes after its own results.</param>
/// <param name="Tangents">What it takes and gives beside each parameter and each result.</param>
/// <param name="Others">The procedures that it calls.</param>
internal sealed record CompiledTangent(Procedure Root, Pairs Tangents, IReadOnlyList<Procedure> Others);

/// <summary>What is beside parameters and results.</summary>
/// <param name="Parameters">The parameter that is beside a parameter.</param>
/// <param name="Results">For each result the number of the one that is beside it; -1 if it depends on nothing.</param>
internal sealed record Pairs(IReadOnlyDictionary<Parameter, Parameter> Parameters, IReadOnlyList<int> Results);
