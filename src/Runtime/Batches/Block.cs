using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ILDiff.Batches;

/// <summary>The memory in which one thread computes blocks, kept from one to the next: rows of lanes.</summary>
internal sealed class Block
{
    // A vector that crosses two cache lines costs two reads.
    private const int Alignment = 64;

    private double[] memory = [];
    private nint origin;
    private Plan? plan;

    /// <summary>How many lanes the rows have.</summary>
    internal int Width { get; private set; }

    /// <summary>The decision at which each lane left the path; -1 where it did not.</summary>
    internal int[] Left { get; private set; } = [];

    /// <summary>The outcome of that decision.</summary>
    internal double[] Outcomes { get; private set; } = [];

    /// <summary>How many lanes have left.</summary>
    internal int LeftCount { get; private set; }

    /// <summary>The point that each lane computes.</summary>
    internal int[] Points { get; private set; } = [];

    /// <summary>Makes room for a plan and puts its constants there.</summary>
    /// <param name="next">The plan.</param>
    /// <param name="width">How many lanes; a multiple of eight.</param>
    /// <param name="shared">The inputs that all points share.</param>
    internal void Enter(Plan next, int width, ReadOnlySpan<double> shared)
    {
        if (plan != next || Width != width)
        {
            plan = next;
            Width = width;
            Allocate((((nint)next.Rows + Batches.Rows.Beside) * width) + (Batches.Rows.Copies * (nint)next.Constants.Length));
            for (int i = 0; i < next.Constants.Length; i++)
                Constant(i).Fill(next.Constants[i]);
        }

        for (int i = 0; i < shared.Length; i++)
            Constant(i).Fill(shared[i]);
    }

    /// <summary>The rows, as steps see them.</summary>
    internal Rows Rows => new(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), origin), Width, plan!.Rows);

    /// <summary>Forgets which lanes left.</summary>
    internal void Begin()
    {
        LeftCount = 0;
        Left.AsSpan(0, Width).Fill(-1);
    }

    /// <summary>Notes the lanes whose decision is not the recorded one, and which had not left before.</summary>
    internal void Decide(int decision, ref double outcomes, double recorded, int lanes)
    {
        Vector256<long> expected = Vector256.Create(BitConverter.DoubleToInt64Bits(recorded));
        for (int lane = 0; lane < lanes; lane += Vector256<double>.Count)
        {
            if (Vector256.LoadUnsafe(ref outcomes, (nuint)lane).AsInt64() != expected)
                Leave(decision, ref outcomes, expected[0], lane);
        }
    }

    private void Leave(int decision, ref double outcomes, long expected, int first)
    {
        for (int lane = first; lane < first + Vector256<double>.Count; lane++)
        {
            double outcome = Unsafe.Add(ref outcomes, lane);
            if (Left[lane] >= 0 || BitConverter.DoubleToInt64Bits(outcome) == expected)
                continue;
            Left[lane] = decision;
            Outcomes[lane] = outcome;
            LeftCount++;
        }
    }

    private Span<double> Constant(int i) => MemoryMarshal.CreateSpan(ref Rows.Constant(i), Batches.Rows.Copies);

    private void Allocate(nint numbers)
    {
        if (Left.Length < Width)
        {
            Left = new int[Width];
            Outcomes = new double[Width];
            Points = new int[Width];
        }

        if (memory.Length >= numbers + (Alignment / sizeof(double)))
            return;
        // Pinned, so that it stays where it is aligned.
        memory = GC.AllocateArray<double>(checked((int)numbers + (Alignment / sizeof(double))), pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0);
        origin = (Alignment - (address % Alignment)) % Alignment / sizeof(double);
    }
}
