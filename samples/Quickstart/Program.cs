using System.Globalization;
using ILDiff;
using Quickstart;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

// The example that every text about differentiation uses.
static double F(double x1, double x2) => Math.Log(x1) + x1 * x2 - Math.Sin(x2);

var (value, gradient) = AD.ValueAndGradient(F, 2, 5);
Console.WriteLine($"f(2, 5) = {value:F6}");
Console.WriteLine($"gradient = ({gradient[0]:F6}, {gradient[1]:F6})");
Console.WriteLine();

using (var recording = Recording.Start())
{
    double x1 = recording.Variable(2);
    double y = F(x1, recording.Variable(5));
    recording.Reverse(y);

    Console.WriteLine("Forward mode, with respect to the first variable:");
    Console.WriteLine(recording.ToTangentTable(x1));
    Console.WriteLine("Reverse mode, all variables at once:");
    Console.WriteLine(recording.ToTable());
}

// Code that nobody wrote for differentiation: a class with fields, a loop, a branch. Only [Differentiable] was added.
var bond = new CallableBond { Coupon = 5, Years = 3, CallYear = 1, CallPrice = 101.5 };

using (var recording = Recording.Start())
{
    bond.Yield = recording.Variable(0.04, "yield");
    bond.Coupon = recording.Variable(5, "coupon");
    double price = bond.Price();
    recording.Reverse(price);

    Console.WriteLine($"bond: price {recording.Value(price):F6}, " +
        $"by its yield {recording.Adjoint(bond.Yield):F6}, by its coupon {recording.Adjoint(bond.Coupon):F6}");
    Console.WriteLine(recording.ToTable());
}

// The recording is over, and the bond is what it was: its fields hold plain numbers.
Console.WriteLine($"bond: yield {bond.Yield}, coupon {bond.Coupon}, price {bond.Price():F6}");
