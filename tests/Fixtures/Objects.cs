// oracle: dual
namespace Fixtures;

public static class Objects
{
    public abstract class Law
    {
        protected double offset = 1.5;

        public abstract double Eval(double x);

        public virtual double More(double x) => Eval(x) + offset;

        public virtual double Order => 1;
    }

    public class Square : Law
    {
        public override double Eval(double x) => x * x;
    }

    public class Scaled : Square
    {
        public double Factor { get; set; } = 3;

        public override double Eval(double x) => base.Eval(x) * Factor;

        public override double More(double x) => base.More(x) * 2;

        public override double Order => base.Order * Factor;
    }

    public sealed class Hidden : Scaled
    {
        public new double Eval(double x) => x * 7;
    }

    public interface IShape
    {
        double Area();

        double Twice() => 2 * Area();

        double this[int i] => i * Area();
    }

    public interface INamed
    {
        double Area();
    }

    public class Circle(double r) : IShape
    {
        public double Area() => Math.PI * r * r;
    }

    public class Box : IShape, INamed
    {
        private readonly double side;

        public Box(double side) => this.side = side;

        double IShape.Area() => side * side;

        double INamed.Area() => side * 10;

        double IShape.Twice() => 3 * side;
    }

    public struct Dot(double size) : IShape
    {
        private double size = size;

        public double Area() => size *= 2;
    }

    public static double Virtual(double[] x)
    {
        Law a = new Square(), b = new Scaled { Factor = x[2] };
        return a.Eval(x[0]) + b.Eval(x[1]) + (a.More(x[0]) * b.More(x[2])) + b.Order;
    }

    public static double HiddenMethod(double[] x)
    {
        var hidden = new Hidden { Factor = x[1] };
        Law law = hidden;
        return hidden.Eval(x[0]) * law.Eval(x[0]);
    }

    public static double Interfaces(double[] x)
    {
        IShape[] shapes = [new Circle(x[0]), new Box(x[1])];
        double s = 0;
        foreach (IShape shape in shapes) s += (shape.Area() * shape.Twice()) + shape[2];
        return s + ((INamed)shapes[1]).Area();
    }

    public static double BoxedReceiver(double[] x)
    {
        IShape shape = new Dot(x[0]);
        double first = shape.Area();
        return first * shape.Area() * shape.Twice() * x[1];
    }

    public static double Constrained(double[] x)
    {
        var dot = new Dot(x[0]);
        return Measure(ref dot) + Measure(ref dot) * x[1];
    }

    private static double Measure<T>(ref T shape)
        where T : IShape => shape.Area();

    public static double TypeTests(double[] x)
    {
        Law law = x[0] > 1 ? new Scaled { Factor = x[1] } : new Square();
        double s = law is Scaled scaled ? scaled.Factor * x[2] : 0;
        var square = law as Square;
        s += square?.Eval(x[0]) ?? 100;
        return s * (law switch { Hidden => 5, Scaled { Factor: var f } => f, _ => 0 });
    }
}
