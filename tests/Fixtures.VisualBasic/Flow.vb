Imports System

Public Module Flow
    Public Function DoubleCounter(x As Double()) As Double
        Dim s As Double = 0
        For t As Double = 0 To x(2) Step x(1)
            s += t * x(0)
        Next
        For t As Double = x(2) To 0 Step -0.5
            s += t
        Next
        Return s
    End Function

    Public Function SelectCase(x As Double()) As Double
        Dim s As Double = 0
        For Each v As Double In x
            Select Case v
                Case 1 To 2
                    s += v * v
                Case Is > 2, -1
                    s *= v
                Case Else
                    s += v * 3
            End Select
        Next
        Return s
    End Function

    Public Function Loops(x As Double()) As Double
        Dim s As Double = x(0)
        Dim i As Integer = 0
        Do Until s > 20
            s += x(i Mod 3) * s
            i += 1
            If i > 10 Then Exit Do
        Loop
        While s > 5
            s *= 0.5
        End While
        For Each v In x
            If v < 1 Then Continue For
            s += v
        Next
        Return s
    End Function

    Public Function Jumps(x As Double()) As Double
        Dim s As Double = 0
        Dim i As Integer = 0
again:
        s += x(i) * (i + 1)
        i += 1
        If i < 3 Then GoTo again
        Return s * s
    End Function

    Public Function Filters(x As Double()) As Double
        Dim s As Double = x(0)
        For i As Integer = 0 To 2
            Try
                s += x(i) * 2
                If x(i) > 1 Then Throw New InvalidOperationException()
            Catch e As InvalidOperationException When s > 4
                s *= x(1)
            Catch e As InvalidOperationException
                s += x(2)
            Finally
                s += 1
            End Try
        Next
        Return s
    End Function

    Public Function ErrorHandler(x As Double()) As Double
        Dim s As Double = x(0)
        On Error GoTo failed
        s *= x(1)
        If s < 100 Then Throw New ArgumentException()
        Return 0
failed:
        Return s * x(2)
    End Function

    Public Function Resuming(x As Double()) As Double
        Dim s As Double = x(0)
        On Error Resume Next
        s += x(5)
        s *= x(1)
        Return s
    End Function

    Private Function Counted(x As Double) As Double
        Static total As Double = 1
        total = total * x
        Dim result As Double = total
        total = 1
        Return result
    End Function

    Public Function StaticLocal(x As Double()) As Double
        Return Counted(x(0)) * Counted(x(1)) + x(2)
    End Function
End Module
