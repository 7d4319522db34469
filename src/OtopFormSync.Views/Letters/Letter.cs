using OtopFormSync.Core;

namespace OtopFormSync.Views.Letters;

/// <summary>What a mail says, from top to bottom; laid out as HTML by the components and as text by <see cref="PlainText"/>, so both always say the same.</summary>
public sealed record Letter
{
    public required string Subject { get; init; }

    /// <summary>What mail programs show after the subject.</summary>
    public required string Preheader { get; init; }

    /// <summary>The office, as the head names it.</summary>
    public required string Office { get; init; }

    /// <summary>The program and quarter, as the head names them.</summary>
    public required string Topic { get; init; }

    public required string Greeting { get; init; }

    public required string Opening { get; init; }

    /// <summary>The result in one sentence.</summary>
    public required string Result { get; init; }

    /// <summary>What stands before the grade; null when the result shows none.</summary>
    public string? GradeLabel { get; init; }

    /// <summary>The grade beside the result; null when the result shows none.</summary>
    public Chip? Grade { get; init; }

    public required ValueList<Block> Blocks { get; init; }

    public required string Closing { get; init; }

    /// <summary>Thanks at the end; null for officers.</summary>
    public string? Thanks { get; init; }

    public required LetterFoot Foot { get; init; }
}

/// <summary>What stands below every letter.</summary>
/// <param name="Contact">How the office is reached.</param>
/// <param name="Footer">That a program wrote it.</param>
/// <param name="Reference">The notice's key, for people.</param>
public sealed record LetterFoot(string Contact, string Footer, string Reference);
