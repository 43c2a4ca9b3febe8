namespace ILDiff.Tapes;

/// <summary>
/// The adjoints of a tape's statements, or their tangents, kept from one sweep to the next. A sweep that leaves zeros behind
/// saves the next one a pass over memory. Belongs to one thread.
/// </summary>
internal sealed class AdjointColumn
{
    private Column<double> rows;
    private int capacity;

    // How many rows have been zero, and how many of them may not be any more.
    private int zeroRows;
    private int usedRows;

    internal ref double this[int statement] => ref rows[statement];

    /// <summary>The memory the column holds, in bytes.</summary>
    internal long Bytes => (long)capacity * sizeof(double);

    /// <summary>The rows of the first statements.</summary>
    internal Span<double> Rows(int count) => rows.Rows(0, count);

    internal bool HasRoom(int count) => count <= capacity;

    /// <summary>Makes room.</summary>
    /// <exception cref="OutOfMemoryException">The system has no more memory; the column is unchanged.</exception>
    internal void Grow(int count)
    {
        rows.Resize(count);
        capacity = count;
    }

    /// <summary>Sets the rows from one on to zero, up to those of a number of statements.</summary>
    internal void Clear(int from, int count)
    {
        if (from > 0)
        {
            rows.Rows(from, count - from).Clear();
        }
        else
        {
            rows.Rows(0, usedRows).Clear();
            usedRows = 0;
            if (zeroRows < count)
                rows.Rows(zeroRows, count - zeroRows).Clear();
        }

        zeroRows = Math.Max(zeroRows, count);
        usedRows = Math.Max(usedRows, count);
    }

    /// <summary>Says that a sweep left something in the first rows alone, and zeros in the others.</summary>
    internal void Leave(int first) => usedRows = first;

    internal void Free() => rows.Free();
}
