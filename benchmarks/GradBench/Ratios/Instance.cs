namespace ILDiff.GradBench.Ratios;

/// <summary>A row of the table.</summary>
/// <param name="Name">The size, or what else distinguishes it.</param>
/// <param name="Make">Makes what is compared.</param>
internal sealed record Instance(string Name, Func<Sides> Make);

/// <summary>What is compared.</summary>
/// <param name="Primal">The function, as its author runs it.</param>
/// <param name="Derivative">The derivative, with the function's value.</param>
internal sealed record Sides(Action Primal, Action Derivative);
