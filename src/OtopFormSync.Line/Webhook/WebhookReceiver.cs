namespace OtopFormSync.Line.Webhook;

/// <summary>Takes a call to the webhook: its signature first, then its events onto the disk. Nothing of them is read.</summary>
/// <param name="secret">The channel secret.</param>
/// <param name="box">Keeps the events.</param>
internal sealed class WebhookReceiver(LineSecretText secret, EventBox box)
{
    /// <summary>Takes a call.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="signature">What the header says; null when there is none.</param>
    /// <returns>What became of it, and how many events are new.</returns>
    public (WebhookAnswer Answer, int New) Take(ReadOnlyMemory<byte> body, string? signature)
    {
        if (secret.Read() is not { } key)
        {
            return (WebhookAnswer.NoSecret, 0);
        }

        if (!WebhookSignature.IsOf(body.Span, key, signature))
        {
            return (WebhookAnswer.NotSigned, 0);
        }

        if (WebhookBody.Events(body) is not { } events)
        {
            return (WebhookAnswer.NotRead, 0);
        }

        try
        {
            return (WebhookAnswer.Kept, events.Count(one => box.Put(one.Id, one.Bytes)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (WebhookAnswer.NotKept, 0);
        }
    }
}
