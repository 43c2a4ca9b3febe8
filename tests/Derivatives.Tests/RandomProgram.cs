using ILDiff.Operations;
using ILDiff.Replay;

namespace ILDiff.Derivatives.Tests;

/// <summary>Programs made by hand, of any operations.</summary>
internal static class RandomProgram
{
    private static readonly Elementary[] Arithmetic =
        [Elementary.Add, Elementary.Subtract, Elementary.Multiply, Elementary.Divide, Elementary.Negate, Elementary.Sqrt, Elementary.Abs];

    /// <summary>Operations that are no decisions and have operands.</summary>
    internal static IEnumerable<Elementary> Operations => Enum.GetValues<Elementary>()
        .Where(operation => OperationTable.Arity((ushort)operation) > 0 && !OperationTable.IsDecision((ushort)operation));

    /// <summary>A program with inputs, constants and statements that have any earlier ones as operands.</summary>
    internal static Program Of(Random random, int inputs, int variables, int statements, int outputs = 1)
    {
        Elementary[] any = [.. Operations];
        var made = new List<(Elementary Operation, int X, int Y, double Value)>();
        for (int i = 0; i < inputs; i++)
            made.Add((Elementary.Independent, 0, 0, Number(random)));
        for (int s = 0; s < statements; s++)
        {
            if (made.Count == 0 || random.Next(5) == 0)
            {
                made.Add((Elementary.Constant, 0, 0, Number(random)));
                continue;
            }

            Elementary operation = random.Next(4) > 0 ? Arithmetic[random.Next(Arithmetic.Length)] : any[random.Next(any.Length)];
            int x = Operand(random, made.Count), y = Operand(random, made.Count);
            made.Add((operation, x, y, Values.Of(operation, made[x].Value, made[y].Value)));
        }

        return Of(made, inputs, variables, [.. Enumerable.Range(0, outputs).Select(i => Math.Max(0, made.Count - 1 - (i * 3)))]);
    }

    /// <summary>A program of one operation.</summary>
    internal static Program Of(Elementary operation)
    {
        double z = Values.Of(operation, 0.5, 0.25);
        return Of(
            [(Elementary.Independent, 0, 0, 0.5), (Elementary.Independent, 0, 0, 0.25), (operation, 0, 1, z)], 2, 2, [2]);
    }

    internal static Program Of(List<(Elementary Operation, int X, int Y, double Value)> made, int inputs, int variables, int[] outputs) => new()
    {
        Operations = [.. made.Select(statement => (ushort)statement.Operation)],
        Operands =
        [
            .. made.SelectMany(statement => ((int[])[statement.X, statement.Y])
                .Take(OperationTable.Arity((ushort)statement.Operation))),
        ],
        Values = [.. made.Select(statement => statement.Value)],
        Inputs = [.. Enumerable.Range(0, inputs)],
        Variables = variables,
        Outputs = outputs,
    };

    /// <summary>Numbers of all kinds.</summary>
    internal static double Number(Random random) => random.Next(12) switch
    {
        0 => 0,
        1 => -0.0,
        2 => 1,
        3 => -1,
        4 when random.Next(4) == 0 => double.PositiveInfinity,
        5 when random.Next(4) == 0 => double.NaN,
        6 => random.Next(-5, 6),
        7 => Math.Exp((random.NextDouble() - 0.5) * 80),
        _ => (random.NextDouble() - 0.5) * 4,
    };

    internal static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Number(random))];

    // Near operands make deep programs.
    private static int Operand(Random random, int count) =>
        random.Next(3) == 0 ? random.Next(count) : Math.Max(0, count - 1 - random.Next(6));
}
