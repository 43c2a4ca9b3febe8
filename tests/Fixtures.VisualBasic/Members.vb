Imports System
Imports System.Collections.Generic

Public Interface IShape
    Function Area() As Double
    ReadOnly Property Width As Double
End Interface

Public MustInherit Class Shape
    Implements IShape

    Protected Sub New(width As Double)
        Me.Width = width
    End Sub

    Public ReadOnly Property Width As Double Implements IShape.Width

    Public MustOverride Function Measure() As Double Implements IShape.Area

    Public Overridable Function Scaled(Optional factor As Double = 2.5) As Double
        Return Measure() * factor
    End Function
End Class

Public Class Square
    Inherits Shape

    Public Event Measured(area As Double)

    Private ReadOnly offset As Double = 0.25

    Public Sub New(width As Double)
        MyBase.New(width * 2)
    End Sub

    Public Overrides Function Measure() As Double
        RaiseEvent Measured(Width * Width)
        Return Width * Width + offset
    End Function

    Public Overrides Function Scaled(Optional factor As Double = 2.5) As Double
        Return MyBase.Scaled(factor) - Width
    End Function
End Class

Public Structure Vector
    Public X, Y As Double

    Public Sub New(x As Double, y As Double)
        Me.X = x
        Me.Y = y
    End Sub

    Public Shared Operator +(a As Vector, b As Vector) As Vector
        Return New Vector(a.X + b.X, a.Y + b.Y)
    End Operator

    Public Shared Operator ^(a As Vector, power As Double) As Vector
        Return New Vector(a.X ^ power, a.Y ^ power)
    End Operator

    Public Shared Widening Operator CType(d As Double) As Vector
        Return New Vector(d, d)
    End Operator

    Public Shared Narrowing Operator CType(v As Vector) As Double
        Return v.X * v.Y
    End Operator

    Public Shared Operator IsTrue(v As Vector) As Boolean
        Return v.X > 0
    End Operator

    Public Shared Operator IsFalse(v As Vector) As Boolean
        Return v.X <= 0
    End Operator
End Structure

Public Class Curve
    Private ReadOnly values As New List(Of Double)

    Public Property Shift As Double

    Default Public Property Item(index As Integer) As Double
        Get
            Return values(index) + Shift
        End Get
        Set(value As Double)
            While values.Count <= index
                values.Add(0)
            End While
            values(index) = value
        End Set
    End Property
End Class

Public Module Members
    Private field As Double

    Private Sub Change(ByRef a As Double, b As Double)
        a = a * b + 1
    End Sub

    Private Function Total(ParamArray values As Double()) As Double
        Dim s As Double = 0
        For Each v In values
            s += v
        Next
        Total = s
    End Function

    Public Function Inheritance(x As Double()) As Double
        Dim q As New Square(x(0))
        Dim shape As Shape = q
        Dim i As IShape = q
        Return shape.Scaled() * x(1) + shape.Scaled(x(2)) + i.Area() * i.Width
    End Function

    Public Function Events(x As Double()) As Double
        Dim seen As Double = 0
        Dim q As New Square(x(0))
        AddHandler q.Measured, Sub(area) seen += area * x(1)
        Return q.Measure() * x(2) + seen
    End Function

    Public Function Structures(x As Double()) As Double
        Dim v As New Vector(x(0), x(1))
        Dim w As Vector = x(2)
        v += w
        v = v ^ 1.5
        If v Then v.X *= 2
        Return CDbl(v) + CType(w, Double)
    End Function

    Public Function DefaultProperty(x As Double()) As Double
        Dim c As New Curve With {.Shift = x(2)}
        c(0) = x(0)
        c(2) = x(1)
        c(0) += c(2)
        Return c(0) * c(1)
    End Function

    Public Function PropertyByReference(x As Double()) As Double
        Dim c As New Curve With {.Shift = x(2)}
        Change(c.Shift, x(0))
        Change(x(1), c.Shift)
        Change((x(0)), 5)
        Change(field, x(0))
        field = x(0)
        Change(field, x(1))
        Return c.Shift * x(1) + x(0) + field
    End Function

    Public Function WithBlocks(x As Double()) As Double
        Dim v As New Vector
        With v
            .X = x(0)
            .Y = .X * x(1)
            .X += .Y
        End With
        Return v.X * v.Y * Total() + Total(x) * Total(v.X, 2, x(2))
    End Function
End Module
