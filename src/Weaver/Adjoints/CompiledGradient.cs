using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>The procedures that compute a function and its gradient.</summary>
/// <param name="Root">The function and its reverse: gives the value, and the adjoints of parameters that are doubles. Takes after the
/// function's parameters the shadows of arrays, and for a function that returns an array the seeds.</param>
/// <param name="Adjoints">The parameters whose adjoints it gives, in order.</param>
/// <param name="Shadow">The parameter that is the shadow of x; null if x is no array, or nothing depends on it.</param>
/// <param name="Seeds">The parameter that has the seeds; null if the function returns a double.</param>
/// <param name="Others">What it calls: procedures with frames for their reverse, and these.</param>
/// <param name="IsArithmetic">What <see cref="PointUse"/> says of x.</param>
internal sealed record CompiledGradient(
    Procedure Root, IReadOnlyList<Parameter> Adjoints, Parameter? Shadow, Parameter? Seeds, IReadOnlyList<Procedure> Others,
    bool IsArithmetic);
