namespace OtopFormSync.Line.Webhook;

/// <summary>What became of a call to the webhook.</summary>
internal enum WebhookAnswer
{
    /// <summary>Its events are kept (200).</summary>
    Kept,

    /// <summary>It is not LINE's (401).</summary>
    NotSigned,

    /// <summary>It is signed, and no webhook's (400).</summary>
    NotRead,

    /// <summary>The channel secret cannot be read (503); LINE may deliver again.</summary>
    NoSecret,

    /// <summary>The disk does not take it (503); LINE may deliver again.</summary>
    NotKept,
}
