namespace Newton;

/// <summary>A soap film over a square, of flat triangles: it takes the least area that its wire frame allows.</summary>
internal sealed class SoapFilm
{
    private const double HalfWidth = 1;
    private readonly int cells;

    internal SoapFilm(int cells) => this.cells = cells;

    internal int Unknowns => (cells - 1) * (cells - 1);

    /// <summary>Scherk's surface of 1834, a minimal surface in closed form: gives the frame, and what the film should be.</summary>
    internal static double Scherk(double x, double y) => Math.Log(Math.Cos(x) / Math.Cos(y));

    /// <summary>The area of the film, given its heights at the inner points of the grid, row by row.</summary>
    internal double Area(double[] heights)
    {
        double area = 0, side = 2 * HalfWidth / cells;
        for (int i = 0; i < cells; i++)
        {
            for (int j = 0; j < cells; j++)
            {
                double a = Height(heights, i, j), b = Height(heights, i + 1, j), c = Height(heights, i, j + 1), d = Height(heights, i + 1, j + 1);
                area += Triangle(b - a, c - a, side) + Triangle(b - d, c - d, side);
            }
        }

        return area;
    }

    /// <summary>How far a film is from Scherk's surface, at most.</summary>
    internal double Error(double[] heights) =>
        Enumerable.Range(1, cells - 1).SelectMany(i => Enumerable.Range(1, cells - 1).Select(j => (i, j)))
            .Max(at => Math.Abs(Height(heights, at.i, at.j) - Scherk(Coordinate(at.i), Coordinate(at.j))));

    private static double Triangle(double rise, double otherRise, double side) =>
        side * Math.Sqrt((side * side) + (rise * rise) + (otherRise * otherRise)) / 2;

    private double Height(double[] heights, int i, int j) => i == 0 || j == 0 || i == cells || j == cells
        ? Scherk(Coordinate(i), Coordinate(j))
        : heights[((i - 1) * (cells - 1)) + j - 1];

    private double Coordinate(int i) => HalfWidth * ((2.0 * i / cells) - 1);
}
