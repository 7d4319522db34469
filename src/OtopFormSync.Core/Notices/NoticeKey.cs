using System.Diagnostics.CodeAnalysis;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices;

/// <summary>What a notice is.</summary>
public enum NoticeKind
{
    /// <summary>To the officers: what changed, the grade board, who is missing, what to review.</summary>
    Digest,

    /// <summary>To a district that has not reported.</summary>
    Reminder,

    /// <summary>To a district that still owes surveys of a round.</summary>
    Survey,

    /// <summary>To a district when a month has passed: its own form to fill in.</summary>
    Form,

    /// <summary>To a district that has: what was understood.</summary>
    Receipt,

    /// <summary>To a district on whose report an officer decided.</summary>
    Answer,

    /// <summary>To a district whose grade changed without a report of its own.</summary>
    GradeChange,

    /// <summary>To a district: the code by which a person in LINE is bound to it, that somebody was, or that the code is void.</summary>
    LineBinding,

    /// <summary>To the group in LINE: a digest or what is reminded of, in short.</summary>
    Group,
}

/// <summary>The unique key of a notice: program, kind, recipient and slot. Planning the same key twice makes one notice.</summary>
public sealed record NoticeKey : IParsable<NoticeKey>
{
    private NoticeKey(string value) => Value = value;

    /// <summary>Lower-case ASCII letters, digits, dots and hyphens; safe as a file name.</summary>
    public string Value { get; }

    /// <summary>Makes a key.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="recipient">Whom it is for: <c>officers</c> or a district's code.</param>
    /// <param name="slot">What it is about: the schedule's slot, a report's id.</param>
    /// <returns>The key.</returns>
    public static NoticeKey Of(ProgramId program, NoticeKind kind, string recipient, string slot) =>
        Parse($"{PrefixOf(program, kind, recipient)}{slot}".ToLowerInvariant(), null);

    /// <summary>How the keys of all notices of a kind to a recipient begin.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="recipient">Whom they are for.</param>
    /// <returns>The beginning, up to what they are about.</returns>
    public static string PrefixOf(ProgramId program, NoticeKind kind, string recipient) => NoticeName.PrefixOf(program, kind == NoticeKind.Receipt ? NoticeName.Receipt : kind.ToString(), recipient);

    /// <summary>How the keys of all notices of a kind begin.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The beginning, up to whom they are for.</returns>
    public static string PrefixOf(ProgramId program, NoticeKind kind) => $"{program}.{kind}.".ToLowerInvariant();

    /// <summary>Whether it is a notice of a program.</summary>
    /// <param name="program">The program.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOf(ProgramId program) => NoticeName.IsOf(Value, program);

    /// <inheritdoc/>
    public static NoticeKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException($"'{s}' is not a notice key.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out NoticeKey result)
    {
        result = s is { Length: > 0 and <= 150 } && s.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-') ? new(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
