using System.Reflection;
using System.Runtime.CompilerServices;

namespace ILDiff.Border;

/// <summary>What may be unloaded, and must not be kept. Where code is compiled ahead of time nothing is, whatever members say.</summary>
internal static class Unloading
{
    internal static bool Concerns(MemberInfo member) => RuntimeFeature.IsDynamicCodeSupported && member.IsCollectible;

    internal static bool Concerns(Assembly assembly) => RuntimeFeature.IsDynamicCodeSupported && assembly.IsCollectible;
}
