namespace ILDiff.Runtime.Tests.Drivers;

public class TraceTests
{
    [Fact]
    public void Trace_is_laid_out_like_the_table_of_reverse_mode()
    {
        using var recording = Recording.Start();
        double[] x = recording.Variables([1, 2, 4]);
        double y = HandWoven.Rational(x);
        Assert.Equal(
            """
            Forward evaluation trace ↓
            v₋₂                         = x₁                   = 1
            v₋₁                         = x₂                   = 2
            """, "" + recording.Trace());
        recording.Reverse(y);
        Assert.Equal("", recording.Trace());
        Assert.Equal("", recording.TangentTrace(x[1]));
    }
}
