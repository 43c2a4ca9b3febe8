using ILDiff.Operations;

namespace ILDiff.Replay;

/// <summary>Records a function at the inputs as a program.</summary>
internal delegate Program PathRecorder(ReadOnlySpan<double> x);

/// <summary>
/// The paths of a recorded function: a trie, whose branches are decisions that turned out differently. Shared by forks;
/// thread safe. The function itself is only called by one thread at a time.
/// </summary>
/// <param name="first">The path that was recorded first.</param>
/// <param name="record">Runs the function; null when it is not at hand.</param>
internal sealed class Paths(Program first, PathRecorder? record)
{
    // What is recorded beyond is used once and forgotten: decisions that are new each time would fill the memory.
    internal const int Most = 1000;
    private const long MostStatements = 20_000_000;

    private readonly Lock recording = new();
    private int count = 1;
    private long misses;
    private long statements = first.Count;

    internal Path First { get; private set; } = new(first, shared: 0);

    /// <summary>How many paths are kept.</summary>
    internal int Count => Volatile.Read(ref count);

    /// <summary>How often a path was not found, and recorded.</summary>
    internal long Misses => Interlocked.Read(ref misses);

    /// <summary>The programs of all paths that are kept.</summary>
    internal IEnumerable<Program> All
    {
        get
        {
            var pending = new Stack<Path>([First]);
            while (pending.TryPop(out Path? path))
            {
                yield return path.Program;
                foreach (var (_, branch) in path.Branches)
                    pending.Push(branch);
            }
        }
    }

    /// <summary>Records the path that leaves another at a decision.</summary>
    /// <exception cref="PathNotRecordedException">The function is not at hand.</exception>
    /// <returns>What the function computes at these inputs.</returns>
    internal Program Miss(Path left, int decision, double outcome, ReadOnlySpan<double> x)
    {
        if (record == null)
            throw PathNotRecordedException.Of(left.Program, decision, outcome);
        lock (recording)
        {
            Program program = record(x);
            Interlocked.Increment(ref misses);
            if (count < Most && statements + program.Count <= MostStatements && left.Branch(decision, outcome) == null) // or another thread was faster
                Add(left, decision, outcome, program);
            return program;
        }
    }

    /// <summary>Keeps a path; with the lock, or while nobody evaluates.</summary>
    internal Path Add(Path left, int decision, double outcome, Program program)
    {
        var path = new Path(program, Shared(left.Program, program, decision, outcome));
        left.Add(decision, outcome, path);
        count++;
        statements += program.Count;
        return path;
    }

    /// <summary>Makes the programs of all paths smaller.</summary>
    internal OptimisationReport Optimise()
    {
        lock (recording)
        {
            OptimisedPaths optimised = OptimisedPaths.Of(First);
            First = optimised.First;
            count = optimised.Count;
            statements = All.Sum(program => (long)program.Count);
            return optimised.Report;
        }
    }

    /// <summary>How many first statements a path shares with the one that it leaves at a decision.</summary>
    internal static int Shared(Program left, Program program, int decision, double outcome) =>
        IsStart(left, program, decision) && BitConverter.DoubleToInt64Bits(program.Values[decision]) == BitConverter.DoubleToInt64Bits(outcome)
            ? decision + 1
            : 0;

    /// <summary>Whether one program does what another does, up to a statement.</summary>
    private static bool IsStart(Program one, Program other, int count)
    {
        if (other.Count <= count || !one.Operations.AsSpan(0, count + 1).SequenceEqual(other.Operations.AsSpan(0, count + 1)))
            return false;
        int operand = 0;
        for (int s = 0; s <= count; s++)
        {
            int arity = OperationTable.Arity(one.Operations[s]);
            if (arity == 0 && (Elementary)one.Operations[s] == Elementary.Constant &&
                BitConverter.DoubleToInt64Bits(one.Values[s]) != BitConverter.DoubleToInt64Bits(other.Values[s]))
            {
                return false;
            }

            if (!one.Operands.AsSpan(operand, arity).SequenceEqual(other.Operands.AsSpan(operand, arity)))
                return false;
            operand += arity;
        }

        return true;
    }
}
