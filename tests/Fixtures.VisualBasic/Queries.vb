Imports System
Imports System.Collections.Generic
Imports System.Linq

Public Module Queries
    Private Iterator Function Powers(x As Double, count As Integer) As IEnumerable(Of Double)
        Dim power As Double = 1
        For i As Integer = 1 To count
            power *= x
            Yield power
        Next
    End Function

    Private Function Apply(Of T)(value As T, f As Func(Of T, T)) As T
        Return f(f(value))
    End Function

    Public Function Iterators(x As Double()) As Double
        Dim s As Double = 0
        For Each p In Powers(x(0), 4)
            s += p * x(1)
        Next
        Return s
    End Function

    Public Function Lambdas(x As Double()) As Double
        Dim scale As Double = x(1)
        Dim f As Func(Of Double, Double) = Function(v) v * scale
        Dim g = Function(v As Double)
                    scale += v
                    Return scale * v
                End Function
        Dim h As Func(Of Double, Double) = AddressOf Math.Exp
        Return f(x(0)) + g(x(2)) * Apply(x(0), f) + h(-x(0))
    End Function

    Public Function Query(x As Double()) As Double
        Dim squares = From v In x Where v > 1 Select v * v
        Dim pairs = From v In x, w In x Let product = v * w Order By product Descending Select product Take 3
        Dim total = Aggregate v In x Into Sum(v * x(0))
        Return squares.Sum() + pairs.First() * pairs.Last() + total
    End Function

    Public Function AnonymousTypes(x As Double()) As Double
        Dim a = New With {.First = x(0), .Second = x(1) * x(2)}
        a.First *= 2
        Dim t = (Left:=a.First, Right:=a.Second)
        Return t.Left * t.Right + a.First
    End Function

    Public Function Arrays(x As Double()) As Double
        Dim m(1, 2) As Double
        m(0, 1) = x(0)
        m(1, 2) = m(0, 1) * x(1)
        m(1, 2) += x(2)
        Dim jagged = New Double()() {New Double() {x(0)}, New Double() {x(1), x(2)}}
        Dim s As Double = m(1, 2)
        For Each v In m
            s += v
        Next
        Return s * jagged(1)(1) + jagged(0)(0)
    End Function

    Public Function Redimension(x As Double()) As Double
        Dim a(1) As Double
        a(0) = x(0) * x(1)
        a(1) = x(2)
        ReDim Preserve a(3)
        a(3) = a(0) * a(1)
        Return a(3) + a(2) + a(1)
    End Function

    Public Function Texts(x As Double()) As Double
        Dim s As String = $"{x(0):F2} and {x(1)}"
        Return s.Length * x(2)
    End Function
End Module
