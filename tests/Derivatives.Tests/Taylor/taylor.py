"""Writes taylor.tsv: Taylor coefficients of every operation that varies, and of compositions, to 20 digits.

Needs Python 3 and mpmath. Run it in this folder after adding an operation:  python3 taylor.py > taylor.tsv

A row is an operation at (x + u t, y + v t), or a function named in CompositionTests.cs at x + t. The coefficients are
differences in hundreds of digits, so they owe nothing to the recurrences under test.
"""
import mpmath as m
from mpmath import mp, mpf

ORDER = 22  # two more than are compared: they tell how large the last would be but for cancellation
mp.dps = 150


def sign(x):
    return mpf(-1) if x < 0 else mpf(1)


def root(x, n):
    return -((-x) ** (mpf(1) / n)) if x < 0 else x ** (mpf(1) / n)


def tanpi(x):
    return m.sinpi(x) / m.cospi(x)


WIDE = [-3.7, -1.0, -0.3, 1e-3, 0.7, 2.5, 19.0]
SMALL = [-3.7, -0.3, 1e-3, 0.7, 2.5]
POSITIVE = [1e-3, 0.5, 1.5, 40.0, 1e4]
UNIT = [-0.9, -0.5, 1e-3, 0.3, 0.99]
UNARY = {
    "Negate": (lambda x: -x, WIDE),
    "ReciprocalEstimate": (lambda x: 1 / x, [-0.3, 2.5]),
    "ReciprocalSqrtEstimate": (lambda x: 1 / m.sqrt(x), [0.7, 2.5]),
    "BitIncrement": (lambda x: x, WIDE),
    "BitDecrement": (lambda x: x, WIDE),
    "DegreesToRadians": (lambda x: x * m.pi / 180, WIDE),
    "RadiansToDegrees": (lambda x: x * 180 / m.pi, WIDE),
    "Abs": (lambda x: x * sign(x), WIDE),
    "Sqrt": (m.sqrt, POSITIVE),
    "Cbrt": (lambda x: root(x, 3), POSITIVE + [-8.0, -0.3]),
    "Exp": (m.exp, WIDE),
    "Exp2": (lambda x: mpf(2) ** x, WIDE),
    "Exp10": (lambda x: mpf(10) ** x, WIDE),
    "ExpM1": (m.expm1, WIDE),
    "Exp2M1": (lambda x: mpf(2) ** x - 1, WIDE),
    "Exp10M1": (lambda x: mpf(10) ** x - 1, WIDE),
    "Log": (m.log, POSITIVE),
    "Log2": (lambda x: m.log(x) / m.log(2), POSITIVE),
    "Log10": (m.log10, POSITIVE),
    "LogP1": (m.log1p, [-0.9, 1e-3, 0.7, 40.0]),
    "Log2P1": (lambda x: m.log1p(x) / m.log(2), [-0.9, 1e-3, 0.7, 40.0]),
    "Log10P1": (lambda x: m.log1p(x) / m.log(10), [-0.9, 1e-3, 0.7, 40.0]),
    "Sin": (m.sin, WIDE),
    "Cos": (m.cos, WIDE),
    "Tan": (m.tan, [-3.7, -1.0, 1e-3, 0.7, 1.5]),
    "Asin": (m.asin, UNIT),
    "Acos": (m.acos, UNIT),
    "Atan": (m.atan, WIDE),
    "SinPi": (m.sinpi, [-1.1, 1e-3, 0.45, 4.2]),
    "CosPi": (m.cospi, [-1.1, 1e-3, 0.45, 4.2]),
    "TanPi": (tanpi, [-1.1, 1e-3, 0.45, 4.2]),
    "AsinPi": (lambda x: m.asin(x) / m.pi, UNIT),
    "AcosPi": (lambda x: m.acos(x) / m.pi, UNIT),
    "AtanPi": (lambda x: m.atan(x) / m.pi, WIDE),
    "Sinh": (m.sinh, WIDE),
    "Cosh": (m.cosh, WIDE),
    "Tanh": (m.tanh, WIDE),
    "Asinh": (m.asinh, WIDE),
    "Acosh": (m.acosh, [1.01, 1.5, 3.0, 1e3]),
    "Atanh": (m.atanh, UNIT),
}
PAIRS = [(3.0, 2.0), (-0.25, -8.0), (0.1, 0.3), (7.0, 1e-3)]
BINARY = {
    "Add": (lambda x, y: x + y, PAIRS),
    "Subtract": (lambda x, y: x - y, PAIRS),
    "Multiply": (lambda x, y: x * y, PAIRS),
    "Divide": (lambda x, y: x / y, PAIRS),
    "Remainder": (lambda x, y: x - 3 * y, [(7.25, 2.0)]),
    "IeeeRemainder": (lambda x, y: x - 4 * y, [(7.25, 2.0)]),
    "CopySign": (lambda x, y: -x, [(3.0, -2.0)]),
    "Hypot": (lambda x, y: m.sqrt(x * x + y * y), PAIRS),
    "Pow": (lambda x, y: x ** y, [(2.0, 3.0), (0.3, -2.5), (1.5, 0.5), (40.0, 1.0), (5.0, 0.0)]),
    "LogToBase": (lambda x, y: m.log(x) / m.log(y), [(2.0, 10.0), (0.3, 2.0), (7.0, 0.5)]),
    "Atan2": (lambda x, y: m.atan2(x, y), PAIRS + [(2.0, 0.0), (0.0, 3.0)]),
    "Atan2Pi": (lambda x, y: m.atan2(x, y) / m.pi, PAIRS + [(2.0, 0.0), (0.0, 3.0)]),
    "Carry": (lambda x, y: None, [(3.0, 2.0)]),
    "Term": (lambda x, y: None, [(3.0, 2.0)]),
}
for names, index in (("Max MaxNumber MaxNative MaxMagnitude MaxMagnitudeNumber", 0), ("Min MinNumber MinNative MinMagnitude MinMagnitudeNumber", 1)):
    for operation in names.split():
        BINARY[operation] = (lambda x, y, index=index: (x, y)[index], [(3.0, 2.0)])
# The second operand is an integer of the program and does not vary; nor does it for powers of what is negative or 0.
INTEGER = {
    "RootN": (root, [(2.0, 2), (-8.0, 3), (0.3, -2), (5.0, 1)]),
    "ScaleB": (lambda x, n: x * mpf(2) ** n, [(3.0, 4), (-0.3, -7)]),
    "Pow": (lambda x, n: x ** int(n), [(-2.0, 3), (-0.3, -4), (0.0, 2), (0.0, 7), (0.0, 30), (1e-200, 3), (0.0, 0), (-1.5, 1)]),
}
COMPOSITIONS = {
    "geometric": (lambda x: 1 / (1 - x), [0.0, 0.5, -3.0]),
    "gaussian": (lambda x: m.exp(-x * x), [0.0, 0.3, 2.0]),
    "lambert": (lambda x: x * m.exp(x), [0.0, -1.0, 2.0]),
    "tower": (lambda x: m.exp(m.sin(m.log(1 + x * x))), [0.0, 0.7, -2.0]),
    "power": (lambda x: x ** x, [0.5, 1.0, 3.0]),
    "logistic": (lambda x: 1 / (1 + m.exp(-x)), [0.0, 2.5, -1.0]),
    "angle": (lambda x: m.atan2(m.sin(x), 2 + m.cos(x)), [0.0, 1.2]),
    "area": (lambda x: m.asinh(m.tan(x)) + m.atanh(m.sin(x)), [0.0, 0.6]),
    "root": (lambda x: m.sqrt(1 + root(2 + x * x, 3)), [0.0, -1.5]),
    "saturation": (lambda x: m.tanh(x * x - 1) * m.log1p(m.cosh(x)), [0.0, 1.3]),
    "bump": (lambda x: m.exp(-1 / (1 - x * x)), [0.0, 0.4]),
    "distance": (lambda x: m.sqrt((1 + x) ** 2 + m.sin(x) ** 2), [0.0, 2.0]),
    "horner": (lambda x: (((2 * x - 3) * x + 5) * x - 7) * x + 11, [0.0, 1.5]),
}


def row(name, x, y, u, v, coefficients):
    text = [m.nstr(c, 20, strip_zeros=False) if c else "0" for c in coefficients]
    print("\t".join([name, repr(x), repr(y), repr(u), repr(v)] + text))


def taylor(function):
    coefficients = m.taylor(function, mpf(0), ORDER)
    return [mpf(0) if abs(c) < mpf(10) ** -100 else c for c in coefficients]


print("\t".join(["function", "x", "y", "u", "v"] + [f"c{k}" for k in range(ORDER + 1)]))
for name, (function, points) in UNARY.items():
    for x in points:
        row(name, x, 0.0, 1.0, 0.0, taylor(lambda t: function(mpf(x) + t)))
for name, (function, points) in BINARY.items():
    for x, y in points:
        for u, v in ((1.0, 0.0), (0.0, 1.0), (0.5, -0.75)):
            if name == "Carry":
                row(name, x, y, u, v, [mpf(x), mpf(v)] + [mpf(0)] * (ORDER - 1))
            elif name == "Term":  # z' = y x'
                row(name, x, y, u, v, [mpf(0), mpf(y) * u, mpf(u) * v / 2] + [mpf(0)] * (ORDER - 2))
            else:
                row(name, x, y, u, v, taylor(lambda t: function(mpf(x) + u * t, mpf(y) + v * t)))
for name, (function, points) in INTEGER.items():
    for x, n in points:
        if name == "Pow" and abs(x) < 1e-100:  # a polynomial: exact
            row(name, x, float(n), 1.0, 0.0, [m.binomial(n, k) * (mpf(x) ** (n - k) if n > k else 1) if k <= n else mpf(0) for k in range(ORDER + 1)])
        else:
            row(name, x, float(n), 1.0, 0.0, taylor(lambda t: function(mpf(x) + t, n)))
for name, (function, points) in COMPOSITIONS.items():
    for x in points:
        row("*" + name, x, 0.0, 1.0, 0.0, taylor(lambda t: function(mpf(x) + t)))
