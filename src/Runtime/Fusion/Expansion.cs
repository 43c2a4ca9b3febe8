using System.Globalization;
using System.Runtime.CompilerServices;
using ILDiff.Operations;
using ILDiff.Tapes;
using static ILDiff.Operations.ZeroWins;

namespace ILDiff.Fusion;

/// <summary>
/// What a fused operation computes: elementary operations one after the other, on its operands and on what came before.
/// The last is its result. Immutable, thread safe.
/// </summary>
/// <remarks>
/// Its text is the number of operands and a word for each operation: <c>2: Multiply(0,1) Constant(4000000000000000) Add(2,3)</c>
/// is 2 + xy. Numbers below that of the operands are operands, those that follow are results; constants are written as
/// their bits.
/// </remarks>
internal sealed class Expansion
{
    // Woven code makes several operations of what has more than 40, each of which may have two constants of its own.
    private const int MostSteps = 128;

    private readonly Step[] steps;

    private Expansion(int arity, Step[] steps)
    {
        Arity = arity;
        this.steps = steps;
    }

    /// <summary>How many operands it has.</summary>
    internal int Arity { get; }

    private int Length => Arity + steps.Length;

    /// <summary>Reads the text.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    internal static Expansion Parse(string text)
    {
        string[] words = text.Split(' ');
        if (!int.TryParse(words[0].TrimEnd(':'), NumberStyles.None, CultureInfo.InvariantCulture, out int arity) || arity > Tape.MostOperands || words.Length is < 2 or > MostSteps + 1)
            throw new FormatException($"'{text}' is not the expansion of a fused operation.");
        var steps = new Step[words.Length - 1];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = Step.Parse(words[i + 1], arity + i) ?? throw new FormatException($"'{words[i + 1]}' in '{text}' is not a step of an expansion.");
        return new Expansion(arity, steps);
    }

    /// <summary>Adds what the operands' adjoints get, as the reverse sweep over elementary statements would: zero wins.</summary>
    /// <param name="operands">The operands' statements.</param>
    /// <param name="values">The first primal of the tape.</param>
    /// <param name="adjoints">The first adjoint of the tape.</param>
    /// <param name="zBar">The result's adjoint.</param>
    internal void Reverse(ref readonly int operands, ref readonly double values, ref double adjoints, double zBar)
    {
        Span<double> v = stackalloc double[Length];
        Evaluate(in operands, in values, v);
        Span<double> bars = stackalloc double[Length];
        bars.Clear();
        bars[^1] = zBar;
        for (int i = steps.Length - 1; i >= 0; i--)
        {
            Step step = steps[i];
            double bar = bars[Arity + i];
            if (bar == 0 || step.Operation == Elementary.Constant)
                continue;
            var (dx, dy) = Partials.Of(step.Operation, v[step.X], v[step.Y], v[Arity + i]);
            Hand(step.X, Product(bar, dx), bars, in operands, ref adjoints);
            if (OperationTable.Arity((ushort)step.Operation) == 2)
                Hand(step.Y, Product(bar, dy), bars, in operands, ref adjoints);
        }
    }

    /// <summary>The result's tangent.</summary>
    /// <param name="operands">The operands' statements.</param>
    /// <param name="values">The first primal of the tape.</param>
    /// <param name="tangents">The first tangent of the tape.</param>
    internal double Forward(ref readonly int operands, ref readonly double values, ref readonly double tangents)
    {
        Span<double> v = stackalloc double[Length];
        Evaluate(in operands, in values, v);
        Span<double> dots = stackalloc double[Length];
        for (int i = 0; i < Arity; i++)
            dots[i] = Rows.At(in tangents, Rows.At(in operands, i));
        for (int i = 0; i < steps.Length; i++)
        {
            Step step = steps[i];
            double xDot = step.Operation == Elementary.Constant ? 0 : dots[step.X];
            double yDot = OperationTable.Arity((ushort)step.Operation) == 2 ? dots[step.Y] : 0;
            var (dx, dy) = xDot == 0 && yDot == 0 ? (X: 0, Y: 0) : Partials.Of(step.Operation, v[step.X], v[step.Y], v[Arity + i]);
            dots[Arity + i] = Product(xDot, dx) + Product(yDot, dy);
        }

        return dots[^1];
    }

    private void Evaluate(ref readonly int operands, ref readonly double values, Span<double> v)
    {
        for (int i = 0; i < Arity; i++)
            v[i] = Rows.At(in values, Rows.At(in operands, i));
        for (int i = 0; i < steps.Length; i++)
        {
            Step step = steps[i];
            v[Arity + i] = step.Operation == Elementary.Constant ? step.Constant : Values.Of(step.Operation, v[step.X], v[step.Y]);
        }
    }

    private void Hand(int to, double increment, Span<double> bars, ref readonly int operands, ref double adjoints)
    {
        if (to < Arity)
            Unsafe.Add(ref adjoints, Rows.At(in operands, to)) += increment;
        else
            bars[to] += increment;
    }

    /// <summary>One elementary operation, on operands and results of the expansion.</summary>
    private readonly record struct Step(Elementary Operation, int X, int Y, double Constant)
    {
        internal static Step? Parse(string word, int own)
        {
            int open = word.IndexOf('(');
            if (open < 0 || !word.EndsWith(')') || !Enum.TryParse(word[..open], out Elementary operation))
                return null;
            string[] arguments = word[(open + 1)..^1].Split(',');
            if (operation == Elementary.Constant)
            {
                return ulong.TryParse(arguments[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong bits)
                    ? new Step(operation, 0, 0, BitConverter.UInt64BitsToDouble(bits))
                    : null;
            }

            if (arguments.Length != OperationTable.Arity((ushort)operation) ||
                !TryOperand(arguments[0], own, out int x) || !TryOperand(arguments[^1], own, out int y))
            {
                return null;
            }

            return new Step(operation, x, y, 0);
        }

        private static bool TryOperand(string text, int own, out int operand) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out operand) && operand < own;
    }
}
