namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>Who a line of a mail comes from.</summary>
internal enum LineZone
{
    /// <summary>The sender.</summary>
    Own,

    /// <summary>A mail that is repeated, as answers do; and the lines that introduce it.</summary>
    Quoted,

    /// <summary>A mail that is sent on.</summary>
    Forwarded,
}
