using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Operations;

namespace ILDiff.Tapes;

/// <summary>
/// The record of a computation: columns of statements, one row an elementary operation. Woven code passes it along;
/// it has nothing to call for people, who use Recording and AD. Belongs to
/// one thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Tape
{
    private const int FirstCapacity = 1 << 14;

    /// <summary>The upper half of the bits of this recording's active values; matches nothing between recordings.</summary>
    internal uint Signature = ActiveValue.Signature(0);

    internal Column<ushort> Operations;
    internal Column<int> Operands;
    internal Column<double> Values;

    /// <summary>Adjoints of the statements; made when a sweep starts, kept for the next.</summary>
    internal Column<double> Adjoints;

    internal int Count;
    internal int OperandCount;

    private int capacity;
    private int adjointCapacity;

    /// <summary>
    /// The call into code that was not woven that is under way, as "callee|caller|place"; null while woven code runs.
    /// </summary>
    internal string? Unwoven;

    /// <summary>The method that a replacement is about to call, and that is not to call the replacement.</summary>
    internal string? OwnCall;

    /// <summary>The objects into which active values were stored.</summary>
    internal NotedObjects Noted { get; } = new();

    /// <summary>Gives slots their primals; kept, since it is needed often.</summary>
    internal PrimalRestorer Restorer { get; }

    /// <summary>Strips structures; kept, since it is needed often.</summary>
    internal StructurePrimals Structures { get; }

    /// <summary>Poisons what parts stored that are forgotten; made when there is one.</summary>
    internal Forgetter? Forgetter { get; private set; }

    /// <summary>Looks for active values; kept, since it is needed often.</summary>
    internal ActiveFinder Finder { get; } = new();

    /// <summary>What the recording found out about the code: variables read, derivatives cut.</summary>
    internal Findings Findings { get; } = new();

    /// <summary>What is known of the delegates and types that were called.</summary>
    internal CalleeCache Callees { get; } = new();

    /// <summary>Derivatives of which order will be taken of what is recorded now.</summary>
    internal int Orders;

    /// <summary>Whether decisions are recorded, for replays.</summary>
    internal bool RecordsDecisions;

    /// <summary>Whether what is recorded holds for these inputs alone.</summary>
    internal bool IsBoundToInputs;

    /// <summary>Where the recorded decisions stand in the code, by statement.</summary>
    internal Dictionary<int, string> Sites { get; } = [];

    /// <summary>The statements with several operands and results, in their order.</summary>
    internal List<Composite> Composites { get; } = [];

    /// <summary>The adjoints, of as many statements as there are.</summary>
    internal Span<double> AdjointRows => Adjoints.Rows(0, Count);

    /// <summary>The columns, for a sweep.</summary>
    internal Statements Statements => new(Operations.Rows(0, Count), Operands.Rows(0, OperandCount), Values.Rows(0, Count));

    /// <summary>The tape of code that runs while nothing is recorded: no value is active on it.</summary>
    internal static Tape None { get; } = new();

    internal Tape()
    {
        Restorer = new PrimalRestorer(this);
        Structures = new StructurePrimals(this);
    }

    ~Tape()
    {
        Operations.Free();
        Operands.Free();
        Values.Free();
        Adjoints.Free();
    }

    /// <summary>The memory the columns hold, in bytes.</summary>
    internal long Bytes => (long)capacity * BytesPerStatement + (long)adjointCapacity * sizeof(double);

    /// <summary>Memory a statement may take: operation, up to two operands, value.</summary>
    internal const int BytesPerStatement = sizeof(ushort) + (2 * sizeof(int)) + sizeof(double);

    /// <summary>Appends a statement without operands: an independent variable or a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Record(Elementary operation, double value)
    {
        int statement = Next();
        Operations[statement] = (ushort)operation;
        Values[statement] = value;
        return statement;
    }

    /// <summary>Appends a statement with one operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Record(Elementary operation, int x, double value)
    {
        int statement = Record(operation, value);
        Operands[OperandCount++] = x;
        return statement;
    }

    /// <summary>Appends a statement with two operands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Record(Elementary operation, int x, int y, double value)
    {
        int statement = Record(operation, value);
        int operands = OperandCount;
        Operands[operands] = x;
        Operands[operands + 1] = y;
        OperandCount = operands + 2;
        return statement;
    }

    /// <summary>The active double that stands for a statement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Active(int statement) => ActiveValue.Of(statement, Signature);

    /// <summary>Room for the adjoints of all statements, all zero from a statement on.</summary>
    internal Span<double> ClearedAdjoints(int from = 0)
    {
        if (adjointCapacity < Count)
        {
            TapeMemory.Allow(this, (long)(capacity - adjointCapacity) * sizeof(double), capacity);
            try
            {
                Adjoints.Resize(capacity);
            }
            catch (OutOfMemoryException)
            {
                throw TapeFullException.OutOfMemory(Count, (long)capacity * sizeof(double));
            }

            adjointCapacity = capacity;
        }

        AdjointRows[from..].Clear();
        return AdjointRows;
    }

    /// <summary>Appends a statement with several operands and results.</summary>
    /// <param name="composite">What sweeps call.</param>
    /// <param name="operands">The statements of its operands; at least one.</param>
    /// <param name="results">Primals; receives the active results.</param>
    internal void Record(Composite composite, IEnumerable<int> operands, Span<double> results)
    {
        int joined = -1;
        foreach (int operand in operands)
            joined = joined < 0 ? operand : Record(Elementary.Join, joined, operand, 0);
        composite.First = Count;
        composite.OperandRow = OperandCount;
        foreach (ref double result in results)
            result = Active(Record(Elementary.Result, joined, result));
        Composites.Add(composite);
    }

    /// <summary>Appends independent variables; gives the active array that stands for them.</summary>
    internal double[] Variables(ReadOnlySpan<double> values)
    {
        double[] active = new double[values.Length];
        Noted.Add(active); // whoever keeps the array finds primals in it
        for (int i = 0; i < active.Length; i++)
            active[i] = Active(Record(Elementary.Independent, values[i]));
        return active;
    }

    /// <summary>Starts a part that will be forgotten; returns what <see cref="Forget"/> takes.</summary>
    internal TapePosition StartPart() => new(Count, OperandCount, Composites.Count, Noted.StartPart());

    /// <summary>Forgets a part: its statements, and what it stored in objects.</summary>
    internal void Forget(TapePosition position)
    {
        Forgetter ??= new Forgetter(this);
        Noted.EndPart(position.Note, position.Statement, Forgetter);
        Count = position.Statement;
        OperandCount = position.OperandRow;
        Composites.RemoveRange(position.Composite, Composites.Count - position.Composite);
    }

    /// <summary>Forgets the statements and keeps the memory.</summary>
    internal void Rewind()
    {
        Count = 0;
        OperandCount = 0;
        Unwoven = null;
        OwnCall = null;
        RecordsDecisions = false;
        IsBoundToInputs = false;
        Orders = 0;
        Sites.Clear();
        Composites.Clear();
        Findings.Clear();
        Callees.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next()
    {
        int statement = Count;
        if (statement == capacity)
            Grow();
        Count = statement + 1;
        return statement;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        // The operands column holds two a statement, so that no record needs a second check; its count is an int.
        const int most = int.MaxValue / 2;
        if (capacity == most)
            throw TapeFullException.OutOfStatements(Count);

        int wanted = (int)Math.Min(most, Math.Max(FirstCapacity, 2L * capacity));
        TapeMemory.Allow(this, (long)(wanted - capacity) * BytesPerStatement, wanted);
        try
        {
            Operations.Resize(wanted);
            Operands.Resize(2L * wanted);
            Values.Resize(wanted);
        }
        catch (OutOfMemoryException)
        {
            throw TapeFullException.OutOfMemory(Count, (long)wanted * BytesPerStatement);
        }

        capacity = wanted;
    }
}
