using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ILDiff.Build;

/// <summary>
/// Weaves the assemblies that the items ILDiffReference name. What is woven already, from the same content, is taken as it
/// is.
/// </summary>
public sealed class WeaveReferences : Task
{
    private readonly Dictionary<string, string> wovenByOriginal = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The items ILDiffReference: a name, and Types and Methods to narrow it.</summary>
    [Required]
    public ITaskItem[] Requests { get; set; } = [];

    /// <summary>The files that are deployed with the project, assemblies among them.</summary>
    [Required]
    public ITaskItem[] Deployed { get; set; } = [];

    /// <summary>The assemblies that the compiler sees.</summary>
    [Required]
    public ITaskItem[] Compiled { get; set; } = [];

    /// <summary>Folders that hold .NET's own assemblies.</summary>
    [Required]
    public string[] FrameworkFolders { get; set; } = [];

    /// <summary>The project, which errors are about.</summary>
    public string ProjectFile { get; set; } = "";

    /// <summary>Where woven assemblies go.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>The woven assemblies, each with its original in the metadata Original.</summary>
    [Output]
    public ITaskItem[] Woven { get; private set; } = [];

    /// <summary>The files that belong to this build, those of earlier builds among them.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>Weaves; false after an error.</summary>
    public override bool Execute()
    {
        var references = new ReferenceSet(ReferencedFile.Among(Deployed), ReferencedFile.Among(Compiled));
        var requested = new Dictionary<ReferencedFile, List<RequestedReference>>();
        foreach (RequestedReference request in RequestedReference.Read(Requests))
        {
            foreach (ReferencedFile file in Find(request, references))
            {
                if (!requested.TryGetValue(file, out List<RequestedReference>? requests))
                    requested.Add(file, requests = []);
                requests.Add(request);
            }
        }

        if (requested.Count > 0 && !references.HasRuntime)
            Fail(Catalogue.NoRuntimeForReferences());
        var files = new List<string>();
        foreach (ReferencedFile file in references.InOrder(requested.Keys))
        {
            if (Log.HasLoggedErrors)
                return false;
            Weave(file, RequestedReference.Merge(requested[file]), references, files);
        }

        Woven = [.. wovenByOriginal.Select(pair => new TaskItem(pair.Value, new Dictionary<string, string> { ["Original"] = pair.Key }))];
        Files = [.. files.Select(file => new TaskItem(file))];
        return !Log.HasLoggedErrors;
    }

    private IReadOnlyList<ReferencedFile> Find(RequestedReference request, ReferenceSet references)
    {
        IReadOnlyList<ReferencedFile> named = references.Named(request.Name);
        if (named.FirstOrDefault(ReferenceSet.IsOutOfBounds) is { } bound)
        {
            Fail(Catalogue.ReferenceOutOfBounds(request.Name, bound.Name));
            return [];
        }

        if (named.Count == 0 && FrameworkFolders.Any(folder => File.Exists(Path.Combine(folder, request.Name + ".dll"))))
            Fail(Catalogue.ReferenceOutOfBounds(request.Name, request.Name));
        else if (named.Count == 0 && request.IsOwn)
            Fail(Catalogue.NothingReferenced(request.Name, references.All.Where(file => !ReferenceSet.IsOutOfBounds(file)).Select(file => file.Name)));
        return named;
    }

    private void Weave(ReferencedFile file, RequestedReference request, ReferenceSet references, List<string> files)
    {
        List<string> replacing = [.. references.Replacing.Where(other => other.Name != file.Name).Select(other => other.Path)];
        var options = new WeavingOptions
        {
            Everything = !request.IsNarrowed,
            Types = request.Types,
            Methods = request.Methods,
            ReplacementAssemblies = replacing,
        };
        List<string> ledTo = [.. references.LedTo(file).Select(other => Runs(other.Path))];
        string runtime = references.All.Single(other => other.Name == "ILDiff").Path;
        string[] folders = [.. FrameworkFolders.Where(Directory.Exists)];
        WovenFolder folder = WovenFolder.Of(OutputFolder, file.Path, options, [runtime, .. ledTo, .. replacing], folders);
        using WovenFolder.Turn turn = folder.Wait();
        if (!folder.IsComplete)
        {
            List<string> paths = [.. references.All.Where(other => !other.IsOfFramework).Select(other => Runs(other.Path)), .. folders];
            paths.AddRange(references.All.Where(other => other.IsOfFramework).Select(other => Path.GetDirectoryName(other.Path)).Distinct());
            if (!Weave(file, folder, paths, options))
                return;
        }

        wovenByOriginal.Add(file.Path, Path.GetFullPath(folder.Assembly));
        files.AddRange(folder.Files);
    }

    private bool Weave(ReferencedFile file, WovenFolder folder, List<string> paths, WeavingOptions options)
    {
        folder.Create();
        Log.LogMessage(MessageImportance.High, $"ILDiff: weaving {file.Name} ({file.Path})");
        WeavingReport report;
        try
        {
            report = WovenFile.Weave(file.Path, folder.Assembly, paths, options);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fail(Catalogue.WeaverFailed(file.Name, exception));
            return false;
        }

        if (report.HasErrors)
        {
            foreach (Diagnostic error in report.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
                Fail(error);
            return false;
        }

        File.WriteAllText(folder.Report, ReferenceReport.Text(file.Path, report));
        Log.LogMessage(MessageImportance.High, $"ILDiff: {ReferenceReport.Summary(file.Name, report)} See {Path.GetFullPath(folder.Report)}");
        return true;
    }

    /// <summary>The file that runs in place of another, if that was woven.</summary>
    private string Runs(string path) => wovenByOriginal.TryGetValue(path, out string? woven) ? woven : path;

    private void Fail(Diagnostic diagnostic) => Log.LogError(
        subcategory: null, diagnostic.Code, helpKeyword: null, diagnostic.File ?? ProjectFile, diagnostic.Line, 0, 0, 0, diagnostic.Message);
}
