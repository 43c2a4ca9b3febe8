using ILDiff.Tapes;
namespace ILDiff.Border;
public static class Delegates { public static bool IsWoven(Delegate? target, Tape tape) => true; }
