namespace ILDiff;

/// <summary>
/// A recording needs more statements or more memory than there is, or a compiled derivative more memory. The message says how
/// much, and what to do. The recording ends; the next one starts on a tape that is usable again.
/// </summary>
public sealed class TapeFullException : InvalidOperationException
{
    internal TapeFullException(string message)
        : base(message)
    {
    }

    private const string StepByStep =
        "differentiate step by step and chain the vector-Jacobian products (AD.VectorJacobianProduct), which stores one step at a time";

    private const string WhatToDo = "Record a shorter part of the computation: " + StepByStep;

    private const string WithLessMemory = "To need less, " + StepByStep;

    internal static TapeFullException OutOfStatements(int count) => new(
        $"The tape is full: {count:N0} statements are recorded, and statement numbers end there. {WhatToDo}.");

    internal static TapeFullException OutOfMemory(int count, long bytes) => new(
        $"The system has no memory for the tape: {count:N0} statements are recorded, and going on needs {Size(bytes)}. " +
        $"{WhatToDo}.");

    internal static TapeFullException BeyondLimit(int count, long statements, long bytes, long limit) => new(
        $"The tape is at its limit of {Size(limit)}: {count:N0} statements are recorded, and room for {statements:N0} " +
        $"would take {Size(bytes)}. {WhatToDo}, or raise Recording.MemoryLimit.");

    internal static TapeFullException StackOutOfMemory(long used, long bytes) => new(
        $"The system has no memory for what the derivative keeps: {Size(used)} are in use, and going on needs {Size(bytes)}. " +
        $"{WithLessMemory}.");

    internal static TapeFullException StackBeyondLimit(long used, long bytes, long limit) => new(
        $"What the derivative keeps is at the limit of {Size(limit)}: {Size(used)} are in use, and going on would take " +
        $"{Size(bytes)}. {WithLessMemory}, or raise Recording.MemoryLimit.");

    private static string Size(long bytes) => bytes >= 1L << 30
        ? $"{bytes / (double)(1L << 30):0.0} GiB"
        : $"{bytes / (double)(1L << 20):0.0} MiB";
}
