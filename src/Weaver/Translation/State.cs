namespace ILDiff.Weaving.Translation;

/// <summary>What places hold at a point of the code.</summary>
internal sealed class State
{
    private readonly Dictionary<Leaf, Entry> entries;

    internal State() => entries = [];

    private State(State other) => entries = new(other.entries);

    /// <summary>What a place holds.</summary>
    internal Entry this[Leaf leaf]
    {
        get => entries.TryGetValue(leaf, out Entry? entry) ? entry : UnknownEntry.Instance;
        set => entries[leaf] = value;
    }

    internal State Copy() => new(this);

    /// <summary>Forgets places that the code cannot reach any more.</summary>
    internal void Forget(IEnumerable<Leaf> leaves)
    {
        foreach (Leaf leaf in leaves)
            entries.Remove(leaf);
    }

    /// <summary>The places that hold something else in another state than in this one, as far as this one knows it.</summary>
    internal List<Leaf> Differences(State other) =>
        [.. entries.Where(pair => pair.Value is not UnknownEntry && !pair.Value.IsSame(other[pair.Key])).Select(pair => pair.Key)];

    /// <summary>Keeps what another state has too.</summary>
    internal void Meet(State other)
    {
        foreach (Leaf leaf in Differences(other))
            entries[leaf] = UnknownEntry.Instance;
    }
}
