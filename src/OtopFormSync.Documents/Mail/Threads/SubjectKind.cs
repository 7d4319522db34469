namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>What a mail is by its subject, as mail programs begin it.</summary>
internal enum SubjectKind
{
    /// <summary>Neither an answer nor a forward.</summary>
    Fresh,

    /// <summary>An answer: what it repeats is a quote.</summary>
    Reply,

    /// <summary>A forward: what it repeats is what it is sent for.</summary>
    Forward,
}
