using System.Runtime.CompilerServices;
using ILDiff.Replay;

namespace ILDiff.Batches;

/// <summary>The plans of programs, made when they are needed first and kept as long as the program. Thread safe.</summary>
internal static class Plans
{
    private static readonly ConditionalWeakTable<Program, Plan?[]> Kept = [];

    /// <summary>The plan of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="isReverse">Whether the gradient is wanted.</param>
    /// <param name="isShared">Whether all points have the same variables.</param>
    internal static Plan Of(Program program, bool isReverse, bool isShared)
    {
        // Two threads may make the same plan; either will do.
        ref Plan? plan = ref Kept.GetValue(program, static _ => new Plan?[4])[(isReverse ? 1 : 0) + (isShared ? 2 : 0)];
        return plan ??= Planning.Of(program, isReverse, isShared ? program.Variables : 0);
    }
}
