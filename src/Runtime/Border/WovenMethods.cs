using System.Collections.Concurrent;
using System.Reflection;
using ILDiff.Activity;

namespace ILDiff.Border;

/// <summary>Which methods and assemblies the weaver has been at. Thread safe.</summary>
internal static class WovenMethods
{
    private static readonly ConcurrentDictionary<MethodBase, bool> Methods = [];
    private static readonly ConcurrentDictionary<RuntimeMethodHandle, bool> Handles = [];
    private static readonly ConcurrentDictionary<Assembly, bool> Assemblies = [];

    /// <summary>Whether the weaver has considered the method.</summary>
    /// <exception cref="NotWovenException">Its assembly was woven for another version of the contract.</exception>
    internal static bool Contains(MethodBase method)
    {
        if (method.DeclaringType == null)
            return false; // a dynamic method
        if (method.DeclaringType.DeclaringType == typeof(AD))
            return true; // a derivative that AD returned as a function: it hands on what it is given
        if (Unloading.Concerns(method))
            return IsMarked(method); // not kept: its assembly may be unloaded
        return Methods.TryGetValue(method, out bool isWoven) ? isWoven : Methods[method] = IsMarked(method);
    }

    /// <summary>The same, for woven code that has the method in hand as a token.</summary>
    /// <exception cref="NotWovenException">Its assembly was woven for another version of the contract.</exception>
    internal static bool Contains(RuntimeMethodHandle handle, RuntimeTypeHandle type)
    {
        if (Handles.TryGetValue(handle, out bool isWoven))
            return isWoven;
        MethodBase method = MethodBase.GetMethodFromHandle(handle, type)!;
        return Unloading.Concerns(method) ? IsMarked(method) : Handles[handle] = IsMarked(method);
    }

    /// <summary>Whether the weaver has been at the assembly.</summary>
    /// <exception cref="NotWovenException">It was woven for another version of the contract.</exception>
    internal static bool Contains(Assembly assembly)
    {
        if (Unloading.Concerns(assembly))
            return IsMarked(assembly);
        return Assemblies.TryGetValue(assembly, out bool isWoven) ? isWoven : Assemblies[assembly] = IsMarked(assembly);
    }

    private static bool IsMarked(MethodBase method)
    {
        if (!method.IsDefined(typeof(WovenAttribute), inherit: false))
            return false;
        Contains(method.Module.Assembly);
        return true;
    }

    private static bool IsMarked(Assembly assembly)
    {
        if (assembly.GetCustomAttribute<WovenAttribute>() is not { } woven)
            return false;
        Demand(assembly, woven.Contract);
        return true;
    }

    /// <summary>Refuses an assembly that was woven for another version of the contract.</summary>
    internal static void Demand(Assembly assembly, int contract)
    {
        if (contract != WeavingContract.Version)
            throw NotWovenException.OtherContract(assembly, contract);
    }
}
