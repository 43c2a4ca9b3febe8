using System.Reflection;

namespace ILDiff.Runtime.Tests.Border;

/// <summary>src/Weaver/Vocabulary/Border.txt names what exists, once.</summary>
public sealed class VocabularyTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // Loaded on demand otherwise, and a type is looked for in what is loaded.
    private static readonly Assembly[] Assemblies = [.. new[]
    {
        typeof(object), typeof(List<>), typeof(Queue<>), typeof(Enumerable), typeof(Console), typeof(System.Numerics.Complex),
        typeof(System.Collections.Concurrent.ConcurrentDictionary<,>), typeof(System.Collections.ObjectModel.Collection<>),
        typeof(System.Diagnostics.Debug), typeof(System.Diagnostics.Trace), typeof(System.Numerics.BigInteger),
        typeof(LinkedList<>), typeof(PriorityQueue<,>), typeof(System.Collections.Concurrent.ConcurrentBag<>), typeof(Parallel),
        typeof(ParallelEnumerable), typeof(ThreadPool), typeof(System.Xml.XmlConvert), typeof(System.Collections.Immutable.ImmutableArray<>),
        typeof(System.Collections.ObjectModel.ObservableCollection<>),
        typeof(System.Numerics.Tensors.TensorPrimitives),
        typeof(Microsoft.VisualBasic.Strings), typeof(Microsoft.FSharp.Core.Unit),
    }.Select(type => type.Assembly).Distinct()];

    [Fact]
    public void Every_row_names_a_member()
    {
        Assert.True(Rows().Count > 500);
        Assert.Equal([], Rows().Where(row => Find(row.Type) is not { } type || (row.Member != "*" && !Has(type, row.Member))));
    }

    [Fact]
    public void A_member_has_one_class() =>
        Assert.Empty(Rows().GroupBy(row => (row.Type, row.Member)).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Classes_are_those_of_the_header() =>
        Assert.DoesNotContain(Rows(), row => row.Class is not ("reads" or "moves" or "primal" or "cuts" or "recasts" or "threads"));

    private static Type? Find(string name) =>
        Assemblies.Select(assembly => assembly.GetType(name.Replace('/', '+'))).FirstOrDefault(type => type != null);

    private static bool Has(Type type, string member) => type.GetMember(member, All).Length > 0;

    private static List<(string Class, string Type, string Member)> Rows()
    {
        string root = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(root, "src", "Weaver")))
            root = Path.GetDirectoryName(root)!;
        return
        [
            .. from line in File.ReadLines(Path.Combine(root, "src", "Weaver", "Vocabulary", "Border.txt"))
               where line.Length > 0 && line[0] != '#'
               let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               let parts = words[1].Split("::")
               select (words[0], parts[0], parts[1]),
        ];
    }
}
