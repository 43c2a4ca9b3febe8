using ILDiff;

namespace LegacyLibrary;

/// <summary>The answer to a question: ILDiff's gradient, and beside it what it should be.</summary>
internal sealed class Answer
{
    // Differences of MathNet's results are good to about nine digits, those of iterations to fewer.
    private const double Allowed = 1e-6;

    private readonly Question question;

    private Answer(Question question, double value, double[] gradient, double[] expected)
    {
        this.question = question;
        Value = value;
        Gradient = gradient;
        Expected = expected;
    }

    internal double Value { get; }

    internal double[] Gradient { get; }

    internal double[] Expected { get; }

    internal bool Agrees => Enumerable.Range(0, Gradient.Length).All(ComponentAgrees);

    internal static Answer To(Question question)
    {
        var (value, gradient) = AD.ValueAndGradient(question.Function, question.At);
        double[] expected = question.Exact?.Invoke(question.At) ?? CentralDifferences.Gradient(question.Function, question.At);
        return new Answer(question, value, gradient, expected);
    }

    internal void Print()
    {
        string oracle = question.Exact == null ? "differences" : "by hand";
        Console.WriteLine(question.Title);
        Console.WriteLine($"  {"value",-14} {Value,13:G6}");
        for (int i = 0; i < Gradient.Length; i++)
        {
            var (name, at) = question.Variables[i];
            Console.WriteLine($"  {$"by {name} = {at}",-14} {Gradient[i],13:G6}   {oracle} {Expected[i],13:G6}   " +
                (ComponentAgrees(i) ? "agree" : "DISAGREE"));
        }

        Console.WriteLine();
    }

    private bool ComponentAgrees(int i) =>
        Math.Abs(Gradient[i] - Expected[i]) <= Allowed * Math.Max(1, Math.Abs(Expected[i]));
}
