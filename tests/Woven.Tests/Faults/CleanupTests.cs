using System.Reflection;
using ILDiff.Woven.Tests.Harness;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>What is left of active values when their recording is over: nothing.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class CleanupTests
{
    private const string Program = "Faults.Cleanup";

    private static readonly Type Cache = FaultPrograms.Release.Assembly.GetType("Faults.Cache")!;

    public static TheoryData<string> Members()
    {
        var members = new TheoryData<string>();
        foreach (FieldInfo field in Fields())
            members.Add(field.Name);
        return members;
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_kind_of_memory_holds_primals_after_a_recording(string member)
    {
        Assert.Equal(3, AD.Derivative(FaultPrograms.F(Program, "Fill"), 2));
        Assert.Equal([], Strange(member));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_kind_of_memory_holds_primals_after_an_exception_of_the_program(string member)
    {
        var thrown = Assert.Throws<FormatException>(() => AD.Derivative(FaultPrograms.F(Program, "FillAndThrow"), 2));
        Assert.Equal("on purpose", thrown.Message);
        Assert.Equal([], Strange(member));
    }

    [Theory]
    [InlineData("FillAndBreak")]
    [InlineData("FillAndSwallow")]
    public void Nothing_is_left_after_an_error_of_ILDiff_and_the_thread_goes_on(string method)
    {
        Func<double, double> f = FaultPrograms.F(Program, method);
        if (method == "FillAndSwallow")
            Assert.Equal(6, AD.Derivative(f, 2));
        else
            Assert.Throws<NotDifferentiableException>(() => AD.Derivative(f, 2));
        foreach (FieldInfo field in Fields())
            Assert.Equal([], Strange(field.Name));
        Assert.Equal(3, AD.Derivative(FaultPrograms.F(Program, "Fill"), 2));
    }

    [Fact]
    public void Unwoven_code_computes_with_what_was_left()
    {
        AD.Derivative(FaultPrograms.F(Program, "Fill"), 2);
        object cache = Kept();
        var sum = FaultPrograms.Release.OfLibrary<Func<IEnumerable<double>, double>>("Library.Reader", "Sum");
        var twice = FaultPrograms.Release.OfLibrary<Func<object, double>>("Library.Reader", "Twice");
        Assert.Equal(6, sum((IEnumerable<double>)Cache.GetField("Queue")!.GetValue(cache)!));
        Assert.Equal(6, sum((IEnumerable<double>)Cache.GetField("BySpan")!.GetValue(cache)!));
        Assert.Equal(12, twice(Cache.GetField("Boxed")!.GetValue(cache)!));
        Assert.Equal(6, ((Func<double>)Cache.GetField("Closure")!.GetValue(cache)!)());
        Assert.Equal(12, ((Lazy<double>)Cache.GetField("Lazy")!.GetValue(cache)!).Value);
        var iterator = (IEnumerator<double>)Cache.GetField("Iterator")!.GetValue(cache)!;
        Assert.Equal(6, iterator.Current);
        Assert.True(iterator.MoveNext());
        Assert.Equal(7, iterator.Current);
    }

    [Fact]
    public void The_walk_of_these_tests_finds_what_is_active()
    {
        using var recording = Recording.Start();
        FaultPrograms.F(Program, "Fill")(recording.Variable(2));
        string[] plain = [.. Fields().Select(field => field.Name).Where(name => Strange(name).Count == 0)];
        Assert.Equal([], plain);
    }

    private static IEnumerable<FieldInfo> Fields() => Cache.GetFields(
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);

    private static object Kept() => FaultPrograms.Release.Assembly.GetType(Program)!.GetField("Kept")!.GetValue(null)!;

    /// <summary>The doubles behind a field that are no numbers, by the way that leads to them.</summary>
    private static List<string> Strange(string member)
    {
        FieldInfo field = Fields().Single(candidate => candidate.Name == member);
        return Remains.In(field.GetValue(field.IsStatic ? null : Kept()), member, ends: Cache);
    }
}
