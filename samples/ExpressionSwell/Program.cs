using System.Globalization;
using System.Linq.Expressions;
using ExpressionSwell;
using ILDiff;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

const double At = 0.2;
const int MostSteps = 10;

ParameterExpression x = Expression.Parameter(typeof(double), "x");
List<double> steps = [], formulaSizes = [], derivativeSizes = [], statements = [];
Console.WriteLine("steps    formula   its derivative   tape   symbolic          ILDiff");
for (int n = 1; n <= MostSteps; n++)
{
    Expression formula = LogisticMap.Formula(x, n);
    Expression derivative = Symbolic.Derivative(formula, x);
    double symbolic = Expression.Lambda<Func<double, double>>(derivative, x).Compile(preferInterpretation: true)(At);

    using var recording = Recording.Start();
    double input = recording.Variable(At);
    recording.Reverse(LogisticMap.Of(input, n));
    double onTape = recording.Adjoint(input);

    steps.Add(n);
    formulaSizes.Add(Symbolic.Size(formula));
    derivativeSizes.Add(Symbolic.Size(derivative));
    statements.Add(recording.Statements);
    bool agree = Math.Abs(symbolic - onTape) < 1e-10 * Math.Abs(symbolic);
    Console.WriteLine($"{n,5} {formulaSizes[^1],10} {derivativeSizes[^1],16} {statements[^1],6}   {symbolic,14:F8} {onTape,14:F8}   " +
        (agree ? "agree" : "DISAGREE"));
}

Expression three = LogisticMap.Formula(x, 2);
Console.WriteLine();
Console.WriteLine($"two steps         {three}");
Console.WriteLine($"their derivative  {Symbolic.Derivative(three, x)}");

PictureFolder.Of(args).Save("swell.svg", new Plot("How a derivative grows with its function", "steps of the logistic map", "size") { LogY = true }
    .Line("symbolic derivative: terms", steps, derivativeSizes)
    .Line("formula: terms", steps, formulaSizes)
    .Line("ILDiff: statements", steps, statements));
