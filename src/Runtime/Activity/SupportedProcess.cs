namespace ILDiff.Activity;

/// <summary>Which processes active values survive in.</summary>
internal static class SupportedProcess
{
    /// <summary>Refuses a 32-bit process.</summary>
    /// <param name="pointerSize">The size of a pointer in the process.</param>
    internal static void Demand(int pointerSize)
    {
        if (pointerSize == 8)
            return;
        throw new PlatformNotSupportedException(
            "ILDiff cannot record in a 32-bit process: its calling convention returns doubles in registers that change " +
            "signalling NaNs, which is what carries derivatives. Run the program as a 64-bit process (PlatformTarget x64 " +
            "or AnyCPU without Prefer32Bit).");
    }
}
