using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Tool.Inputs;

/// <summary>An assembly that a user named, looked at before any work begins.</summary>
internal sealed class InputAssembly
{
    private InputAssembly(string path, MetadataReader metadata)
    {
        Path = path;
        Name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        IsWoven = HasAttribute(metadata, "ILDiff.Activity", "WovenAttribute");
        IsReference = HasAttribute(metadata, "System.Runtime.CompilerServices", "ReferenceAssemblyAttribute");
        References =
        [
            .. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)),
        ];
    }

    internal string Path { get; }

    /// <summary>The name that it gives itself.</summary>
    internal string Name { get; }

    internal bool IsWoven { get; }

    /// <summary>Whether it is for compilers, without the code.</summary>
    internal bool IsReference { get; }

    /// <summary>The names of the assemblies that it refers to.</summary>
    internal IReadOnlyList<string> References { get; }

    /// <summary>Reads what there is to know of an assembly that is to be woven.</summary>
    /// <exception cref="InputException">It is none, or none that can be woven.</exception>
    internal static InputAssembly Read(string path)
    {
        InputAssembly assembly = ReadAny(path);
        if (assembly.IsReference)
        {
            throw new InputException($"'{path}' is a reference assembly: it has signatures for compilers, and no code. Give " +
                "the assembly that runs; of a package that is the one in its folder lib or runtimes.");
        }

        if (assembly.Name == "ILDiff" || IsOfFramework(assembly.Name))
        {
            throw new InputException($"'{path}' belongs to .NET or is ILDiff itself. ILDiff knows the members of these one " +
                "by one, and does not weave them. Give a library or a program.");
        }

        return assembly;
    }

    /// <summary>Reads an assembly that is to be woven and is not yet.</summary>
    internal static InputAssembly ReadUnwoven(string path)
    {
        InputAssembly assembly = Read(path);
        return !assembly.IsWoven ? assembly : throw new InputException(
            $"'{path}' is woven already. Give the assembly as it was published or compiled.");
    }

    private static InputAssembly ReadAny(string path)
    {
        if (Directory.Exists(path))
            throw new InputException($"'{path}' is a folder. Give the path of an assembly (.dll or .exe).");
        if (!File.Exists(path))
            throw new InputException($"There is no file '{path}'. Give the path of an assembly (.dll or .exe).");
        try
        {
            byte[] image = File.ReadAllBytes(path);
            if (image is not [(byte)'M', (byte)'Z', ..])
                throw new InputException($"'{path}' is no .NET assembly: {WhatElse(image)}");
            using var reader = new PEReader(new MemoryStream(image));
            if (!reader.HasMetadata)
            {
                throw new InputException($"'{path}' is native code, and only IL can be woven. Of a .NET program, give the " +
                    ".dll beside it.");
            }

            // Only IL, or IL with native code that was made of it.
            if ((reader.PEHeaders.CorHeader!.Flags & (CorFlags.ILOnly | CorFlags.ILLibrary)) == 0)
                throw new InputException(Catalogue.MixedMode(path).ToString());
            MetadataReader metadata = reader.GetMetadataReader();
            DemandBodies(reader, metadata);
            return metadata.IsAssembly ? new InputAssembly(path, metadata) : throw new InputException(
                $"'{path}' is a module of an assembly in several files, which cannot be woven. Compile it into one.");
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException or OverflowException)
        {
            throw new InputException($"'{path}' is damaged or cut off, and cannot be read ({exception.Message}). Get it again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    // The metadata of a file that was cut off may be whole.
    private static void DemandBodies(PEReader reader, MetadataReader metadata)
    {
        long end = reader.PEHeaders.SectionHeaders.Max(section => (long)section.PointerToRawData + section.SizeOfRawData);
        if (reader.GetEntireImage().Length < end)
            throw new BadImageFormatException("its sections are longer than the file");
        _ = metadata.MethodDefinitions.Count;
    }

    private static string WhatElse(byte[] image) => image switch
    {
        [] => "it is empty.",
        [(byte)'P', (byte)'K', ..] => "it is a package or another zip file. Give an assembly out of it, from its folder lib.",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "it is a native program or library. Of a .NET program, give the .dll beside it.",
        _ => "it does not begin as one. Give a .dll or .exe.",
    };

    /// <summary>Whether an assembly of this name is of the .NET that this process runs on.</summary>
    internal static bool IsOfFramework(string name) =>
        File.Exists(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll"));

    private static bool HasAttribute(MetadataReader metadata, string space, string name) =>
        metadata.GetAssemblyDefinition().GetCustomAttributes().Any(handle =>
            metadata.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MemberReference } constructor &&
            metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent &&
            metadata.GetTypeReference((TypeReferenceHandle)parent) is var type &&
            metadata.StringComparer.Equals(type.Name, name) && metadata.StringComparer.Equals(type.Namespace, space));
}
