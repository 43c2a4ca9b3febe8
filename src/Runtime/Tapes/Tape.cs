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
    internal AdjointColumn Adjoints { get; } = new();

    internal int Count;
    internal int OperandCount;

    /// <summary>How many operands a fused statement may have.</summary>
    internal const int MostOperands = 8;

    // How many of them beyond the two of an elementary one.
    private const int MostBeyond = MostOperands - 2;

    private int capacity;
    private int operandCapacity;

    // Statements of fused operations have room while there are fewer than this: one comparison instead of three.
    private int fusedLimit;

    /// <summary>
    /// The call into code that was not woven that is under way, as "callee|caller|place"; null while woven code runs.
    /// </summary>
    internal string? Unwoven;

    /// <summary>The method that a replacement is about to call, and that is not to call the replacement.</summary>
    internal string? OwnCall;

    /// <summary>The objects into which active values were stored.</summary>
    internal NotedObjects Noted { get; }

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

    /// <summary>Where constants that are read again are.</summary>
    internal LatestConstants LatestConstants { get; } = new();

    /// <summary>What is known of the delegates and types that were called.</summary>
    internal CalleeCache Callees { get; } = new();

    /// <summary>
    /// Whether statements may be fused: only the adjoint of what is recorded now will be taken, once, and nobody looks at
    /// the statements. All others walk elementary statements.
    /// </summary>
    internal bool Fuses;

    /// <summary>Derivatives of which order will be taken of what is recorded now.</summary>
    internal int Orders
    {
        get;
        set
        {
            field = value;
            SetFuses();
        }
    }

    /// <summary>Whether decisions are recorded, for replays.</summary>
    internal bool RecordsDecisions
    {
        get;
        set
        {
            field = value;
            SetFuses();
        }
    }

    /// <summary>Whether nobody walks the statements but the first-order sweeps.</summary>
    internal bool IsOnlySwept
    {
        get;
        set
        {
            field = value;
            SetFuses();
        }
    }

    /// <summary>Whether what is recorded holds for these inputs alone.</summary>
    internal bool IsBoundToInputs;

    /// <summary>Where the recorded decisions stand in the code, by statement.</summary>
    internal Dictionary<int, string> Sites { get; } = [];

    /// <summary>Which lines the statements come from; null if nobody asks.</summary>
    internal LineNotes? Lines;

    /// <summary>The statements with several operands and results, in their order.</summary>
    internal List<Composite> Composites { get; } = [];

    /// <summary>The adjoints, of as many statements as there are.</summary>
    internal Span<double> AdjointRows => Adjoints.Rows(Count);

    /// <summary>The columns, for a sweep.</summary>
    internal Statements Statements => new(Operations.Rows(0, Count), Operands.Rows(0, OperandCount), Values.Rows(0, Count));

    /// <summary>The tape of code that runs while nothing is recorded: no value is active on it.</summary>
    internal static Tape None { get; } = new(isNone: true);

    internal Tape(bool isNone = false)
    {
        Noted = new NotedObjects(isNone);
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

    /// <summary>How many operands there is room for beyond two of each statement to come.</summary>
    internal long Slack => operandCapacity - OperandCount - (2L * (capacity - Count));

    /// <summary>The memory the columns hold, in bytes.</summary>
    internal long Bytes =>
        ((long)capacity * BytesPerRow) + ((long)operandCapacity * sizeof(int)) + Adjoints.Bytes;

    /// <summary>Memory that a statement takes beside its operands: operation and value.</summary>
    private const int BytesPerRow = sizeof(ushort) + sizeof(double);

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
        if (!HasRoom)
            Grow();
        return RecordInRoom(operation, x, y, value);
    }

    /// <summary>Appends a statement with two operands, for which there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int RecordInRoom(Elementary operation, int x, int y, double value)
    {
        ref int operands = ref RecordRow((ushort)operation, 2, value);
        operands = x;
        Unsafe.Add(ref operands, 1) = y;
        return Count - 1;
    }

    /// <summary>Whether a statement of a fused operation can be appended as things are.</summary>
    internal bool HasRoomForFused
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Count < fusedLimit;
    }

    /// <summary>Whether a statement can be appended as things are.</summary>
    internal bool HasRoom
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Count != capacity;
    }

    /// <summary>Makes room for a statement of a fused operation.</summary>
    internal void MakeRoomForFused()
    {
        if (!HasRoom)
            Grow();
        if (Slack < MostBeyond)
            GrowOperands();
        SetFusedLimit();
    }

    /// <summary>Appends a statement, for which there is room; the caller fills in the operands, from the reference on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref int RecordRow(ushort operation, int arity, double value)
    {
        int statement = Count, row = OperandCount;
        Count = statement + 1;
        OperandCount = row + arity;
        Operations[statement] = operation;
        Values[statement] = value;
        return ref Operands[row];
    }

    /// <summary>The statement of a constant; where statements are fused, one of the latest is taken again.</summary>
    internal int Constant(double value)
    {
        int statement = Fuses ? LatestConstants.Find(value, this) : -1;
        if (statement < 0)
            LatestConstants.Keep(value, statement = Record(Elementary.Constant, value));
        return statement;
    }

    /// <summary>The active double that stands for a statement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Active(int statement) => ActiveValue.Of(statement, Signature);

    /// <summary>Room for the adjoints of all statements, all zero from a statement on.</summary>
    internal Span<double> ClearedAdjoints(int from = 0)
    {
        if (!Adjoints.HasRoom(Count))
        {
            TapeMemory.Allow(this, ((long)capacity * sizeof(double)) - Adjoints.Bytes, capacity);
            try
            {
                Adjoints.Grow(capacity);
            }
            catch (OutOfMemoryException)
            {
                throw TapeFullException.OutOfMemory(Count, (long)capacity * sizeof(double));
            }
        }

        Adjoints.Clear(from, Count);
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

    /// <summary>Appends independent variables, in columns; gives the active array that stands for them.</summary>
    /// <param name="values">Their primals; poison and values of other recordings are errors.</param>
    /// <param name="active">Receives the active values; as long as <paramref name="values"/>.</param>
    internal double[] Variables(ReadOnlySpan<double> values, double[] active)
    {
        foreach (double value in values)
        {
            if (double.IsNaN(value))
                Faults.Checked(value, this);
        }

        Noted.Add(active); // whoever keeps the array finds primals in it
        while (capacity - Count < values.Length)
            Grow();
        Operations.Rows(Count, values.Length).Fill((ushort)Elementary.Independent);
        values.CopyTo(Values.Rows(Count, values.Length));
        for (int i = 0; i < active.Length; i++)
            active[i] = Active(Count + i);
        Count += values.Length;
        return active;
    }

    /// <inheritdoc cref="Variables(ReadOnlySpan{double}, double[])"/>
    internal double[] Variables(ReadOnlySpan<double> values) => Variables(values, new double[values.Length]);

    /// <summary>Starts a part that will be forgotten; returns what <see cref="Forget"/> takes.</summary>
    internal TapePosition StartPart() => new(Count, OperandCount, Composites.Count, Noted.StartPart());

    /// <summary>Forgets a part: its statements, and what it stored in objects.</summary>
    internal void Forget(TapePosition position)
    {
        Forgetter ??= new Forgetter(this);
        Noted.EndPart(position.Note, position.Statement, Forgetter);
        Count = position.Statement;
        OperandCount = position.OperandRow;
        Lines?.Forget(Count);
        Composites.RemoveRange(position.Composite, Composites.Count - position.Composite);
        SetFusedLimit(); // those that follow may have more operands than these had
    }

    /// <summary>Forgets the statements and keeps the memory.</summary>
    internal void Rewind()
    {
        Count = 0;
        OperandCount = 0;
        Unwoven = null;
        OwnCall = null;
        Lines = null;
        RecordsDecisions = false;
        IsOnlySwept = false;
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
        const int most = int.MaxValue / 2; // the count of operands is an int
        if (capacity == most)
            throw TapeFullException.OutOfStatements(Count);
        Grow((int)Math.Min(most, Math.Max(FirstCapacity, 2L * capacity)), operandCapacity);
    }

    /// <summary>Makes room for two operands of each statement to come, after one that had more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowOperands() => Grow(capacity, Math.Max(2L * operandCapacity, 16));

    private void Grow(int statements, long operands)
    {
        // The operands column has room for two of each statement to come, so that no elementary one needs a second check.
        operands = Math.Max(operands, OperandCount + 2L * (statements - Count));
        if (operands > int.MaxValue)
            throw TapeFullException.OutOfStatements(Count);
        long more = ((statements - capacity) * (long)BytesPerRow) + ((operands - operandCapacity) * sizeof(int));
        TapeMemory.Allow(this, more, statements);
        try
        {
            Operations.Resize(statements);
            Operands.Resize(operands);
            Values.Resize(statements);
        }
        catch (OutOfMemoryException)
        {
            throw TapeFullException.OutOfMemory(Count, Bytes + more);
        }

        capacity = statements;
        operandCapacity = (int)operands;
        SetFusedLimit();
    }

    private void SetFuses()
    {
        Fuses = IsOnlySwept && Orders == 1 && !RecordsDecisions;
        SetFusedLimit();
    }

    /// <summary>As far as room goes if each has the most operands; looked at again when they are so many.</summary>
    private void SetFusedLimit() => fusedLimit = Fuses ? (int)Math.Min(capacity, Count + (Slack / MostBeyond)) : 0;
}
