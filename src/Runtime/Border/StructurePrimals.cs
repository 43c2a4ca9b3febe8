using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// Strips a copy of a structure or of a tuple. What lies behind references is not touched: it is shared with the
/// original.
/// </summary>
internal sealed class StructurePrimals(Tape tape) : SlotVisitor
{
    public override void Double(ref double slot)
    {
        if (double.IsNaN(slot))
            slot = Recorder.Primal(slot, tape);
    }

    internal override void Reference(object reference)
    {
    }
}
