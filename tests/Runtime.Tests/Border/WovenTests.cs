using System.Reflection;
using System.Reflection.Emit;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Runtime.Tests.Drivers;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Border;

public class WovenTests
{
    private interface IShape
    {
        public double Area(double x);
    }

    private class Square : IShape
    {
        [Woven]
        public virtual double Area(double x) => HandWoven.Cube(x);
    }

    private sealed class Unwoven : Square
    {
        public override double Area(double x) => x;
    }

    [Fact]
    public void A_delegate_is_woven_when_all_its_methods_are()
    {
        var tape = new Tape();
        Func<double, double> cube = HandWoven.Cube;
        Func<double, double> plain = x => x;
        for (int i = 0; i < 2; i++)
        {
            Assert.True(Delegates.IsWoven(cube, tape));
            Assert.True(Delegates.IsWoven(cube + cube, tape));
            Assert.False(Delegates.IsWoven(plain, tape));
            Assert.False(Delegates.IsWoven(cube + plain, tape));
            Assert.False(Delegates.IsWoven((Func<double, double>)Math.Sin, tape));
            Assert.True(Delegates.IsWoven(null, tape));
            Assert.True(Delegates.IsWoven(plain, Tape.None));
        }
    }

    [Fact]
    public void A_delegate_to_a_virtual_method_is_judged_by_what_it_calls()
    {
        MethodInfo declared = typeof(IShape).GetMethod(nameof(IShape.Area))!;
        Assert.True(Delegates.IsWoven(Bind(new Square()), new Tape()));
        Assert.False(Delegates.IsWoven(Bind(new Unwoven()), new Tape()));
        Square shape = new Unwoven();
        Assert.False(Delegates.IsWoven((Func<double, double>)shape.Area, new Tape()));

        Func<double, double> Bind(IShape target) => declared.CreateDelegate<Func<double, double>>(target);
    }

    [Fact]
    public void A_receiver_is_woven_when_its_assembly_is()
    {
        var tape = new Tape();
        for (int i = 0; i < 2; i++)
        {
            Assert.True(Receivers.IsWoven(new Square(), tape));
            Assert.True(Receivers.IsWoven(new List<double>(), tape));
            Assert.True(Receivers.IsWoven(null, tape));
            Assert.False(Receivers.IsWoven(new FactAttribute(), tape));
            Assert.True(Receivers.IsWoven(new FactAttribute(), Tape.None));
        }
    }

    [Fact]
    public void Warm_checks_allocate_nothing()
    {
        var tape = new Tape();
        Func<double, double> cube = HandWoven.Cube;
        object shape = new Square();
        bool all = Delegates.IsWoven(cube, tape) & Receivers.IsWoven(shape, tape);
        long before = GC.GetAllocatedBytesForCurrentThread();
        all &= Delegates.IsWoven(cube, tape) & Receivers.IsWoven(shape, tape);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(all);
    }

    [Fact]
    public void An_assembly_woven_for_another_version_of_the_runtime_is_refused()
    {
        Type type = Emit(WeavingContract.Version + 1);
        var f = type.GetMethod("Identity")!.CreateDelegate<Func<double, double>>();
        var exception = Assert.Throws<NotWovenException>(() => AD.Derivative(f, 1));
        Assert.Contains("FromAnotherTime", exception.Message);
        Assert.Contains($"version {WeavingContract.Version + 1}", exception.Message);
        Assert.Throws<NotWovenException>(() => Receivers.IsWoven(Activator.CreateInstance(type), new Tape()));
        f = Emit(WeavingContract.Version).GetMethod("Identity")!.CreateDelegate<Func<double, double>>();
        Assert.Equal(1, AD.Derivative(f, 1));
    }

    [Fact]
    public void The_runtime_says_which_contract_it_keeps() => Assert.Equal(
        WeavingContract.Version,
        typeof(AD).Assembly.GetCustomAttribute<WeavingContractAttribute>()!.Version);

    private static Type Emit(int contract)
    {
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(
            new AssemblyName("FromAnotherTime"), AssemblyBuilderAccess.RunAndCollect);
        assembly.SetCustomAttribute(new CustomAttributeBuilder(
            typeof(WovenAttribute).GetConstructor([typeof(int)])!, [contract]));
        TypeBuilder type = assembly.DefineDynamicModule("Module").DefineType("Functions", TypeAttributes.Public);
        MethodBuilder method = type.DefineMethod(
            "Identity", MethodAttributes.Public | MethodAttributes.Static, typeof(double), [typeof(double)]);
        method.SetCustomAttribute(new CustomAttributeBuilder(typeof(WovenAttribute).GetConstructor([])!, []));
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ret);
        return type.CreateType();
    }
}
