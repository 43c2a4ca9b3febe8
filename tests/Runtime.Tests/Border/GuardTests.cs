using ILDiff.Border;
using ILDiff.Runtime.Tests.Replacements;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Border;

/// <summary>A guard looks at everything, however often it has looked before.</summary>
public sealed class GuardTests
{
    private const string Site = "Callee|Caller|";

    [Fact]
    public void A_list_in_a_structure_that_becomes_active_after_a_guard_is_found_by_the_next()
    {
        Tape tape = Recordings.NewTape();
        var pair = (Name: "x", Values: new List<double> { 1 });
        Crossing.Guard(pair, Site, tape);
        pair.Values[0] = tape.Variable(2);
        Assert.Throws<NotDifferentiableException>(() => Crossing.Guard(pair, Site, tape));
    }

    [Fact]
    public void Poison_that_ends_a_walk_hides_nothing_from_the_next()
    {
        Tape tape = Recordings.NewTape();
        var values = new List<double> { tape.Poison() };
        Assert.Throws<PoisonedValueException>(() => Crossing.Guard((1, values), Site, tape));
        Assert.Throws<PoisonedValueException>(() => Crossing.Guard(values, Site, tape));
        values[0] = tape.Variable(2);
        Assert.Throws<NotDifferentiableException>(() => Crossing.Guard(values, Site, tape));
        Assert.Throws<NotDifferentiableException>(() => Crossing.Guard((1, values), Site, tape));
    }

    [Fact]
    public void A_guard_follows_containers_however_deep_they_lie_in_one_another()
    {
        Tape tape = Recordings.NewTape();
        object[] outermost = [0.0], container = outermost;
        for (int i = 0; i < 200_000; i++)
            container[0] = container = [0.0];
        Crossing.Guard(outermost, Site, tape);
        container[0] = tape.Variable(2);
        Assert.Throws<NotDifferentiableException>(() => Crossing.Guard(outermost, Site, tape));
    }
}
