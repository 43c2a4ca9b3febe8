using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// Puts poison in the place of active values whose statements are forgotten, so that nobody takes them for others. The objects
/// that were stored into last get the primals when the recording ends.
/// </summary>
internal sealed class Forgetter(Tape tape) : SlotVisitor
{
    // Most objects are arrays that nobody refers to any more, so not all can be kept; those that steps work in are stored
    // into again and again.
    private const int Kept = 1024;

    private readonly (object? Target, double[] Primals)[] latest = new (object?, double[])[Kept];
    private readonly List<double> primals = [];
    private int next;
    private int first;
    private double[]? restored;
    private int place;

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
        Root(target);
        if (!HoldsForgotten)
            return;
        latest[next] = (target, [.. primals]);
        next = (next + 1) % Kept;
    }

    /// <summary>Gives the objects that were stored into last primals in place of poison.</summary>
    internal void Restore()
    {
        // The latest first: what it left as poison has an older primal.
        for (int i = 1; i <= Kept && latest[(next + Kept - i) % Kept] is { Target: { } target, Primals: var values }; i++)
        {
            (restored, place) = (values, 0);
            Root(target);
        }

        restored = null;
        Array.Clear(latest);
    }

    public override void Double(ref double slot)
    {
        if (restored != null)
        {
            // By its place; what a container has got since has none here.
            if (double.IsNaN(slot) && ActiveValue.IsForgotten(slot) && place < restored.Length)
                slot = restored[place];
            place++;
            return;
        }

        double primal = slot;
        if (double.IsNaN(slot) && ActiveValue.Is(slot, tape))
        {
            if (ActiveValue.Statement(slot) >= first)
            {
                HoldsForgotten = true;
                primal = tape.Values[ActiveValue.Statement(slot)];
                slot = ActiveValue.Forgotten(tape.Signature);
            }
            else
            {
                HoldsActive = true;
            }
        }

        primals.Add(primal);
    }
}
