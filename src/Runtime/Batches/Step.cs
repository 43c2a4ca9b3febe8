using ILDiff.Operations;

namespace ILDiff.Batches;

/// <summary>z of one statement, for all lanes of a block.</summary>
/// <param name="Operation">What is computed.</param>
/// <param name="Z">The place that receives it; may be that of an operand.</param>
/// <param name="X">The place of the first operand.</param>
/// <param name="Y">The place of the second; of the first when there is no second.</param>
/// <param name="Decision">The statement, when it is a decision; -1 when it is not.</param>
internal readonly record struct Step(Elementary Operation, int Z, int X, int Y, int Decision);

/// <summary>What one statement hands on to the adjoints of its operands, for all lanes of a block.</summary>
/// <param name="Operation">What was computed.</param>
/// <param name="Z">The place of its value, as the next two; none when nobody reads it.</param>
/// <param name="X">The place of the first operand.</param>
/// <param name="Y">The place of the second; of the first when there is no second.</param>
/// <param name="ZBar">The row of its adjoint.</param>
/// <param name="XBar">The adjoint of the first operand.</param>
/// <param name="YBar">The adjoint of the second operand.</param>
internal readonly record struct ReverseStep(
    Elementary Operation, int Z, int X, int Y, int ZBar, Target XBar, Target YBar);

/// <summary>An adjoint that receives.</summary>
/// <param name="Row">Its row; negative when nothing is to be handed on.</param>
/// <param name="IsFirst">Whether it receives for the first time: what the row holds is of something else.</param>
internal readonly record struct Target(int Row, bool IsFirst)
{
    internal static readonly Target None = new(-1, false);

    internal bool IsNone => Row < 0;
}
