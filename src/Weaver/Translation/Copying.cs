using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Loops that copy elements or set them.</summary>
internal sealed class Copying(Reading reading)
{
    /// <summary>Copies a part of a vector, as if all were read before any is written.</summary>
    /// <param name="element">The type of the elements.</param>
    /// <param name="source">The vector to read, and where to begin.</param>
    /// <param name="target">The vector to write, and where to begin.</param>
    /// <param name="length">How many elements.</param>
    /// <param name="isNew">Whether the target was just made, so that it is not the source.</param>
    internal void Copy(TypeReference element, (Value Array, Value Start) source, (Value Array, Value Start) target, Value length, bool isNew)
    {
        Builder builder = reading.Builder;
        if (isNew)
        {
            CopyUpwards();
            return;
        }

        builder.Choose(
            OpCodes.Beq, [source.Array, target.Array],
            () => builder.Choose(
                OpCodes.Blt, [source.Start, target.Start],
                () => builder.Repeat(length, CopyOne, isDownward: true), CopyUpwards),
            CopyUpwards);

        void CopyUpwards() => builder.Repeat(length, CopyOne);

        void CopyOne(Value i) => Move(
            element, [source.Array, builder.Add(source.Start, i)], [target.Array, builder.Add(target.Start, i)]);
    }

    /// <summary>Copies all elements into an array of the same shape.</summary>
    internal void CopyAll(TypeReference element, Value source, Value target, IReadOnlyList<Value> lengths, IReadOnlyList<Value> indices)
    {
        if (indices.Count == lengths.Count)
            Move(element, [source, .. indices], [target, .. indices]);
        else
            reading.Builder.Repeat(lengths[indices.Count], i => CopyAll(element, source, target, lengths, [.. indices, i]));
    }

    /// <summary>Sets a part of a vector.</summary>
    internal void Fill(TypeReference element, (Value Array, Value Start) target, Value length, Entry value) => reading.Builder.Repeat(
        length,
        i => reading.Memory.StoreElement(new ElementAccess(element, []), element, [target.Array, reading.Builder.Add(target.Start, i)], value));

    private void Move(TypeReference element, IReadOnlyList<Value> source, IReadOnlyList<Value> target)
    {
        var access = new ElementAccess(element, []);
        reading.Memory.StoreElement(access, element, target, reading.Memory.LoadElement(access, element, source));
    }
}
