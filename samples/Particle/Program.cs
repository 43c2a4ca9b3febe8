using System.Globalization;
using ILDiff;
using Particle;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Both ways to the field, and both to the derivative of the landing.
static Func<double[], double[]> Reverse(Func<double[], double> f) => AD.Gradient(f);
static Func<double[], double[]> Forward(Func<double[], double> f) => x =>
    [AD.JacobianVectorProduct(y => [f(y)], x, [1, 0]).Product[0], AD.JacobianVectorProduct(y => [f(y)], x, [0, 1]).Product[0]];
static double ByReverse(Flight flight, double w) => AD.Derivative(flight.Landing, w);
static double ByForward(Flight flight, double w) => AD.JacobianVectorProduct(x => [flight.Landing(x[0])], [w], [1]).Product[0];

double slope = AD.Derivative(new Flight(Reverse).Landing, 0), difference = (new Flight(Reverse).Landing(1e-5) - new Flight(Reverse).Landing(-1e-5)) / 2e-5;
bool right = Math.Abs(slope - difference) < 1e-6;
Console.WriteLine($"the landing moves by {slope:F6} for each unit of w at first, by differences {difference:F6}");
Console.WriteLine();

// Siskind and Pearlmutter's search for the least square of the miss stops a little before the minimum.
const double Published = 0.20719;
double found = 0;
Console.WriteLine($"  {"derivative",-12}{"field",-12}{"w",11}{"misses by",12}");
foreach (var (outerName, derivative) in new (string, Func<Flight, double, double>)[] { ("forward", ByForward), ("reverse", ByReverse) })
{
    foreach (var (innerName, field) in new (string, Func<Func<double[], double>, Func<double[], double[]>>)[] { ("forward", Forward), ("reverse", Reverse) })
    {
        var flight = new Flight(field);
        double w = 0;
        for (int step = 0; step < 8; step++)
            w -= flight.Landing(w) / derivative(flight, w); // Newton's method
        double miss = Math.Abs(flight.Landing(w));
        right &= miss < 1e-9 && Math.Abs(w - Published) < 2e-5;
        found = w;
        Console.WriteLine($"  {outerName,-12}{innerName,-12}{w,11:F8}{miss,12:F8}");
    }
}

Console.WriteLine($"  {"published",-24}{Published,8:F5}");
Console.WriteLine(right ? "All agree." : "SOMETHING IS WRONG.");

List<double[]> first = new Flight(Reverse).Path(0), last = new Flight(Reverse).Path(found);
PictureFolder.Of(args).Save("flights.svg", new Plot("A particle between two charges", "x", "y") { EqualScales = true, Height = 520 }
    .Line("first try, w = 0", first.Select(at => at[0]), first.Select(at => at[1]), width: 1.5, dashed: true)
    .Line($"hit, w = {found:F4}", last.Select(at => at[0]), last.Select(at => at[1]))
    .Points("charges", [10, 10], [10 - found, 0], colour: "#d55e00", radius: 6)
    .Points("origin", [0], [0], colour: "#333333", radius: 5));
return right ? 0 : 1;
