using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// Puts poison in the place of active values whose statements are forgotten, so that nobody takes them for others; their
/// objects get the primals when the recording ends.
/// </summary>
internal sealed class Forgetter(Tape tape) : SlotVisitor
{
    // Weak: most are arrays that nobody refers to any more.
    private readonly ConditionalWeakTable<object, double[]> forgotten = [];
    private readonly List<double> primals = [];
    private double[]? before;
    private int first;
    private bool isRestoring;

    /// <summary>Whether the object that was visited last holds active values that are not forgotten.</summary>
    internal bool HoldsActive { get; private set; }

    /// <summary>Whether it held some that are.</summary>
    internal bool HoldsForgotten { get; private set; }

    /// <summary>Forgets the values of an object that stand for statements from a position on.</summary>
    internal void Forget(object target, int first)
    {
        this.first = first;
        (HoldsActive, HoldsForgotten) = (false, false);
        primals.Clear();
        forgotten.TryGetValue(target, out before);
        Root(target);
        if (HoldsForgotten)
            forgotten.AddOrUpdate(target, [.. primals]);
    }

    /// <summary>Gives the objects that are still there primals in place of poison.</summary>
    internal void Restore()
    {
        isRestoring = true;
        foreach (var (target, values) in forgotten)
        {
            before = values;
            primals.Clear();
            Root(target);
        }

        isRestoring = false;
        forgotten.Clear();
    }

    public override void Double(ref double slot)
    {
        double primal = slot;
        if (double.IsNaN(slot) && ActiveValue.IsForgotten(slot))
        {
            // By its place; a container that has grown since keeps its poison.
            HoldsForgotten = true;
            primal = before != null && primals.Count < before.Length ? before[primals.Count] : slot;
            if (isRestoring)
                slot = primal;
        }
        else if (ActiveValue.Is(slot, tape) && ActiveValue.Statement(slot) >= first)
        {
            HoldsForgotten = true;
            primal = tape.Values[ActiveValue.Statement(slot)];
            slot = ActiveValue.Forgotten(tape.Signature);
        }
        else if (ActiveValue.Is(slot, tape))
        {
            HoldsActive = true;
        }

        primals.Add(primal);
    }
}
