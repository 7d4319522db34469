using System.Buffers;

namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>A line of a mail as far as it tells who wrote it.</summary>
/// <param name="Text">Its beginning without spaces around and marks of quoting; empty for an empty line.</param>
/// <param name="Depth">How many marks of quoting stand before it, or blocks of quoting around it.</param>
/// <param name="Hint">What the markup says of it.</param>
internal readonly record struct MailLine(string Text, int Depth, LineHint Hint = LineHint.None)
{
    /// <summary>No mark is longer; a line may be a megabyte.</summary>
    public const int MaxLength = 400;

    private const int MinRule = 8;

    private static readonly SearchValues<char> Drawn = SearchValues.Create("_-=—–─*");

    /// <summary>True for an empty line.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>True for a drawn line.</summary>
    public bool IsRule => Text.Length >= MinRule && !Text.AsSpan().ContainsAnyExcept(Drawn);
}

/// <summary>What the markup says of a line.</summary>
internal enum LineHint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A rule is drawn before it, as Outlook does before what it repeats.</summary>
    AfterRule,

    /// <summary>It says who wrote what follows.</summary>
    Attribution,

    /// <summary>From here the mail program repeats another mail.</summary>
    Quote,
}
