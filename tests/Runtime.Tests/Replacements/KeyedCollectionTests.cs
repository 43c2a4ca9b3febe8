using ILDiff.Replacements;

namespace ILDiff.Runtime.Tests.Replacements;

public sealed class KeyedCollectionTests
{
    [Fact]
    public void A_dictionary_made_in_a_recording_finds_keys_by_their_primals()
    {
        using var samples = new Samples();
        var tape = samples.Tape;
        Dictionary<double, int> dictionary = DictionaryFactories.Dictionary<double, int>(tape);
        DictionaryReplacements.Add(dictionary, samples.Active(1), 10, tape);
        DictionaryReplacements.Set(dictionary, samples.Active(2), 20, tape);
        DictionaryReplacements.Set(dictionary, samples.Active(2), 21, tape);
        Assert.Equal(2, dictionary.Count);
        Assert.Equal(21, DictionaryReplacements.Get(dictionary, 2, tape));
        Assert.True(DictionaryReplacements.ContainsKey(dictionary, samples.Active(1), tape));
        Assert.False(DictionaryReplacements.TryGetValue(dictionary, samples.Active(3), out _, tape));
        Assert.Throws<ArgumentException>(() => DictionaryReplacements.Add(dictionary, 1, 0, tape));
        Assert.True(DictionaryReplacements.Remove(dictionary, samples.Active(1), tape));
        samples.SamePrimals([2], dictionary.Keys);
        Assert.True(ILDiff.Activity.ActiveValue.Is(dictionary.Keys.Single(), tape));
    }

    [Fact]
    public void A_dictionary_made_before_the_recording_is_searched_and_takes_no_active_key()
    {
        Dictionary<double, int> dictionary = new() { [1] = 10 };
        SortedDictionary<double, int> sorted = new() { [1] = 10 };
        HashSet<double> set = [1];
        using var samples = new Samples();
        var tape = samples.Tape;
        double one = samples.Active(1);
        Assert.Equal(10, DictionaryReplacements.Get(dictionary, one, tape));
        Assert.Equal(10, DictionaryReplacements.Get((IDictionary<double, int>)dictionary, one, tape));
        Assert.True(DictionaryReplacements.ContainsKey((IReadOnlyDictionary<double, int>)dictionary, one, tape));
        Assert.Equal(10, SortedDictionaryReplacements.Get(sorted, one, tape));
        Assert.True(SetReplacements.Contains(set, one, tape));
        Assert.True(CollectionReplacements.Contains((ICollection<double>)set, one, tape));

        Assert.Throws<NotDifferentiableException>(() => DictionaryReplacements.Add(dictionary, samples.Active(2), 0, tape));
        Assert.Throws<NotDifferentiableException>(
            () => DictionaryReplacements.Add((IDictionary<double, int>)dictionary, samples.Active(2), 0, tape));
        Assert.Throws<NotDifferentiableException>(() => SortedDictionaryReplacements.Set(sorted, samples.Active(2), 0, tape));
        Assert.Throws<NotDifferentiableException>(() => SetReplacements.Add(set, samples.Active(2), tape));
        Assert.Throws<NotDifferentiableException>(() => SetReplacements.Add((ICollection<double>)set, samples.Active(2), "callee|caller|", tape));
        DictionaryReplacements.Add(dictionary, 2, 20, tape);
        Assert.Equal(2, dictionary.Count);
    }

    [Fact]
    public void Sets_and_queues_made_in_a_recording_compare_primals()
    {
        using var samples = new Samples();
        var tape = samples.Tape;
        foreach (double[] primals in samples.Sequences())
        {
            double[] values = samples.HalfActive(primals);
            samples.SamePrimals(new HashSet<double>(primals), SetFactories.HashSet(values, tape));
            samples.SamePrimals(new SortedSet<double>(primals), SetFactories.SortedSet(values, tape));
            samples.SamePrimals(primals.ToHashSet(), EnumerableEquality.ToHashSet(values, tape));

            PriorityQueue<double, double> expected = new(primals.Select(x => (x, x)));
            PriorityQueue<double, double> queue = SetFactories.PriorityQueue(values.Select(x => (x, x)), tape);
            while (expected.Count > 0)
                Samples.SameBits(expected.Dequeue(), samples.Primal(queue.Dequeue()));
        }

        PriorityQueue<int, double> enqueued = SetFactories.PriorityQueue<int, double>(tape);
        SetReplacements.Enqueue(enqueued, 2, samples.Active(2), tape);
        SetReplacements.Enqueue(enqueued, 1, samples.Active(1), tape);
        Assert.Equal(1, enqueued.Dequeue());
    }

    [Fact]
    public void Keys_that_are_no_doubles_are_compared_as_ever()
    {
        using var samples = new Samples();
        var tape = samples.Tape;
        Dictionary<string, double> dictionary = DictionaryFactories.Dictionary<string, double>(
            StringComparer.OrdinalIgnoreCase, tape);
        Assert.Same(StringComparer.OrdinalIgnoreCase, dictionary.Comparer);
        DictionaryReplacements.Add(dictionary, "a", samples.Active(1), tape);
        Samples.SameBits(1, samples.Primal(DictionaryReplacements.Get(dictionary, "A", tape)));
        Assert.Throws<KeyNotFoundException>(() => DictionaryReplacements.Get(dictionary, "b", tape));
    }

    [Fact]
    public void What_is_stored_is_given_its_primal_when_the_recording_ends()
    {
        using var samples = new Samples();
        Dictionary<string, double> dictionary = [];
        DictionaryReplacements.Add(dictionary, "a", samples.Active(1), samples.Tape);
        Dictionary<double, int> keyed = DictionaryFactories.Dictionary<double, int>(samples.Tape);
        DictionaryReplacements.Add(keyed, samples.Active(2), 5, samples.Tape);
        samples.Tape.Noted.Restore(samples.Tape);
        Samples.SameBits(1, dictionary["a"]);
        Samples.SameBits(2, keyed.Keys.Single());
        Assert.Equal(5, keyed[2]);
    }
}
