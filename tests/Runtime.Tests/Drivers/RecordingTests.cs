using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Drivers;

public class RecordingTests
{
    [Fact]
    public void An_existing_object_is_differentiated_and_gets_its_plain_value_back()
    {
        var option = new Option(3, 0.1);
        using (var recording = Recording.Start())
        {
            option.Volatility = recording.Variable(0.2);
            double price = option.Price();
            recording.Reverse(price);
            Assert.Equal(9, recording.Adjoint(option.Volatility));
            Assert.Equal(1, recording.Adjoint(price));
            Assert.Equal(9 * 0.2, recording.Value(price));
            Assert.Equal(0.2, recording.Value(option.Volatility));
            Assert.Equal(5, recording.Value(5));
            Assert.Empty(recording.Unread);
            Assert.Empty(recording.Unreached);
        }

        Assert.Equal(0.2, option.Volatility);
        Assert.Equal(9 * 0.2, option.Price());
    }

    [Fact]
    public void Each_Reverse_starts_from_fresh_adjoints()
    {
        using var recording = Recording.Start();
        double[] x = recording.Variables([1, 2, 4]);
        double y = HandWoven.Rational(x);
        recording.Reverse(y);
        recording.Reverse(y, 2);
        Assert.Equal([4, 1.5, 0.25], recording.Adjoints(x));
        double cube = HandWoven.Cube(x[1]);
        recording.Reverse([y, cube, y, 8], [1, 100, 1, 5]);
        double[] adjoints = new double[3];
        recording.Adjoints(x, adjoints);
        Assert.Equal([4, 1201.5, 0.25], adjoints);
    }

    [Fact]
    public void A_passive_output_depends_on_nothing()
    {
        using var recording = Recording.Start();
        double x = recording.Variable(2);
        recording.Reverse(4.5);
        Assert.Equal(0, recording.Adjoint(x));
        Assert.Equal([new RecordedVariable(0, null, 2)], recording.Unreached);
    }

    [Fact]
    public void Arrays_of_variables_hold_primals_afterwards()
    {
        double[] x;
        using (var recording = Recording.Start())
            x = recording.Variables([1, 2]);
        Assert.Equal([1, 2], x);
    }

    [Fact]
    public void Unread_and_unreached_variables_are_found()
    {
        var option = new Option(3, 0.2);
        using var recording = Recording.Start();
        option.Volatility = recording.Variable(0.2, "volatility"); // equal, so ignored
        double other = recording.Variable(7);
        double square = HandWoven.SumOfSquares([other]);
        double output = recording.Variable(1);
        Assert.Equal([0, 2], recording.Unread.Select(variable => variable.Index));
        recording.Reverse(output);
        Assert.Equal([new RecordedVariable(0, "volatility", 0.2)], recording.Unread);
        Assert.Equal([0, 1], recording.Unreached.Select(variable => variable.Index));
        recording.Reverse([square, output], [0, 1]);
        Assert.Equal([0], recording.Unreached.Select(variable => variable.Index));
        Assert.Equal("variable 0 (volatility) = 0.2", recording.Unread[0].ToString());
    }

    [Fact]
    public void A_strict_recording_refuses_an_unread_variable_and_a_setter_that_ignores_it()
    {
        var option = new Option(3, 0.2);
        using var recording = Recording.Start(new RecordingOptions { Strict = true });
        Assert.True(recording.IsStrict);
        double volatility = recording.Variable(0.2, "volatility");
        Assert.Throws<NotDifferentiableException>(() => option.Volatility = volatility);
        double price = option.Price();
        var exception = Assert.Throws<UnreachedVariableException>(() => recording.Reverse(price));
        Assert.Contains("volatility", exception.Message);
        Assert.Contains("setter", exception.Message);
        Assert.Equal(0, exception.Variables.Single().Index);
    }

    [Fact]
    public void A_strict_recording_refuses_an_unreached_variable()
    {
        using var recording = Recording.Start(new RecordingOptions { Strict = true });
        double[] x = recording.Variables([1, 2]);
        double ofFirst = HandWoven.Cube(x[0]), ofSecond = HandWoven.Cube(x[1]);
        var exception = Assert.Throws<UnreachedVariableException>(() => recording.Reverse(ofFirst));
        Assert.Contains("variable 1 = 2", exception.Message);
        recording.Reverse([ofFirst, ofSecond], [1, 1]);
        Assert.Equal([3, 12], recording.Adjoints(x));
    }

    [Fact]
    public void Cuts_are_counted_and_an_error_when_strict()
    {
        const string site = "(int)x|Pricer.Round|Pricer.cs:12";
        using (var recording = Recording.Start())
        {
            double x = recording.Variable(2.5);
            for (int i = 0; i < 3; i++)
                Assert.Equal(2.5, Recorder.Cut(x, site, CurrentTape.OrNone()));
            Assert.Equal([new DerivativeCut("(int)x", "Pricer.Round", "Pricer.cs:12", 3)], recording.Cuts);
        }

        using (var strict = Recording.Start(new RecordingOptions { Strict = true }))
        {
            double x = strict.Variable(2.5);
            Assert.Throws<NotDifferentiableException>(() => Recorder.Cut(x, site, CurrentTape.OrNone()));
        }

        using var lenient = Recording.Start();
        Assert.Empty(lenient.Cuts);
        Recorder.Cut(lenient.Variable(2.5), site, CurrentTape.OrNone());
    }

    [Fact]
    public void Ties_are_counted_and_an_error_when_strict()
    {
        const string site = "==|Pricer.Payoff|Pricer.cs:12";
        using (var recording = Recording.Start())
        {
            double x = recording.Variable(1), y = recording.Variable(2);
            Assert.True(Recorder.Equal(x, 1, site, CurrentTape.OrNone()));
            Assert.True(Recorder.Equal(2, y, site, CurrentTape.OrNone()));
            Assert.True(Recorder.Equal(x, x, site, CurrentTape.OrNone())); // always so
            Assert.False(Recorder.Equal(x, y, site, CurrentTape.OrNone()));
            Assert.True(Recorder.Equal(3, 3, site, CurrentTape.OrNone()));
            Assert.Equal([new Tie("==", "Pricer.Payoff", "Pricer.cs:12", 2)], recording.Ties);
        }

        using (var strict = Recording.Start(new RecordingOptions { Strict = true }))
        {
            double x = strict.Variable(1);
            var error = Assert.Throws<NotDifferentiableException>(() => Recorder.Equal(x, 1, site, CurrentTape.OrNone()));
            Assert.Contains("whether it equals 1, and does", error.Message);
        }

        using var lenient = Recording.Start();
        Assert.Empty(lenient.Ties);
    }

    [Fact]
    public void The_adjoint_of_a_passive_value_is_an_error_that_explains()
    {
        var option = new Option(3, 0.2);
        using var recording = Recording.Start();
        option.Volatility = recording.Variable(0.2);
        recording.Reverse(option.Price());
        var exception = Assert.Throws<PassiveValueException>(() => recording.Adjoint(option.Volatility));
        Assert.Contains("setter", exception.Message);
        Assert.Contains("overwritten", exception.Message);
    }

    [Fact]
    public void Poison_and_stale_values_are_errors()
    {
        double stale;
        using (var ended = Recording.Start())
            stale = ended.Variable(1);

        using var recording = Recording.Start();
        double poisoned = recording.Variable(1) + 1;
        recording.Reverse(0);
        Assert.Throws<PoisonedValueException>(() => recording.Reverse(poisoned));
        recording.Reverse(0);
        Assert.Throws<PoisonedValueException>(() => recording.Adjoint(poisoned));
        Assert.Throws<PoisonedValueException>(() => recording.Value(poisoned));
        Assert.Throws<StaleValueException>(() => recording.Adjoint(stale));
        Assert.Throws<StaleValueException>(() => recording.Value(stale));
        Assert.Throws<StaleValueException>(() => recording.Variable(stale));
        Assert.Throws<StaleValueException>(() => recording.Reverse(stale));
    }

    [Fact]
    public void Statements_are_counted()
    {
        using var recording = Recording.Start();
        Assert.Equal(0, recording.Statements);
        HandWoven.Cube(recording.Variable(2));
        Assert.Equal(3, recording.Statements); // the variable and two products
    }

    [Fact]
    public void Misuse_is_an_error()
    {
        using var recording = Recording.Start();
        double x = recording.Variable(1);
        Assert.Throws<InvalidOperationException>(() => recording.Adjoint(x));
        Assert.Throws<InvalidOperationException>(() => recording.Unreached);
        Assert.Throws<ArgumentException>("seeds", () => recording.Reverse([x], [1, 2]));
        Assert.Throws<ArgumentException>("adjoints", () => recording.Adjoints([x], new double[2]));
        Assert.Throws<ArgumentException>("value", () => recording.Variable(x));
        Assert.Throws<ArgumentNullException>("name", () => recording.Variable(1, null!));
        Assert.Throws<ArgumentNullException>("options", () => Recording.Start(null!));
        recording.Reverse(x);
        double later = HandWoven.Cube(x);
        Assert.Contains("after the last Reverse", Assert.Throws<InvalidOperationException>(() => recording.Adjoint(later)).Message);
    }

    [Fact]
    public void A_recording_ends_once()
    {
        var recording = Recording.Start();
        double x = recording.Variable(1);
        recording.Dispose();
        recording.Dispose();
        Assert.Throws<ObjectDisposedException>(() => recording.Variable(1));
        Assert.Throws<ObjectDisposedException>(() => recording.Reverse(x));
        Assert.Throws<ObjectDisposedException>(() => recording.Statements);
        Assert.Throws<ObjectDisposedException>(() => recording.Unread);
        using var next = Recording.Start();
        recording.Dispose();
        Assert.Throws<ObjectDisposedException>(() => recording.Variable(1));
        next.Variable(1);
    }

    [Fact]
    public void A_second_recording_on_the_thread_is_refused_until_the_first_ends()
    {
        using (var first = Recording.Start())
        {
            Assert.Contains("not disposed", Assert.Throws<NestedRecordingException>(Recording.Start).Message);
            Assert.Equal(3, AD.Derivative(HandWoven.Cube, 1));
            double x = first.Variable(2);
            first.Reverse(HandWoven.Cube(x));
            Assert.Equal(12, first.Adjoint(x));
        }

        Recording.Start().Dispose();
    }

    [Fact]
    public void A_forgotten_recording_can_be_abandoned()
    {
        Assert.False(Recording.Abandon());
        Recording forgotten = Recording.Start();
        Assert.Contains("Abandon", Assert.Throws<NestedRecordingException>(Recording.Start).Message);
        Assert.True(Recording.Abandon());
        Assert.Throws<ObjectDisposedException>(() => forgotten.Variable(1));
        Recording.Start().Dispose();
    }

    [Fact]
    public void A_recording_belongs_to_its_thread()
    {
        using var recording = Recording.Start();
        double x = recording.Variable(2);
        var results = new List<Exception?>();
        var thread = new Thread(() =>
        {
            results.Add(Xunit.Record.Exception(() => recording.Variable(1)));
            results.Add(Xunit.Record.Exception(recording.Dispose));
            results.Add(Xunit.Record.Exception(() => AD.Derivative([Woven] (y) => x, 1)));
        });
        thread.Start();
        thread.Join();
        Assert.Contains("belongs to thread", Assert.IsType<InvalidOperationException>(results[0]).Message);
        Assert.IsType<InvalidOperationException>(results[1]);
        Assert.Contains("thread", Assert.IsType<StaleValueException>(results[2]).Message);
        recording.Reverse(HandWoven.Cube(x));
        Assert.Equal(12, recording.Adjoint(x));
    }

    [Fact]
    public void A_thread_that_ends_while_it_records_leaves_no_serial_behind()
    {
        int serial = 0;
        var thread = new Thread(() => serial = ActiveValue.Serial(Recording.Start().Variable(1)));
        thread.Start();
        thread.Join();
        Assert.NotEqual(0, LiveRecordings.ThreadOf(serial));
        for (int i = 0; i < 20 && LiveRecordings.ThreadOf(serial) != 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(10);
        }

        Assert.Equal(0, LiveRecordings.ThreadOf(serial));
    }
}
