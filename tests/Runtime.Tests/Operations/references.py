"""Writes references.tsv: value, first and second partials of every elementary operation, to 30 digits.

Needs Python 3 and mpmath. Run it in this folder after adding an operation:  python3 references.py > references.tsv

The derivatives are differences in 400 digits and more (expm1(-700) needs 300 of them), so they owe nothing to the formulas under test. Rows of kinks,
poles and infinities are written by hand below: they state the conventions.

The points are doubles, and the operations are those of exact arithmetic on them. Errors are allowed in units of
2^-52 of the reference: 4 for a value or a first partial and 8 for a second partial, where nothing else is said.
"""
from mpmath import mp, mpf, diff
import mpmath as m

mp.dps = 400

UNARY = {}
BINARY = {}
# Wider allowances (value, first, second) with the reason.
ALLOW = {}


def unary(name, function, points, allow=None):
    UNARY[name] = (function, points)
    if allow:
        ALLOW[name] = allow


def binary(name, function, points, allow=None):
    BINARY[name] = (function, points)
    if allow:
        ALLOW[name] = allow


def sign(x):
    return mpf(-1) if x < 0 else mpf(1)


def truncate(x):
    return m.floor(x) if x >= 0 else m.ceil(x)


def real_root(x, n):
    return -((-x) ** (mpf(1) / n)) if x < 0 else x ** (mpf(1) / n)


def by_magnitude(larger):
    return lambda x, y: x if (abs(x) > abs(y)) == larger else y


REAL = [-700.25, -20.5, -3.0, -1.0, -0.3, -1e-5, 1e-5, 0.7, 1.0, 2.5, 19.0, 30.0]
SMALL = [-3.7, -1.0, -0.3, -1e-5, 1e-5, 0.7, 1.0, 2.5, 5.0]
POSITIVE = [1e-300, 1e-20, 1e-3, 0.5, 0.999, 1.5, 3.0, 1e3, 1e20, 1e100]
ANGLES = [-10.25, -3.0, -1.0, -0.3, -1e-5, 1e-5, 0.7, 1.0, 1.5, 4.0, 25.0]
TURNS = [-7.2, -3.3, -1.1, -0.3, -1e-5, 1e-5, 0.1, 0.45, 0.8, 1.3, 4.2]
UNIT = [-0.999999, -0.9, -0.5, -1e-5, 1e-5, 0.3, 0.75, 0.99, 0.9999999]
PAIRS = [(3.0, 2.0), (-3.0, 2.0), (3.0, -2.5), (-0.25, -8.0), (1e-5, 4.0), (7.0, 1e-3), (0.1, 0.3), (1e10, 3.0)]
DISTINCT = PAIRS + [(-2.0, 5.0), (2.0, -5.0), (-4.5, -4.25)]

unary("Negate", lambda x: -x, REAL)
unary("ReciprocalEstimate", lambda x: 1 / x, [-30.0, -0.3, 1e-5, 0.7, 2.5, 1e20, 1e100],
      ("2^38", 4, 8))  # the hardware may give no more than 14 bits
unary("ReciprocalSqrtEstimate", lambda x: 1 / m.sqrt(x), [1e-5, 0.7, 2.5, 1e20, 1e100],
      ("2^38", 4, 8))  # as above
unary("BitIncrement", lambda x: x, REAL)
unary("BitDecrement", lambda x: x, REAL)
unary("DegreesToRadians", lambda x: x * m.pi / 180, REAL)
unary("RadiansToDegrees", lambda x: x * 180 / m.pi, REAL)
unary("Abs", abs, REAL)
unary("Sqrt", m.sqrt, POSITIVE)
unary("Cbrt", lambda x: real_root(x, 3), POSITIVE + [-8.0, -0.3, -1e-20])
unary("Exp", m.exp, REAL)
unary("Exp2", lambda x: mpf(2) ** x, REAL)
unary("Exp10", lambda x: mpf(10) ** x, [x for x in REAL if abs(x) < 300])
# .NET computes exp(x) - 1, which loses the digits of x near 0.
unary("ExpM1", m.expm1, REAL, ("2^20", 4, 8))
unary("Exp2M1", lambda x: mpf(2) ** x - 1, REAL, ("2^20", 4, 8))
unary("Exp10M1", lambda x: mpf(10) ** x - 1, [x for x in REAL if abs(x) < 300], ("2^20", 4, 8))
unary("Log", m.log, POSITIVE)
unary("Log2", lambda x: m.log(x) / m.log(2), POSITIVE)
unary("Log10", m.log10, POSITIVE)
PLUS = [-0.999, -0.5, -1e-5, 1e-5, 0.7, 3.0, 1e3, 1e20]
# .NET computes log(x + 1), which loses the digits of x near 0.
unary("LogP1", m.log1p, PLUS, ("2^20", 4, 8))
unary("Log2P1", lambda x: m.log1p(x) / m.log(2), PLUS, ("2^20", 4, 8))
unary("Log10P1", lambda x: m.log1p(x) / m.log(10), PLUS, ("2^20", 4, 8))
unary("Sin", m.sin, ANGLES)
unary("Cos", m.cos, ANGLES)
unary("Tan", m.tan, ANGLES, (4, 8, 16))  # the partials are polynomials of the rounded tangent
unary("Asin", m.asin, UNIT, (4, 8, 16))  # two and three factors of the rounded slope
unary("Acos", m.acos, UNIT, (4, 8, 16))
unary("Atan", m.atan, REAL)
# .NET reduces the angle, multiplies it with pi and takes the sine of the rounded product.
unary("SinPi", m.sinpi, TURNS, (32, 32, 32))
unary("CosPi", m.cospi, TURNS, (32, 32, 32))
unary("TanPi", lambda x: m.sinpi(x) / m.cospi(x), TURNS, (32, 64, 128))
unary("AsinPi", lambda x: m.asin(x) / m.pi, UNIT, (4, 8, 16))
unary("AcosPi", lambda x: m.acos(x) / m.pi, UNIT, (4, 8, 16))
unary("AtanPi", lambda x: m.atan(x) / m.pi, REAL)
unary("Sinh", m.sinh, REAL)
unary("Cosh", m.cosh, REAL)
unary("Tanh", m.tanh, [x for x in REAL if abs(x) < 300], (4, 8, 16))  # squares of rounded values
unary("Asinh", m.asinh, REAL + [1e5, 1e100], (4, 4, 16))
unary("Acosh", m.acosh, [1.0000001, 1.01, 1.5, 3.0, 1e3, 1e20, 1e90], (4, 8, 16))
unary("Atanh", m.atanh, UNIT, (4, 8, 16))

binary("Add", lambda x, y: x + y, PAIRS)
binary("Subtract", lambda x, y: x - y, PAIRS)
binary("Multiply", lambda x, y: x * y, PAIRS)
binary("Divide", lambda x, y: x / y, PAIRS)
REMAINDERS = [(7.25, 2.0), (-7.25, 2.0), (7.25, -2.0), (1.0, 3.0), (1e10, 3.0), (0.9, 0.1), (5.0, 1e-3)]
binary("Remainder", lambda x, y: x - y * truncate(x / y), REMAINDERS)
binary("IeeeRemainder", lambda x, y: x - y * m.nint(x / y), REMAINDERS)
binary("CopySign", lambda x, y: abs(x) * sign(y), DISTINCT)
for name in ("Max", "MaxNumber", "MaxNative"):
    binary(name, max, DISTINCT)
for name in ("Min", "MinNumber", "MinNative"):
    binary(name, min, DISTINCT)
for name in ("MaxMagnitude", "MaxMagnitudeNumber"):
    binary(name, by_magnitude(True), DISTINCT)
for name in ("MinMagnitude", "MinMagnitudeNumber"):
    binary(name, by_magnitude(False), DISTINCT)
binary("Hypot", lambda x, y: m.sqrt(x * x + y * y), PAIRS + [(3e200, 4e200), (3e-200, 4e-200)], (4, 4, 12))
# pow rounds once, but the slope y (z / x) and its like have up to four roundings after it.
binary("Pow", lambda x, y: x ** y,
       [(2.0, 3.0), (2.0, 0.5), (0.3, -2.5), (1.5, 100.25), (1e-10, 3.0), (7.0, 1.0), (5.0, 0.0), (1e5, 60.5),
        (1e-200, 0.5), (0.99, 1e4)], (4, 8, 16))
binary("LogToBase", lambda x, y: m.log(x) / m.log(y),
       [(2.0, 10.0), (0.3, 2.0), (1e10, 3.5), (7.0, 0.5), (1e-20, 1e5)], (4, 8, 16))
binary("Atan2", m.atan2, PAIRS + [(3e200, 4e200), (1e-150, 2e-150), (2.0, 0.0), (0.0, 3.0)], (4, 4, 16))
binary("Atan2Pi", lambda x, y: m.atan2(x, y) / m.pi,
       PAIRS + [(3e100, 4e100), (1e-100, 2e-100), (2.0, 0.0), (0.0, 3.0)], (4, 8, 16))

# The second operand is an integer of the program: no derivative with respect to it.
INTEGER = {
    "RootN": (real_root, [(2.0, 2), (2.0, 5), (-8.0, 3), (0.3, -2), (1e100, 7), (1e-100, 4), (5.0, 1)],
              (64, 64, 64)),  # .NET computes x^(1/n) with a rounded 1/n: log x times its error
    "ScaleB": (lambda x, n: x * mpf(2) ** n, [(3.0, 4), (-0.3, -7), (1e-300, 1000), (5.0, 0)], (4, 4, 8)),
}

INF, NAN = "Infinity", "NaN"
# operation, x, y, value, x, y, xx, xy, yy; an empty field is not checked.
KINKS = """
Independent 2.5 - 2.5 0 0 0 0 0
Constant 2.5 - 2.5 0 0 0 0 0
Abs 0 - 0 0 0 0 0 0
Abs -0 - 0 0 0 0 0 0
Abs -Infinity - Infinity -1 0 0 0 0
Abs NaN - NaN NaN 0 0 0 0
CopySign 0 -1 -0 0 0 0 0 0
CopySign 2 -0 -2 -1 0 0 0 0
CopySign -2 0 2 -1 0 0 0 0
Max 2 2 2 0.5 0.5 0 0 0
Max 0 -0 0 0.5 0.5 0 0 0
Max NaN 1 NaN 1 0 0 0 0
Max 1 NaN NaN 0 1 0 0 0
Max Infinity 1 Infinity 1 0 0 0 0
Min 2 2 2 0.5 0.5 0 0 0
Min 0 -0 -0 0.5 0.5 0 0 0
Min NaN 1 NaN 1 0 0 0 0
Min -Infinity 1 -Infinity 1 0 0 0 0
MaxNumber 2 2 2 0.5 0.5 0 0 0
MaxNumber NaN 1 1 0 1 0 0 0
MaxNumber 1 NaN 1 1 0 0 0 0
MinNumber 2 2 2 0.5 0.5 0 0 0
MinNumber NaN 1 1 0 1 0 0 0
MinNumber 1 NaN 1 1 0 0 0 0
MaxNative 2 2 2 0.5 0.5 0 0 0
MinNative 2 2 2 0.5 0.5 0 0 0
MaxMagnitude 2 2 2 0.5 0.5 0 0 0
MaxMagnitude -2 2 2 0 1 0 0 0
MaxMagnitude NaN 2 NaN 1 0 0 0 0
MinMagnitude 2 2 2 0.5 0.5 0 0 0
MinMagnitude -2 2 -2 1 0 0 0 0
MinMagnitude 2 NaN NaN 0 1 0 0 0
MaxMagnitudeNumber 2 2 2 0.5 0.5 0 0 0
MaxMagnitudeNumber -2 NaN -2 1 0 0 0 0
MinMagnitudeNumber 2 2 2 0.5 0.5 0 0 0
MinMagnitudeNumber NaN -2 -2 0 1 0 0 0
Sqrt 0 - 0 Infinity 0 -Infinity 0 0
Sqrt -0 - -0 Infinity 0 -Infinity 0 0
Sqrt -1 - NaN NaN 0 NaN 0 0
Sqrt Infinity - Infinity 0 0 0 0 0
Cbrt 0 - 0 Infinity 0 Infinity? 0 0
RootN 0 2 0 Infinity 0 -Infinity 0 0
RootN 0 3 0 Infinity 0 -Infinity 0 0
RootN -0 3 -0 Infinity 0 Infinity 0 0
RootN 0 1 0 1 0 0 0 0
RootN 0 -2 Infinity -Infinity 0 Infinity 0 0
RootN -8 2 NaN NaN 0 NaN 0 0
RootN Infinity 2 Infinity 0 0 ? 0 0
Hypot 0 0 0 0 0 0 0 0
Hypot 0 2 2 0 1 0.5 0 0
Pow 0 0 1 0 -Infinity 0 Infinity Infinity
Pow 0 1 0 1 0 0 -Infinity 0
Pow 0 2 0 0 0 2 0 0
Pow 0 3 0 0 0 0 0 0
Pow 0 2.5 0 0 0 0 0 0
Pow 0 0.5 0 Infinity 0 -Infinity -Infinity 0
Pow 0 1.5 0 0 0 Infinity 0 0
Pow 0 -1 Infinity -Infinity -Infinity Infinity Infinity Infinity
Pow -2 2 4 -4 NaN 2 NaN NaN
Pow -2 3 -8 12 NaN -12 NaN NaN
Pow -2 0 1 0 NaN 0 NaN NaN
Pow -2 1 -2 1 NaN 0 NaN NaN
Pow -2 0.5 NaN NaN NaN NaN NaN NaN
Pow 3 0 1 0 ? 0 ? ?
Pow Infinity 2 Infinity Infinity Infinity 2 ? Infinity
Pow Infinity -1 0 -0 0 0 0 0
Pow 1e-308 2 0 2e-308 0 2 ? 0
ExpM1 -50 - -1 1.92874984796391765505e-22 0 1.92874984796391765505e-22 0 0
Exp -Infinity - 0 0 0 0 0 0
Exp 710 - Infinity Infinity 0 Infinity 0 0
Log 0 - -Infinity Infinity 0 -Infinity 0 0
Log -0 - -Infinity Infinity 0 -Infinity 0 0
Log -1 - NaN NaN 0 NaN 0 0
Log Infinity - Infinity 0 0 0 0 0
Log2 0 - -Infinity Infinity 0 -Infinity 0 0
Log10 0 - -Infinity Infinity 0 -Infinity 0 0
LogP1 -1 - -Infinity Infinity 0 -Infinity 0 0
LogP1 -2 - NaN NaN 0 NaN 0 0
Log2P1 -1 - -Infinity Infinity 0 -Infinity 0 0
Log10P1 -1 - -Infinity Infinity 0 -Infinity 0 0
LogToBase 0 2 -Infinity Infinity Infinity -Infinity ? ?
LogToBase 2 1 NaN ? NaN ? ? NaN
Asin 1 - ? Infinity 0 Infinity 0 0
Asin 2 - NaN NaN 0 NaN 0 0
Acos -1 - ? -Infinity 0 Infinity 0 0
Acos 2 - NaN NaN 0 NaN 0 0
AsinPi -1 - -0.5 Infinity 0 -Infinity 0 0
AcosPi 1 - 0 -Infinity 0 -Infinity 0 0
Atan Infinity - ? 0 0 ? 0 0
Atan2 0 0 0 NaN NaN NaN NaN NaN
Atan2 1 Infinity 0 0 0 0 0 0
Atan2Pi 0 0 0 NaN NaN NaN NaN NaN
Acosh 1 - 0 Infinity 0 -Infinity 0 0
Acosh 0.5 - NaN NaN 0 NaN 0 0
Atanh 1 - Infinity Infinity 0 Infinity 0 0
Atanh -1 - -Infinity Infinity 0 -Infinity 0 0
Atanh 2 - NaN NaN 0 NaN 0 0
Tanh 400 - 1 ? 0 ? 0 0
Tanh Infinity - 1 0 0 0 0 0
Asinh 1e300 - ? 1e-300 0 ? 0 0
Acosh 1e300 - ? 1e-300 0 ? 0 0
TanPi 0.5 - Infinity Infinity 0 Infinity 0 0
Divide 1 0 Infinity Infinity -Infinity 0 -Infinity Infinity
Divide 0 0 NaN Infinity NaN 0 -Infinity NaN
Divide 1 Infinity 0 0 0 0 0 0
Divide 1e-200 1e-200 1 1e200 -1e200 0 -Infinity Infinity
Remainder 3 Infinity 3 1 0 0 0 0
Remainder 3 0 NaN 1 NaN 0 0 0
IeeeRemainder 3 Infinity 3 1 0 0 0 0
ReciprocalEstimate 0 - Infinity -Infinity 0 Infinity 0 0
ReciprocalSqrtEstimate 0 - Infinity -Infinity 0 Infinity 0 0
ReciprocalSqrtEstimate -1 - NaN NaN 0 NaN 0 0
Carry 2 5 2 0 1 0 0 0
Term 2 5 0 5 0 0 1 0
Join 2 5 0 0 0 0 0 0
Result 2 - NaN 0 0 0 0 0
Equal 1 1 1 0 0 0 0 0
Equal 1 2 0 0 0 0 0 0
Equal NaN NaN 0 0 0 0 0 0
Equal 0 -0.0 1 0 0 0 0 0
Less 1 2 1 0 0 0 0 0
Less 2 1 0 0 0 0 0 0
Less 1 NaN 0 0 0 0 0 0
LessOrUnordered 1 2 1 0 0 0 0 0
LessOrUnordered 2 2 0 0 0 0 0 0
LessOrUnordered 1 NaN 1 0 0 0 0 0
Greater 2 1 1 0 0 0 0 0
Greater 1 1 0 0 0 0 0 0
Greater NaN 1 0 0 0 0 0 0
GreaterOrUnordered 2 1 1 0 0 0 0 0
GreaterOrUnordered 1 1 0 0 0 0 0 0
GreaterOrUnordered NaN 1 1 0 0 0 0 0
Order 1 2 -1 0 0 0 0 0
Order 2 2 0 0 0 0 0 0
Order 3 2 1 0 0 0 0 0
Order NaN 2 -1 0 0 0 0 0
Same 1 1 1 0 0 0 0 0
Same NaN NaN 1 0 0 0 0 0
Same 1 2 0 0 0 0 0 0
Sign -3 - -1 0 0 0 0 0
Sign 0 - 0 0 0 0 0 0
Sign 2 - 1 0 0 0 0 0
Sign NaN - NaN 0 0 0 0 0
Truncate -1.5 - -1 0 0 0 0 0
Truncate 2.7 - 2 0 0 0 0 0
Floor -1.5 - -2 0 0 0 0 0
Floor 2.7 - 2 0 0 0 0 0
Ceiling -1.5 - -1 0 0 0 0 0
Ceiling 2.7 - 3 0 0 0 0 0
Round 2.5 - 2 0 0 0 0 0
Round -1.6 - -2 0 0 0 0 0
Single 0.1 - 0.10000000149011612 0 0 0 0 0
IsNaN NaN - 1 0 0 0 0 0
IsNaN 1 - 0 0 0 0 0 0
IsFinite Infinity - 0 0 0 0 0 0
IsFinite 1 - 1 0 0 0 0 0
IsInfinity Infinity - 1 0 0 0 0 0
IsInfinity 1 - 0 0 0 0 0 0
IsNegative -0.0 - 1 0 0 0 0 0
IsNegative 1 - 0 0 0 0 0 0
Exactly 1.5 - 1.5 0 0 0 0 0
""".strip().replace("Infinity?", "-Infinity")


def text(value):
    value = mpf(value)
    return "0" if abs(value) < mpf("1e-350") else m.nstr(value, 30, strip_zeros=True)


def derivative(function, point, orders):
    # By a relative change t of each operand, since 1e-300 and 1e100 are operands, too; at 0 by an absolute one.
    scales = [x if x != 0 else mpf(1) for x in point]
    of_change = lambda *t: function(*(x + s * u for x, s, u in zip(point, scales, t)))
    if len(point) == 1:
        change = diff(of_change, mpf(0), orders[0])
    else:
        change = diff(of_change, (mpf(0), mpf(0)), orders)
    for s, order in zip(scales, orders):
        change /= s ** order
    return change


def row(name, point, values, allow):
    shown = [repr(float(x)) for x in point] + ["-"] * (2 - len(point))
    print("\t".join([name, *shown, *values, *(allowed(a) for a in allow)]))


def allowed(a):
    return str(2 ** int(a[2:])) if isinstance(a, str) else str(a)


print("\t".join("operation x y value ∂x ∂y ∂xx ∂xy ∂yy value± first± second±".split()))
for name, (function, points) in UNARY.items():
    for x in map(mpf, points):
        values = [text(function(x)), text(derivative(function, (x,), (1,))), "0",
                  text(derivative(function, (x,), (2,))), "0", "0"]
        row(name, (x,), values, ALLOW.get(name, (4, 4, 8)))
for name, (function, points) in BINARY.items():
    for point in points:
        point = tuple(map(mpf, point))
        orders = [(1, 0), (0, 1), (2, 0), (1, 1), (0, 2)]
        values = [text(function(*point))] + [text(derivative(function, point, o)) for o in orders]
        row(name, point, values, ALLOW.get(name, (4, 4, 8)))
for name, (function, points, allow) in INTEGER.items():
    for x, n in points:
        of_x = lambda t: function(t, n)
        values = [text(of_x(mpf(x))), text(derivative(of_x, (mpf(x),), (1,))), "0",
                  text(derivative(of_x, (mpf(x),), (2,))), "0", "0"]
        row(name, (x, n), values, allow)
for line in KINKS.splitlines():
    print("\t".join(line.split() + ["4", "4", "8"]))
