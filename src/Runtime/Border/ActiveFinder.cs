using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>Looks for active values of a tape, and for poison.</summary>
internal sealed class ActiveFinder : SlotVisitor
{
    private Tape tape = Tape.None;

    /// <summary>Whether an active value was found.</summary>
    internal bool Found { get; private set; }

    /// <summary>Makes the finder ready for a search.</summary>
    internal ActiveFinder On(Tape searched)
    {
        tape = searched;
        Found = false;
        return this;
    }

    public override void Double(ref double slot)
    {
        if (!double.IsNaN(slot))
            return;
        if (ActiveValue.Is(slot, tape))
            Found = true;
        else
            Faults.Checked(slot, tape);
    }
}
