using ILDiff.Checkpoints;

namespace ILDiff.Derivatives.Tests;

/// <summary>Parts of a computation that are done again instead of kept.</summary>
public sealed class CheckpointTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(1000)]
    public void A_loop_has_the_gradient_that_it_has_when_everything_is_kept(int kept)
    {
        foreach (int n in (int[])[0, 1, 2, 3, 10, 41])
        {
            double[] expected = AD.Gradient(p => Plain(p, n), [0.3, 1.2, 0.7]);
            double[] actual = AD.Gradient(p => Checkpointed(p, n, kept), [0.3, 1.2, 0.7]);
            Assert.Equal(Plain([0.3, 1.2, 0.7], n), Checkpointed([0.3, 1.2, 0.7], n, kept));
            for (int i = 0; i < 3; i++)
                Assert.Equal(expected[i], actual[i], 1e-13 * Math.Abs(expected[i]));
        }
    }

    [Fact]
    public void Memory_is_that_of_a_few_steps()
    {
        const int n = 20_000;
        int statements = 0;
        double[] gradient = new double[3];
        using (Recording recording = Recording.Start())
        {
            double[] p = recording.Variables([0.3, 1.2, 0.7]);
            double y = Checkpointed(p, n, 50);
            statements = recording.Statements;
            recording.Reverse(y);
            recording.Adjoints(p, gradient);
        }

        Assert.InRange(statements, 1, 30);
        double[] expected = AD.Gradient(p => Plain(p, n), [0.3, 1.2, 0.7]);
        for (int i = 0; i < 3; i++)
            Assert.Equal(expected[i], gradient[i], 1e-9 * Math.Abs(expected[i]));
    }

    [Fact]
    public void Steps_are_done_again_as_seldom_as_the_schedule_promises()
    {
        int calls = 0;
        AD.Gradient(
            x => AD.CheckpointLoop(1000, state =>
            {
                calls++;
                return [state[0] * 1.001];
            }, x, kept: 20)[0],
            [1]);
        Assert.True(BinomialSchedule.Reach(20, 3) >= 1000);
        Assert.InRange(calls, 2000, 1000 * 5); // forward, at most three times again, and once recorded
    }

    [Fact]
    public void What_a_closure_captures_is_differentiated_and_checkpoints_nest()
    {
        static double F(double[] x)
        {
            double[] state = [1.0, x[0]];
            for (int k = 0; k < 3; k++)
                state = AD.Checkpoint(s => AD.Checkpoint(r => [r[0] * x[1], r[1] + (r[0] * x[0])], [s[1], s[0]]), state);
            return (state[0] * state[1]) + x[1];
        }

        static double G(double[] x)
        {
            double[] s = [1.0, x[0]];
            for (int k = 0; k < 3; k++)
                s = [s[1] * x[1], s[0] + (s[1] * x[0])];
            return (s[0] * s[1]) + x[1];
        }

        double[] point = [0.4, 1.3];
        double[] expected = AD.Gradient(G, point), actual = AD.Gradient(F, point);
        Assert.Equal(expected[0], actual[0], 1e-14);
        Assert.Equal(expected[1], actual[1], 1e-14);
    }

    [Fact]
    public void Tangents_go_through_checkpoints()
    {
        static double[] F(double[] x) => AD.CheckpointLoop(7, s => [s[1] * x[0], Math.Sin(s[0])], [x[0], x[1]]);
        static double[] G(double[] x)
        {
            double[] s = [x[0], x[1]];
            for (int k = 0; k < 7; k++)
                s = [s[1] * x[0], Math.Sin(s[0])];
            return s;
        }

        double[] expected = AD.JacobianVectorProduct(G, [0.4, 1.3], [1, -2]).Product;
        double[] actual = AD.JacobianVectorProduct(F, [0.4, 1.3], [1, -2]).Product;
        Assert.Equal(expected[0], actual[0], 1e-14);
        Assert.Equal(expected[1], actual[1], 1e-14);
    }

    [Fact]
    public void Higher_derivatives_and_replays_are_right()
    {
        double[] point = [0.3, 1.2, 0.7];
        double[,] expected = AD.Hessian(p => Plain(p, 10), point), actual = AD.Hessian(p => Checkpointed(p, 10, 2), point);
        for (int i = 0; i < 9; i++)
            Assert.Equal(expected[i / 3, i % 3], actual[i / 3, i % 3], 1e-12 * Math.Abs(expected[i / 3, i % 3]));
        RecordedFunction function = AD.Record(p => Checkpointed(p, 10, 2), [1, 1, 1]);
        Assert.Equal(Plain(point, 10), function.Evaluate(point));
    }

    [Fact]
    public void What_a_step_stores_elsewhere_is_not_silently_lost()
    {
        var holder = new double[1];
        var exception = Assert.Throws<PoisonedValueException>(() => AD.Derivative(x =>
        {
            double[] y = AD.Checkpoint(s =>
            {
                holder[0] = s[0] * s[0];
                return [s[0]];
            }, [x]);
            return y[0] + holder[0];
        }, 3));
        Assert.Contains("part of the state", exception.Message);
        Assert.Equal(9, holder[0]);
    }

    [Fact]
    public void Objects_that_a_step_works_in_have_plain_numbers_afterwards()
    {
        double[] scratch = new double[2];
        double slope = AD.Derivative(x => AD.CheckpointLoop(5, s =>
        {
            scratch[0] = s[0] * s[0];
            scratch[1] = scratch[0] + 1;
            return [scratch[1] / 2];
        }, [x])[0], 0.5);
        Assert.True(double.IsFinite(slope));
        Assert.All(scratch, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void A_state_that_a_step_keeps_holds_plain_numbers_afterwards()
    {
        double[] first = [], second = [];
        AD.Derivative(x => AD.Checkpoint(s => [(first = s)[0] * 2], [x])[0], 3);
        AD.HessianVectorProduct(x => AD.Checkpoint(s => [(second = s)[0] * s[0]], x)[0], [3], [1]);
        Assert.Equal([3], second);
        Assert.All(first, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Steps_that_are_not_repeatable_are_found_out()
    {
        int calls = 0;
        Assert.Contains("done again", Assert.Throws<InvalidOperationException>(
            () => AD.Derivative(x => AD.Checkpoint(s => [s[0] * ++calls], [x])[0], 3)).Message);
        Assert.Contains("2 numbers", Assert.Throws<InvalidOperationException>(
            () => AD.Derivative(x => AD.Checkpoint(s => [s[0], 1], [x])[0], 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => AD.CheckpointLoop(-1, s => s, [1]));
        Assert.Equal(12, AD.Derivative(x => x * x * x, 2));
    }

    private static double Plain(double[] p, int n)
    {
        double[] state = [p[0], p[1]];
        for (int k = 0; k < n; k++)
            state = Step(k, state, p[2]);
        return state[0] * state[1];
    }

    private static double Checkpointed(double[] p, int n, int kept)
    {
        double[] state = AD.CheckpointLoop(n, (k, s) => Step(k, s, p[2]), [p[0], p[1]], kept);
        return state[0] * state[1];
    }

    /// <summary>A step of a pendulum that is driven.</summary>
    private static double[] Step(int k, double[] state, double force)
    {
        const double h = 0.001;
        double speed = state[1] + (h * ((force * Math.Cos(k * h)) - Math.Sin(state[0])));
        return [state[0] + (h * speed), speed];
    }
}
