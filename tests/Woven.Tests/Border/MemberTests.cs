namespace ILDiff.Woven.Tests.Border;

public sealed class MemberTests
{
    [Fact]
    public void Explore() => MemberPrograms.Explore("/tmp/border");
}
