namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>Tells answers and forwards by the first of the words that mail programs put before a subject: the last program wrote it.</summary>
internal static class SubjectKinds
{
    private const int MaxTags = 5;

    /// <summary>The kind of a subject.</summary>
    public static SubjectKind Of(string subject)
    {
        var rest = WithoutTags(subject.AsSpan().Trim());
        var colon = rest.IndexOfAny(':', '：');
        var word = colon < 0 ? "" : rest[..colon].ToString().Trim();
        // "RE[2]:" and "Re(2):" count the answers.
        var counter = word.AsSpan().IndexOfAny('[', '(');
        return (counter > 0 ? word[..counter].TrimEnd() : word).ToUpperInvariant() switch
        {
            "RE" or "ตอบ" or "ตอบกลับ" => SubjectKind.Reply,
            "FW" or "FWD" or "ส่งต่อ" => SubjectKind.Forward,
            _ => SubjectKind.Fresh,
        };
    }

    /// <summary>Servers put tags such as [EXTERNAL] before everything.</summary>
    private static ReadOnlySpan<char> WithoutTags(ReadOnlySpan<char> subject)
    {
        for (var i = 0; i < MaxTags && subject is ['[', ..] && subject.IndexOf(']') is var end && end > 0; i++)
        {
            subject = subject[(end + 1)..].TrimStart();
        }

        return subject;
    }
}
