namespace ILDiff.Benchmarks.Competitors;

/// <summary>
/// What <see cref="Active"/> records: two operands and two partials a statement, in arrays that are kept and grow. One for
/// the process, which spares looking for that of the thread; statement 0 stands for everything that is not active.
/// </summary>
internal sealed class ActiveTape
{
    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private double[] leftPartials = new double[1024];
    private double[] rightPartials = new double[1024];
    private double[] adjoints = [];
    private int count = 1;

    /// <summary>The tape that every operator records on.</summary>
    internal static ActiveTape Current { get; } = new();

    /// <summary>How many statements are recorded, variables among them.</summary>
    internal int Statements => count - 1;

    /// <summary>Forgets everything and keeps the memory.</summary>
    internal void Rewind() => count = 1;

    /// <summary>An independent variable.</summary>
    internal Active Variable(double value) => new(value, Append(0, 0, 0, 0));

    /// <summary>Records a statement with one operand; of something that is not active, nothing.</summary>
    internal int Record(int operand, double partial) => operand == 0 ? 0 : Append(operand, partial, 0, 0);

    /// <summary>Records a statement with two operands; of what is not active, nothing.</summary>
    internal int Record(int x, double dx, int y, double dy) => (x | y) == 0 ? 0 : Append(x, dx, y, dy);

    /// <summary>The adjoints of the first statements, from 1 on, where the last has the seed 1.</summary>
    internal void Reverse(Active output, Span<double> gradient)
    {
        if (adjoints.Length < count)
            adjoints = new double[left.Length];
        double[] bar = adjoints;
        Array.Clear(bar, 0, count);
        bar[output.Statement] = 1;
        for (int i = count - 1; i > 0; i--)
        {
            double adjoint = bar[i];
            if (adjoint == 0)
                continue;
            bar[left[i]] += adjoint * leftPartials[i];
            bar[right[i]] += adjoint * rightPartials[i];
        }

        bar.AsSpan(1, gradient.Length).CopyTo(gradient);
    }

    private int Append(int x, double dx, int y, double dy)
    {
        int statement = count;
        if (statement == left.Length)
            Grow();
        left[statement] = x;
        leftPartials[statement] = dx;
        right[statement] = y;
        rightPartials[statement] = dy;
        count = statement + 1;
        return statement;
    }

    private void Grow()
    {
        Array.Resize(ref left, 2 * left.Length);
        Array.Resize(ref right, left.Length);
        Array.Resize(ref leftPartials, left.Length);
        Array.Resize(ref rightPartials, left.Length);
    }
}
