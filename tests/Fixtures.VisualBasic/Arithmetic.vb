Imports System

Public Module Arithmetic
    Private Const Half As Double = 0.5

    Public Function Operators(x As Double()) As Double
        Dim s As Double = x(0) ^ 2 + x(1) ^ x(2) - x(0) Mod 0.4
        s += x(1) / x(2)
        s *= x(0)
        s ^= 1.5
        s -= -x(2)
        Return s * Half
    End Function

    Public Function IntegerConversions(x As Double()) As Double
        Dim rounded As Integer = CInt(x(2) * 2.5)
        Dim cut As Long = CLng(Math.Truncate(x(0)))
        Dim quotient As Integer = CInt(x(2)) \ 2
        Dim widened As Double = rounded
        Return widened * x(0) + cut * x(1) + quotient
    End Function

    Public Function SinglesAndDecimals(x As Double()) As Double
        Dim s As Single = CSng(x(0))
        Dim d As Decimal = CDec(x(1))
        Return CDbl(s) * x(1) + CDbl(d) * x(2)
    End Function

    Public Function Booleans(x As Double()) As Double
        Dim isMore As Boolean = x(0) > x(1) AndAlso Not x(2) < x(0)
        Dim isOdd As Boolean = x(0) <> x(1) Xor x(1) >= x(2)
        Return If(isMore, x(0), x(1)) * If(isOdd OrElse isMore, x(2), 1)
    End Function

    Public Function NaNs(x As Double()) As Double
        Dim n As Double = Double.NaN * x(0)
        Dim s As Double = x(1)
        If n < 1 Then s += 1
        If Not n < 1 Then s += x(0)
        If Not n >= 1 Then s *= x(2)
        If n <> n Then s += x(2)
        Return s
    End Function

    Public Function Functions(x As Double()) As Double
        Return Math.Exp(-x(0)) * Math.Sqrt(x(1)) + Math.Log(x(2)) + Math.Max(x(0), x(1)) + Math.Abs(-x(2))
    End Function

    Public Function Casts(x As Double()) As Double
        Dim box As Object = x(0) * x(1)
        Dim n As Double? = x(2)
        Dim none As Double? = Nothing
        Dim lifted As Double? = n * 2 + none
        Return DirectCast(box, Double) + If(lifted, x(0)) * n.Value
    End Function
End Module
