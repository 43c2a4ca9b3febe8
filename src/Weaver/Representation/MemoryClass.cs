namespace ILDiff.Weaving.Representation;

/// <summary>Arrays that may be the same one, or are treated alike.</summary>
internal sealed class MemoryClass
{
    private MemoryClass? merged;
    private MemoryClass? elements;

    /// <summary>Whether arrays of it come from outside: others see them.</summary>
    internal bool IsOutside { get; private set; }

    /// <summary>Where they came from outside, or went there.</summary>
    internal Origin? Outside { get; private set; }

    /// <summary>Whether doubles in them depend on independent variables.</summary>
    internal bool IsVaried { get; set; }

    /// <summary>The same of the doubles in them, or of those of the arrays in them.</summary>
    internal bool VariesInside => IsVaried || Root.elements is { } own && own.Root.VariesInside;

    /// <summary>Whether results depend on doubles in them.</summary>
    internal bool IsUseful { get; set; }

    /// <summary>Whether elements have adjoints.</summary>
    internal bool IsActive => IsVaried && IsUseful;

    /// <summary>Whether arrays of it have shadows: their doubles are active, or those of the arrays in them.</summary>
    internal bool HasShadow => IsActive || Root.elements is { } own && own.Root.HasShadow;

    /// <summary>The class that it has become part of.</summary>
    internal MemoryClass Root
    {
        get
        {
            MemoryClass root = this;
            while (root.merged != null)
                root = root.merged;
            return root;
        }
    }

    /// <summary>The class of the arrays that are elements of arrays of this one.</summary>
    internal MemoryClass Elements => (Root.elements ??= new MemoryClass { IsOutside = Root.IsOutside, Outside = Root.Outside }).Root;

    /// <summary>Whether any array was seen in arrays of it.</summary>
    internal bool HasElements => Root.elements != null;

    /// <summary>Makes two classes one.</summary>
    internal void Unite(MemoryClass other)
    {
        MemoryClass one = Root, two = other.Root;
        if (one == two)
            return;
        two.merged = one;
        bool isOutside = one.IsOutside || two.IsOutside;
        one.Outside ??= two.Outside;
        MemoryClass? inner = two.elements;
        two.elements = null;
        if (one.elements == null)
            one.elements = inner;
        else if (inner != null)
            one.elements.Root.Unite(inner);
        if (isOutside)
            one.GoOutside(null);
    }

    /// <summary>Arrays of it are seen by others.</summary>
    internal void GoOutside(Origin? origin)
    {
        MemoryClass root = Root;
        root.Outside ??= origin;
        if (root.IsOutside)
            return;
        root.IsOutside = true;
        root.elements?.Root.GoOutside(origin);
    }
}
