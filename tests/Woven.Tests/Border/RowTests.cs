using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;

namespace ILDiff.Woven.Tests.Border;

/// <summary>What libraries call with doubles in hand: each row is replaced, moves, takes primals, or is guarded on purpose.</summary>
public sealed class RowTests
{
    /// <summary>Members that stay guarded, and why nothing else can be done for them.</summary>
    private static readonly Dictionary<string, string> GuardedOnPurpose = new()
    {
        ["System.Linq.Expressions.Expression<Func<double[],double>>.Compile():Func<double[],double>"] = CompilesCode,
        ["System.Linq.Expressions.Expression<Func<double[],double[]>>.Compile():Func<double[],double[]>"] = CompilesCode,
        ["System.ComponentModel.DataAnnotations.RangeAttribute..ctor(double, double)"] = "An attribute keeps it beyond the recording.",
        ["System.Data.DataRow.set_Item(string, object):void <-boxed double"] = "A table's storage converts, compares and keeps it.",
        ["System.Runtime.CompilerServices.AsyncTaskMethodBuilder<_>.Start<IAsyncStateMachine>(ref IAsyncStateMachine):void"] = IsAsync,
        ["System.Runtime.CompilerServices.AsyncTaskMethodBuilder<_>.AwaitUnsafeOnCompleted<TaskAwaiter<double[]>,IAsyncStateMachine>(ref TaskAwaiter<double[]>, ref IAsyncStateMachine):void"] = IsAsync,
        ["System.Runtime.CompilerServices.AsyncTaskMethodBuilder<_>.AwaitUnsafeOnCompleted<TaskAwaiter<ValueTuple<int,double>[]>,IAsyncStateMachine>(ref TaskAwaiter<ValueTuple<int,double>[]>, ref IAsyncStateMachine):void"] = IsAsync,
    };

    private const string CompilesCode = "It makes code while the program runs, which nobody weaves.";

    private const string IsAsync = "Async methods are refused whole: they go on on threads that do not record.";

    private static readonly Lazy<Probes> Woven = new(() => new Probes(Row.Table));

    private static readonly Lazy<Type> Loaded = new(() =>
        new AssemblyLoadContext("probes").LoadFromStream(new MemoryStream(Woven.Value.Image)).GetType("Probes")!);

    private enum Treatment
    {
        Guarded,
        Replaced,
        UnlessWoven,
        Moves,
        Primal,
        Reads,
    }

    [Fact]
    public void Every_row_is_handled_or_guarded_on_purpose()
    {
        Assert.Equal(959, Row.Table.Length);
        Assert.Equal(
            GuardedOnPurpose.Keys.Order(StringComparer.Ordinal), Guarded().Select(row => Row.Table[row].Signature).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_that_computes_or_answers_does_not_just_move()
    {
        Assert.Empty(Enumerable.Range(0, Row.Table.Length)
            .Where(row => Row.Table[row].Does is 'D' or 'N' && TreatmentOf(row) is not (Treatment.Replaced or Treatment.Primal or Treatment.Guarded))
            .Select(row => $"{TreatmentOf(row)} {Row.Table[row].Signature}"));
    }

    [Fact]
    public void A_row_that_takes_doubles_and_is_guarded_says_what_would_have_got_an_active_value()
    {
        int tried = 0;
        foreach (int row in Guarded())
        {
            MethodInfo probe = Loaded.Value.GetMethod(Probes.NameOf(row))!;
            foreach (int index in Enumerable.Range(0, probe.GetParameters().Length))
            {
                if (probe.GetParameters()[index].ParameterType != typeof(double))
                    continue;
                var error = Assert.Throws<NotDifferentiableException>(() => Call(probe, index));
                Assert.EndsWith($"{Row.Table[row].Member.Name}({error.Callee.Split('(')[1]}", error.Callee);
                Assert.Contains(Row.Table[row].Member.DeclaringType!.Name, error.Callee);
                Assert.Contains("an active value would enter code that was not woven", error.Message);
                Assert.Contains("[DerivativeOf]", error.Message);
                tried++;
            }
        }

        Assert.Equal(3, tried);
    }

    /// <summary>With an active value in one place; a guard needs nothing in the others.</summary>
    private static void Call(MethodInfo probe, int index)
    {
        using Recording recording = Recording.Start();
        object?[] arguments = [.. probe.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(double) ? 1.5 : (object?)null)];
        arguments[index] = recording.Variable(2);
        try
        {
            probe.Invoke(null, arguments);
        }
        catch (TargetInvocationException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException!);
        }
    }

    private static IEnumerable<int> Guarded() =>
        Enumerable.Range(0, Row.Table.Length).Where(row => TreatmentOf(row) == Treatment.Guarded);

    /// <summary>What the weaver made of the call, as its twin shows.</summary>
    private static Treatment TreatmentOf(int row)
    {
        HashSet<string> called = [.. Woven.Value.CallsOfTwin(row).Select(Spell)];
        bool Calls(string prefix) => called.Any(name => name.StartsWith(prefix, StringComparison.Ordinal));
        if (Calls("ILDiff.Replacements."))
            return Treatment.Replaced;
        if (Calls("ILDiff.Border.Delegates.") || Calls("ILDiff.Border.Receivers."))
            return Treatment.UnlessWoven;
        called.Remove("ILDiff.Border.Crossing.GuardDelegate"); // of what is handed to a member that moves
        return Calls("ILDiff.Border.Crossing.Guard") || Calls("ILDiff.Border.Crossing.Refuse") ? Treatment.Guarded
            : Calls("ILDiff.Border.Primals.") || Calls("ILDiff.Activity.Recorder.") ? Treatment.Primal
            : Calls("ILDiff.Border.Stores.") ? Treatment.Moves
            : Treatment.Reads;
    }

    private static string Spell(MethodReference method) => $"{method.DeclaringType.FullName}.{method.Name}";
}
