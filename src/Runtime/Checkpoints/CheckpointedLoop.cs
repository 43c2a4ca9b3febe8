using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff.Checkpoints;

/// <summary>
/// Steps of which nothing is kept but the state they start from: a sweep does them again, some states at a time, and
/// records one step after the other at the end of the tape.
/// </summary>
/// <remarks>
/// A step reads its state, and by closures whatever else: active values from before keep their statements, so that what it
/// gives for them is added to their adjoints like anything else.
/// </remarks>
internal sealed class CheckpointedLoop : Composite
{
    private readonly Func<int, double[], double[]> step;
    private readonly int steps;
    private readonly int budget;
    private readonly double[] start;
    private double[] end = [];

    private CheckpointedLoop(Func<int, double[], double[]> step, int steps, int budget, double[] start)
    {
        this.step = step;
        this.steps = steps;
        this.budget = budget;
        this.start = start;
    }

    /// <summary>Does the steps; what they return is active if anything active went into them.</summary>
    internal static double[] Run(Func<int, double[], double[]> step, int steps, int budget, double[] state, Tape tape)
    {
        double[] primals = Array.ConvertAll(state, x => Recorder.Value(x, tape));
        var reads = new HashSet<int>();
        foreach (double x in state)
        {
            if (ActiveValue.Is(x, tape))
                reads.Add(ActiveValue.Statement(x));
        }

        var loop = new CheckpointedLoop(step, steps, budget, state) { Results = state.Length };
        bool[] isActive = Array.ConvertAll(state, x => ActiveValue.Is(x, tape));
        for (int k = 0; k < steps; k++)
            primals = loop.ForTheFirstTime(k, primals, isActive, tape, reads);
        loop.end = primals;
        double[] results = [.. primals];
        tape.Noted.Add(results);
        if (reads.Count > 0)
            tape.Record(loop, reads.Order(), results);
        return results;
    }

    internal override void Reverse(Tape tape)
    {
        double[] adjoint = tape.AdjointRows.Slice(First, Results).ToArray();
        if (Array.TrueForAll(adjoint, x => x == 0))
            return;

        // The states that are kept, the last on top: with the step each stands before.
        var kept = new Stack<(int Step, double[] State)>([(0, Array.ConvertAll(start, x => Recorder.Value(x, tape)))]);
        int behind = steps;
        while (behind > 0)
        {
            var (from, state) = kept.Peek();
            while (behind - from > 1)
            {
                int advance = kept.Count <= budget ? BinomialSchedule.Advance(behind - from, budget - kept.Count + 1) : behind - from - 1;
                for (int k = from; k < from + advance; k++)
                    state = Again(k, state, tape);
                from += advance;
                if (kept.Count <= budget)
                    kept.Push((from, state));
            }

            ReverseStep(from, state, adjoint, tape);
            behind = from;
            if (kept.Peek().Step == from)
                kept.Pop();
        }

        for (int i = 0; i < start.Length; i++)
        {
            if (ActiveValue.Is(start[i], tape))
                tape.Adjoints[ActiveValue.Statement(start[i])] += adjoint[i];
        }
    }

    internal override void Forward(Tape tape)
    {
        double[] state = Array.ConvertAll(start, x => Recorder.Value(x, tape));
        double[] tangent = Array.ConvertAll(
            start, x => ActiveValue.Is(x, tape) ? tape.Adjoints[ActiveValue.Statement(x)] : 0);
        for (int k = 0; k < steps; k++)
        {
            TapePosition part = tape.StartPart();
            double[] y = Next(step, k, tape.Variables(state));
            tangent.CopyTo(tape.ClearedAdjoints(part.Statement)[part.Statement..]);
            TapeSweeps.Forward(tape, part.Statement, part.OperandRow);
            tangent = Array.ConvertAll(y, x => ActiveValue.Is(x, tape) ? tape.Adjoints[ActiveValue.Statement(x)] : 0);
            state = Array.ConvertAll(y, x => Recorder.Value(x, tape));
            tape.Forget(part);
        }

        DemandSame(state);
        tangent.CopyTo(tape.AdjointRows.Slice(First, Results));
    }

    /// <summary>
    /// Does a step for the first time: active, so that what it stores elsewhere is noticed; notes what it reads from before.
    /// </summary>
    private double[] ForTheFirstTime(int k, double[] state, bool[] isActive, Tape tape, HashSet<int> reads)
    {
        TapePosition part = tape.StartPart();
        double[] active = tape.Variables(state);
        for (int i = 0; i < active.Length; i++)
            active[i] = isActive[i] ? active[i] : state[i];
        double[] y = Next(step, k, active);
        double[] primals = new double[y.Length];
        for (int i = 0; i < primals.Length; i++)
        {
            primals[i] = Recorder.Value(y[i], tape);
            isActive[i] = ActiveValue.Is(y[i], tape);
            if (isActive[i] && ActiveValue.Statement(y[i]) < part.Statement)
                reads.Add(ActiveValue.Statement(y[i]));
        }

        for (int row = part.OperandRow; row < tape.OperandCount; row++)
        {
            int read = tape.Operands[row];
            if (read < part.Statement && (Elementary)tape.Operations[read] != Elementary.Constant)
                reads.Add(read);
        }

        tape.Forget(part);
        return primals;
    }

    /// <summary>Does a step again, to get to the state behind it.</summary>
    private double[] Again(int k, double[] state, Tape tape)
    {
        TapePosition part = tape.StartPart();
        double[] primals = Array.ConvertAll(Next(step, k, [.. state]), x => Recorder.Value(x, tape));
        tape.Forget(part);
        return primals;
    }

    /// <summary>Records a step, and turns the adjoint of its state after it into that of its state before.</summary>
    private void ReverseStep(int k, double[] state, double[] adjoint, Tape tape)
    {
        TapePosition part = tape.StartPart();
        double[] y = Next(step, k, tape.Variables(state));
        if (k == steps - 1)
            DemandSame(Array.ConvertAll(y, x => Recorder.Value(x, tape)));
        tape.ClearedAdjoints(part.Statement);
        for (int i = 0; i < y.Length; i++)
        {
            if (ActiveValue.Is(y[i], tape))
                tape.Adjoints[ActiveValue.Statement(y[i])] += adjoint[i];
        }

        TapeSweeps.Reverse(tape, part.Statement);
        tape.AdjointRows.Slice(part.Statement, adjoint.Length).CopyTo(adjoint);
        tape.Forget(part);
    }

    /// <summary>The state after a step.</summary>
    internal static double[] Next(Func<int, double[], double[]> step, int k, double[] state)
    {
        int length = state.Length;
        double[]? next = step(k, state);
        return next?.Length == length
            ? next
            : throw new InvalidOperationException(
                $"Step {k} returned {(next == null ? "null" : $"{next.Length} numbers")} for a state of {length}. A step that is " +
                "checkpointed returns the next state, which is as long as the one it is given.");
    }

    private void DemandSame(double[] state)
    {
        for (int i = 0; i < state.Length; i++)
        {
            if (!state[i].Equals(end[i]))
            {
                throw new InvalidOperationException(
                    $"The steps gave {state[i]:R} when they were done again, and {end[i]:R} before (number {i} of the state). What is " +
                    "checkpointed is done several times, and has to depend on its state and on what does not change: not on random " +
                    "numbers, the time, or what an earlier step left behind.");
            }
        }
    }
}
