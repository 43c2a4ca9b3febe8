namespace Pictures;

/// <summary>The part of a picture that the axes span.</summary>
internal readonly record struct Frame(double Left, double Top, double Width, double Height);
