using System.Buffers;

namespace OtopFormSync.Core;

/// <summary>Identities made from a hash are written in small hex digits.</summary>
internal static class HexText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a text is so many small hex digits.</summary>
    public static bool Is(string text, int length) => text.Length == length && text.AsSpan().IndexOfAnyExcept(Digits) < 0;
}
