using ILDiff.Operations;
using ILDiff.Replay;

namespace ILDiff.Batches;

/// <summary>Makes a plan: goes through the steps in the order in which they will run, and finds a row for each result.</summary>
internal sealed class Planning
{
    private const int None = -1;

    private readonly Program program;
    private readonly Reach reach;
    private readonly RowPool pool = new();
    private readonly int[] places;
    private readonly int[] adjoints;
    private readonly List<double> constants = [];
    private readonly Dictionary<long, int> constantPlaces = [];
    private readonly List<Step> shared = [];
    private readonly List<Step> forward = [];
    private readonly List<ReverseStep> reverse = [];

    private Planning(Program program, bool isReverse)
    {
        this.program = program;
        reach = new Reach(program, isReverse);
        places = new int[program.Count];
        adjoints = new int[program.Count];
        Array.Fill(places, Plan.Nowhere);
        Array.Fill(adjoints, None);
    }

    /// <summary>Plans the values, and the gradient of the first output if it is wanted.</summary>
    /// <param name="program">The statements.</param>
    /// <param name="isReverse">Whether the gradient is wanted.</param>
    /// <param name="shared">How many inputs, the first ones, are the same at all points.</param>
    internal static Plan Of(Program program, bool isReverse, int shared) => new Planning(program, isReverse).Make(shared);

    private Plan Make(int sharedInputs)
    {
        PlaceInputs(sharedInputs);
        for (int s = 0; s < program.Count; s++)
            StepForward(s);
        int[] outputs = [.. program.Outputs.Where(output => reach.IsOutput[output]).Select(output => places[output])];
        foreach (int output in program.Outputs.Where(output => reach.IsOutput[output]).Distinct())
            ReturnUnless(reach.LastReadInReverse[output] != Reach.Never, output);
        int seed = reach.IsSwept[program.Outputs[0]] ? adjoints[program.Outputs[0]] = pool.Take() : None;
        for (int s = program.Count - 1; s >= 0; s--)
            StepReverse(s);
        return new Plan
        {
            Program = program,
            Shared = [.. shared],
            Forward = [.. forward],
            Reverse = [.. reverse],
            Rows = pool.Count,
            Constants = [.. constants],
            Inputs = [.. program.Inputs.Select(input => places[input])],
            Outputs = outputs,
            Seed = seed,
            Adjoints = [.. program.Inputs.Take(program.Variables).Select(variable => adjoints[variable])],
        };
    }

    private void PlaceInputs(int sharedInputs)
    {
        for (int i = 0; i < program.Inputs.Length; i++)
        {
            int input = program.Inputs[i];
            if (i < sharedInputs)
            {
                places[input] = ~i;
                constants.Add(program.Values[input]);
            }
            else if (reach.IsNeeded[input])
            {
                places[input] = pool.Take();
            }
        }
    }

    private void StepForward(int s)
    {
        ushort operation = program.Operations[s];
        if (!reach.IsNeeded[s] || (Elementary)operation == Elementary.Independent)
            return;
        if (OperationTable.Arity(operation) == 0)
        {
            places[s] = Constant(program.Values[s]);
            return;
        }

        var (x, y) = reach.Operands(s);
        int placeX = places[x], placeY = places[y];
        if (placeX < 0 && placeY < 0 && !OperationTable.IsDecision(operation))
        {
            places[s] = ~constants.Count;
            constants.Add(program.Values[s]);
            shared.Add(new Step((Elementary)operation, places[s], placeX, placeY, None));
            return;
        }

        ReturnAfter(s, x);
        if (y != x)
            ReturnAfter(s, y);
        places[s] = pool.Take();
        forward.Add(new Step((Elementary)operation, places[s], placeX, placeY, OperationTable.IsDecision(operation) ? s : None));
        if (reach.LastRead[s] == 0 && !reach.IsOutput[s])
            ReturnUnless(reach.LastReadInReverse[s] != Reach.Never, s); // a decision that nothing is computed from
    }

    private void ReturnAfter(int s, int operand)
    {
        if (reach.LastRead[operand] == s && !reach.IsOutput[operand])
            ReturnUnless(reach.LastReadInReverse[operand] != Reach.Never, operand);
    }

    private void ReturnUnless(bool isKept, int statement)
    {
        if (!isKept && places[statement] >= 0)
            pool.Return(places[statement]);
    }

    private int Constant(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        if (!constantPlaces.TryGetValue(bits, out int place))
        {
            constantPlaces[bits] = place = ~constants.Count;
            constants.Add(value);
        }

        return place;
    }

    private void StepReverse(int s)
    {
        if (!reach.IsSwept[s] || OperationTable.Arity(program.Operations[s]) == 0)
            return;
        var operation = (Elementary)program.Operations[s];
        var (x, y) = reach.Operands(s);
        var (toX, toY) = reach.Targets(s);
        int zBar = adjoints[s];
        // A sum hands on the adjoint as it is: an operand that receives nothing else before takes its row over.
        bool canTakeOver = operation is Elementary.Add or Elementary.Subtract && x != y;
        bool isTakenByX = canTakeOver && toX && adjoints[x] == None;
        bool isTakenByY = canTakeOver && !isTakenByX && operation == Elementary.Add && toY && adjoints[y] == None;
        Target xBar = toX && !isTakenByX ? Receiver(x) : Target.None;
        Target yBar = toY && !isTakenByY ? Receiver(y) : Target.None;
        if (!xBar.IsNone || !yBar.IsNone)
            reverse.Add(new ReverseStep(operation, places[s], places[x], places[y], zBar, xBar, yBar));
        if (isTakenByX)
            adjoints[x] = zBar;
        else if (isTakenByY)
            adjoints[y] = zBar;
        else
            pool.Return(zBar);
        ReturnUnless(reach.LastReadInReverse[s] != s, s);
        ReturnUnless(reach.LastReadInReverse[x] != s, x);
        if (y != x)
            ReturnUnless(reach.LastReadInReverse[y] != s, y);
    }

    private Target Receiver(int statement)
    {
        bool isFirst = adjoints[statement] == None;
        if (isFirst)
            adjoints[statement] = pool.Take();
        return new Target(adjoints[statement], isFirst);
    }
}
