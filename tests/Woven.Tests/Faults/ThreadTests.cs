using ILDiff.Woven.Tests.Harness;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Work on threads that do not record, memory without types, values that outlive their recording.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class ThreadTests
{
    [Theory]
    [InlineData("NewThread", "threads that do not record")]
    [InlineData("Plinq", "threads that do not record")]
    [InlineData("LaterTask", "the task is not done")]
    [InlineData("Rendezvous", "waits for another thread")]
    [InlineData("Pool", "threads that do not record")]
    [InlineData("Async", "async")]
    [InlineData("ValueTaskAsync", "async")]
    public void Code_on_other_threads_is_refused(string method, string why)
    {
        Func<double, double> f = FaultPrograms.F("Faults.Threads", method);
        double value = f(3);
        Assert.Contains(why, Assert.IsType<NotDifferentiableException>(Outcome.Refused(f, 3)).Message);
        Assert.Equal(value, f(3));
    }

    [Fact]
    public void The_place_of_a_refused_call_is_named()
    {
        var error = Assert.Throws<NotDifferentiableException>(
            () => AD.Derivative(FaultPrograms.F("Faults.Threads", "NewThread"), 3));
        Assert.Equal(FaultPrograms.Place("NewThread"), error.Location);
        Assert.Equal("Threads.NewThread(double)", error.Caller);
        Assert.StartsWith("Thread", error.Callee);
    }

    [Fact]
    public void An_async_method_is_a_diagnostic_of_the_build_with_its_place()
    {
        var found = FaultPrograms.Debug.Report.Diagnostics.Single(
            d => d.Code == "ILD0005" && d.Message.Contains("Threads.Later(double)", StringComparison.Ordinal));
        Assert.Equal(FaultPrograms.Place("Async"), $"{Path.GetFileName(found.File)}:{found.Line}");
        Assert.Contains("async", found.Message);
    }

    [Theory]
    [InlineData("FunctionPointer")]
    [InlineData("FunctionPointerToFramework")]
    [InlineData("Cast")]
    [InlineData("AsBytes")]
    [InlineData("Reinterpret")]
    [InlineData("Native")]
    [InlineData("NativeBuffer")]
    [InlineData("NativeArray")]
    public void Memory_and_code_that_the_weaver_cannot_see_through_is_right_or_refused(string method) =>
        Outcome.RightOrRefused(FaultPrograms.F("Faults.Memory", method), 1.5);

    [Theory]
    [InlineData("Cast")]
    [InlineData("AsBytes")]
    [InlineData("Reinterpret")]
    [InlineData("Native")]
    [InlineData("NativeBuffer")]
    [InlineData("NativeArray")]
    public void Native_code_and_memory_seen_as_another_type_take_no_active_value(string method) =>
        Outcome.Refused(FaultPrograms.F("Faults.Memory", method), 1.5);

    [Theory]
    [InlineData("BitCast")]
    [InlineData("PointerCast")]
    public void The_bits_of_a_double_are_those_of_its_primal_and_cut_its_derivative(string method)
    {
        Func<double, double> f = FaultPrograms.F("Faults.Memory", method);
        var (value, derivative) = BothWays.ValueAndDerivative(f, 1.5);
        Assert.Equal(f(1.5), value);
        Assert.Equal((double)BitConverter.DoubleToInt64Bits(1.5), derivative);
        using var recording = Recording.Start();
        f(recording.Variable(1.5));
        Assert.Contains(recording.Cuts, cut => cut.Count == 1);
    }

    [Fact]
    public void Native_code_runs_with_passive_arguments()
    {
        if (!Harness.Writing.IsStressed)
            Assert.Equal(1, AD.Derivative(FaultPrograms.F("Faults.Memory", "PassiveNative"), 2));
    }

    [Fact]
    public void A_value_kept_in_unmanaged_memory_over_the_end_of_its_recording_is_an_error()
    {
        Assert.Equal(1, AD.Derivative(FaultPrograms.F("Faults.Stale", "Keep"), 2));
        Func<double> kept = FaultPrograms.Release.Function<Func<double>>("Faults.Stale", "Kept");
        Assert.Contains("outlived", Assert.Throws<StaleValueException>(() => AD.Derivative(FaultPrograms.F("Faults.Stale", "Read"), 2)).Message);
        Assert.Throws<StaleValueException>(() => AD.Derivative(FaultPrograms.F("Faults.Stale", "ReadOnly"), 2));
        using (var recording = Recording.Start())
            Assert.Throws<StaleValueException>(() => recording.Value(kept()));
        Assert.True(double.IsNaN(kept()));
        Assert.Throws<StaleValueException>(() => AD.StopGradient(kept()));
    }

    [Fact]
    public void A_value_of_another_threads_recording_is_an_error_that_names_both_threads()
    {
        Func<double, double> f = FaultPrograms.F("Faults.Stale", "AddGiven");
        var given = FaultPrograms.Release.Assembly.GetType("Faults.Stale")!.GetField("Given")!;
        using var recording = Recording.Start();
        given.SetValue(null, recording.Variable(3));
        int reader = 0;
        Exception? error = null;
        var thread = new Thread(() =>
        {
            reader = Environment.CurrentManagedThreadId;
            error = Record.Exception(() => AD.Derivative(f, 1));
        });
        thread.Start();
        thread.Join();
        given.SetValue(null, 0.0);
        Assert.IsType<StaleValueException>(error);
        Assert.Contains($"of thread {Environment.CurrentManagedThreadId}", error.Message);
        Assert.Contains($"on thread {reader}", error.Message);
    }
}
