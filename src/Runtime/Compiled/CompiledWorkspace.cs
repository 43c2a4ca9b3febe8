namespace ILDiff.Compiled;

/// <summary>
/// What a call of a compiled derivative works with, kept from one call of a thread to the next. Taken out while in use, since
/// the function may ask for derivatives itself.
/// </summary>
internal sealed class CompiledWorkspace : IDisposable
{
    [ThreadStatic]
    private static CompiledWorkspace? idle;

    private CompiledWorkspace? next;
    private double[] variables = [];
    private double[] direction = [];

    private CompiledWorkspace()
    {
    }

    internal AdjointStack Stack { get; } = new();

    internal OutputSeeds Seeds { get; } = new();

    internal Accumulators Adjoints { get; } = new();

    /// <summary>Those beside <see cref="Adjoints"/>.</summary>
    internal Accumulators AdjointTangents { get; } = new();

    internal static CompiledWorkspace Rent()
    {
        CompiledWorkspace workspace = idle ?? new CompiledWorkspace();
        idle = workspace.next;
        workspace.next = null;
        return workspace;
    }

    /// <summary>An array with the variables, which the next call fills again. No compiled function keeps it.</summary>
    internal double[] Variables(ReadOnlySpan<double> x)
    {
        if (variables.Length != x.Length)
            variables = new double[x.Length];
        x.CopyTo(variables);
        return variables;
    }

    /// <summary>A copy of a direction, which the next call fills again.</summary>
    internal double[] Direction(ReadOnlySpan<double> v)
    {
        if (direction.Length != v.Length)
            direction = new double[v.Length];
        v.CopyTo(direction);
        return direction;
    }

    /// <summary>Gives it back to the thread, also when the function threw.</summary>
    public void Dispose()
    {
        Stack.Reset();
        next = idle;
        idle = this;
    }
}
