using System.Numerics;
using Mono.Cecil.Cil;

namespace ILDiff.Translation.Tests;

/// <summary>What instructions do with numbers, as the standard of IL says.</summary>
internal static class Numbers
{
    /// <summary>A value as it stands on the evaluation stack.</summary>
    internal static object? OnStack(object? value) => value switch
    {
        Enum number => OnStack(Convert.ChangeType(number, Enum.GetUnderlyingType(number.GetType()))),
        bool number => number ? 1 : 0,
        char number => (int)number,
        sbyte number => (int)number,
        byte number => (int)number,
        short number => (int)number,
        ushort number => (int)number,
        uint number => (int)number,
        ulong number => (long)number,
        IntPtr number => (long)number,
        _ => value,
    };

    /// <summary>A value of the evaluation stack as one of a type.</summary>
    internal static object? As(object? value, Type type) => value switch
    {
        int number when type.IsEnum => Enum.ToObject(type, number),
        int number when type == typeof(bool) => number != 0,
        int number when type == typeof(char) => (char)number,
        int number when type == typeof(sbyte) => (sbyte)number,
        int number when type == typeof(byte) => (byte)number,
        int number when type == typeof(short) => (short)number,
        int number when type == typeof(ushort) => (ushort)number,
        int number when type == typeof(uint) => (uint)number,
        long number when type.IsEnum => Enum.ToObject(type, number),
        long number when type == typeof(ulong) => (ulong)number,
        long number when type == typeof(IntPtr) => (IntPtr)number,
        _ => value,
    };

    internal static bool Branches(Code code, object?[] operands) => code switch
    {
        Code.Brtrue => operands[0] is int or long ? Convert.ToInt64(operands[0]) != 0 : operands[0] != null,
        Code.Beq => IsTrue(Code.Ceq, operands),
        Code.Bne_Un => !IsTrue(Code.Ceq, operands),
        Code.Blt => IsTrue(Code.Clt, operands),
        Code.Blt_Un => IsTrue(Code.Clt_Un, operands),
        Code.Bgt => IsTrue(Code.Cgt, operands),
        Code.Bgt_Un => IsTrue(Code.Cgt_Un, operands),
        Code.Ble => !IsTrue(operands[0] is double or float ? Code.Cgt_Un : Code.Cgt, operands),
        Code.Bge => !IsTrue(operands[0] is double or float ? Code.Clt_Un : Code.Clt, operands),
        Code.Ble_Un => !IsTrue(operands[0] is double or float ? Code.Cgt : Code.Cgt_Un, operands),
        Code.Bge_Un => !IsTrue(operands[0] is double or float ? Code.Clt : Code.Clt_Un, operands),
        _ => throw new InvalidOperationException($"{code} is no branch."),
    };

    internal static object Compute(Code code, object?[] operands) => code switch
    {
        Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un => IsTrue(code, operands) ? 1 : 0,
        Code.Shl or Code.Shr or Code.Shr_Un => Shift(code, operands[0]!, (int)Convert.ToInt64(operands[1])),
        _ when operands.Length == 1 => Unary(code, operands[0]!),
        _ => operands switch
        {
            [double x, double y] => Arithmetic(code, x, y),
            [float x, float y] => (float)Arithmetic(code, x, y),
            [int x, int y] => Arithmetic<int, uint>(code, x, y),
            _ => Arithmetic<long, ulong>(code, Convert.ToInt64(operands[0]), Convert.ToInt64(operands[1])),
        },
    };

    private static bool IsTrue(Code code, object?[] operands)
    {
        if (operands is [int or long, int or long])
        {
            long a = Convert.ToInt64(operands[0]), b = Convert.ToInt64(operands[1]);
            bool isShort = operands is [int, int];
            ulong ua = isShort ? (uint)a : (ulong)a, ub = isShort ? (uint)b : (ulong)b;
            return code switch
            {
                Code.Ceq => a == b,
                Code.Cgt => a > b,
                Code.Cgt_Un => ua > ub,
                Code.Clt => a < b,
                _ => ua < ub,
            };
        }

        if (operands is not [double or float, double or float])
            return code == Code.Ceq == ReferenceEquals(operands[0], operands[1]);
        double x = Convert.ToDouble(operands[0]), y = Convert.ToDouble(operands[1]);
        return code switch
        {
            Code.Ceq => x == y,
            Code.Cgt => x > y,
            Code.Cgt_Un => !(x <= y),
            Code.Clt => x < y,
            _ => !(x >= y),
        };
    }

    private static object Shift(Code code, object x, int by) => (code, x) switch
    {
        (Code.Shl, int number) => number << by,
        (Code.Shr, int number) => number >> by,
        (Code.Shr_Un, int number) => number >>> by,
        (Code.Shl, long number) => number << by,
        (Code.Shr, long number) => number >> by,
        (_, long number) => number >>> by,
        _ => throw new InvalidOperationException($"{code} of {x}"),
    };

    private static double Arithmetic(Code code, double x, double y) => code switch
    {
        Code.Add => x + y,
        Code.Sub => x - y,
        Code.Mul => x * y,
        Code.Div => x / y,
        Code.Rem => x % y,
        _ => throw new InvalidOperationException($"{code} of doubles"),
    };

    /// <typeparam name="T">The integers.</typeparam>
    /// <typeparam name="TUnsigned">Those with the same bits and without a sign.</typeparam>
    private static object Arithmetic<T, TUnsigned>(Code code, T x, T y)
        where T : IBinaryInteger<T>
        where TUnsigned : IBinaryInteger<TUnsigned>
    {
        return code switch
        {
            Code.Add => x + y,
            Code.Sub => x - y,
            Code.Mul => x * y,
            Code.Div => x / y,
            Code.Rem => x % y,
            Code.And => x & y,
            Code.Or => x | y,
            Code.Xor => x ^ y,
            Code.Add_Ovf => checked(x + y),
            Code.Sub_Ovf => checked(x - y),
            Code.Mul_Ovf => checked(x * y),
            _ => T.CreateTruncating(Unsigned(code, TUnsigned.CreateTruncating(x), TUnsigned.CreateTruncating(y))),
        };
    }

    private static T Unsigned<T>(Code code, T x, T y)
        where T : IBinaryInteger<T>
    {
        return code switch
        {
            Code.Div_Un => x / y,
            Code.Rem_Un => x % y,
            Code.Add_Ovf_Un => checked(x + y),
            Code.Sub_Ovf_Un => checked(x - y),
            Code.Mul_Ovf_Un => checked(x * y),
            _ => throw new InvalidOperationException($"{code} of integers"),
        };
    }

    private static object Unary(Code code, object x) => (code, x) switch
    {
        (Code.Neg, double number) => -number,
        (Code.Neg, float number) => -number,
        (Code.Neg, int number) => -number,
        (Code.Neg, long number) => -number,
        (Code.Not, int number) => ~number,
        (Code.Not, long number) => ~number,
        (Code.Conv_R8, _) => Convert.ToDouble(x),
        (Code.Conv_R4, double number) => (float)number,
        (Code.Conv_R4, _) => (float)Convert.ToInt64(x),
        (Code.Conv_R_Un, int number) => (double)(uint)number,
        (Code.Conv_R_Un, long number) => (double)(ulong)number,
        (_, double or float) => OfDouble(code, Convert.ToDouble(x)),
        _ => OfInteger(code, Convert.ToInt64(x), x is int),
    };

    private static object OfDouble(Code code, double x) => code switch
    {
        Code.Conv_I1 => (int)(sbyte)(int)x,
        Code.Conv_U1 => (int)(byte)(int)x,
        Code.Conv_I2 => (int)(short)(int)x,
        Code.Conv_U2 => (int)(ushort)(int)x,
        Code.Conv_I4 => (int)x,
        Code.Conv_U4 => (int)(uint)x,
        Code.Conv_I8 or Code.Conv_I => (long)x,
        Code.Conv_U8 => (long)(ulong)x,
        Code.Conv_Ovf_I4 => checked((int)x),
        Code.Conv_Ovf_I8 => checked((long)x),
        _ => throw new InvalidOperationException($"{code} of a double"),
    };

    private static object OfInteger(Code code, long x, bool isInt) => code switch
    {
        Code.Conv_I1 => (int)(sbyte)x,
        Code.Conv_U1 => (int)(byte)x,
        Code.Conv_I2 => (int)(short)x,
        Code.Conv_U2 => (int)(ushort)x,
        Code.Conv_I4 or Code.Conv_U4 => (int)x,
        Code.Conv_I8 or Code.Conv_I => x,
        Code.Conv_U8 or Code.Conv_U => isInt ? (long)(uint)x : x,
        Code.Conv_Ovf_I4 => checked((int)x),
        Code.Conv_Ovf_I or Code.Conv_Ovf_I8 => x,
        Code.Conv_Ovf_U1 => (int)checked((byte)x),
        Code.Conv_Ovf_U2 => (int)checked((ushort)x),
        _ => throw new InvalidOperationException($"{code} of an integer"),
    };
}
