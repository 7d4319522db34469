using System.Text.Json.Nodes;

namespace OtopFormSync.LineEmulator.Api;

/// <summary>What LINE answers when it does not do what was asked.</summary>
/// <param name="status">The status.</param>
/// <param name="message">LINE's words.</param>
/// <param name="innerException">The cause; null when there is none.</param>
internal sealed class LineError(int status, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public int Status => status;

    public JsonArray? Details { get; init; }

    public JsonArray? SentMessages { get; init; }

    /// <summary>The request that had been accepted for the same retry key.</summary>
    public string? AcceptedRequestId { get; init; }

    public JsonObject ToJson()
    {
        var body = new JsonObject { ["message"] = Message };
        if (Details is not null)
        {
            body["details"] = Details.DeepClone();
        }

        if (SentMessages is not null)
        {
            body["sentMessages"] = SentMessages.DeepClone();
        }

        return body;
    }
}
