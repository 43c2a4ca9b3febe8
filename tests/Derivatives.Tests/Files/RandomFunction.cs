using ILDiff.Operations;
using ILDiff.Replay;
using Path = ILDiff.Replay.Path;
using Program = ILDiff.Replay.Program;

namespace ILDiff.Derivatives.Tests.Files;

/// <summary>Functions made of random statements, with paths that leave one another.</summary>
internal sealed class RandomFunction(int seed)
{
    private static readonly double[] Special =
        [0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 1e-310];

    private static readonly Elementary[] Operations =
        [.. Enum.GetValues<Elementary>().Where(operation => operation is not (Elementary.Independent or Elementary.Join or Elementary.Result))];

    private readonly Random random = new(seed);

    internal Paths Paths(int inputs, int outputs, int statements, int paths)
    {
        var trie = new Paths(Program(inputs, outputs, statements, [], []), record: null);
        List<Path> known = [trie.First];
        while (known.Count < paths)
        {
            Path left = known[random.Next(known.Count)];
            int[] decisions = [.. Enumerable.Range(0, left.Program.Count).Where(s => OperationTable.IsDecision(left.Program.Operations[s]))];
            int decision = decisions.Length == 0 ? throw new InvalidOperationException("No decision.") : decisions[random.Next(decisions.Length)];
            double outcome = random.Next(100) + 0.5;
            if (left.Branch(decision, outcome) == null)
                known.Add(trie.Add(left, decision, outcome, Continuation(left.Program, decision, outcome, statements)));
        }

        return trie;
    }

    internal double[] Point(int length) => [.. Enumerable.Range(0, length).Select(_ => Number())];

    /// <summary>Mostly the same statements up to the decision; a recording may also differ from the start.</summary>
    private Program Continuation(Program left, int decision, double outcome, int statements)
    {
        int from = random.Next(5) == 0 ? left.Inputs.Length : decision + 1;
        int operands = left.Operations.Take(from).Sum(operation => OperationTable.Arity(operation));
        double[] values = [.. left.Values];
        values[decision] = outcome;
        return Program(
            left.Inputs.Length, left.Outputs.Length, Math.Max(statements, from + 1), left.Operations[..from], left.Operands[..operands], values);
    }

    private Program Program(int inputs, int outputs, int statements, ushort[] operations, int[] operands, double[]? before = null)
    {
        List<ushort> codes = [.. operations];
        List<int> rows = [.. operands];
        List<double> values = [];
        int row = 0;
        for (int s = 0; s < Math.Max(statements, inputs); s++)
        {
            if (s >= codes.Count)
                Append(s, s < inputs ? Elementary.Independent : s == inputs + 1 ? Elementary.Less : Operations[random.Next(Operations.Length)]);
            int arity = OperationTable.Arity(codes[s]);
            bool isKept = before != null && s < operations.Length &&
                ((Elementary)codes[s] == Elementary.Constant || OperationTable.IsDecision(codes[s]));
            values.Add(
                isKept ? before![s]
                : arity == 0 ? Number()
                : Values.Of((Elementary)codes[s], values[rows[row]], values[rows[row + arity - 1]]));
            row += arity;
        }

        return new Program
        {
            Operations = [.. codes],
            Operands = [.. rows],
            Values = [.. values],
            Inputs = [.. Enumerable.Range(0, inputs)],
            Variables = (inputs + 1) / 2,
            Outputs = [.. Enumerable.Range(0, outputs).Select(_ => random.Next(values.Count))],
            Sites = Enumerable.Range(0, codes.Count).Where(s => OperationTable.IsDecision(codes[s]) && random.Next(3) > 0)
                .ToDictionary(s => s, s => $"x < {s % 3}|Ünï.Cödé|file.cs:{s % 5}"),
        };

        void Append(int s, Elementary operation)
        {
            codes.Add((ushort)operation);
            for (int operand = OperationTable.Arity((ushort)operation); operand > 0; operand--)
                rows.Add(random.Next(s));
        }
    }

    private double Number() =>
        random.Next(8) == 0 ? Special[random.Next(Special.Length)] : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4));
}
