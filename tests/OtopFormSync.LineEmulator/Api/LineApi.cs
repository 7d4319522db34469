using System.Globalization;
using System.Text.Json.Nodes;
using OtopFormSync.LineEmulator.OpenApi;
using OtopFormSync.LineEmulator.Webhooks;
using static OtopFormSync.LineEmulator.Api.Gate;

namespace OtopFormSync.LineEmulator.Api;

/// <summary>What each operation answers.</summary>
internal sealed class LineApi(LineWorld world, WebhookSender webhook)
{
    /// <summary>Answers a call that is as the document says.</summary>
    public async Task<Answered> AnswerAsync(ApiOperation operation, ApiRequest request) => operation.Id switch
    {
        "pushMessage" => Push(request),
        "getMessageQuota" => Answered.Of(world.Quota is { } quota ? new JsonObject { ["type"] = "limited", ["value"] = quota } : new JsonObject { ["type"] = "none" }),
        "getMessageQuotaConsumption" => Answered.Of(new JsonObject { ["totalUsage"] = world.UsedAsTold ?? world.Used }),
        "getMessageContent" => Content(request.Parameters["messageId"]),
        "getMessageContentTranscodingByMessageId" => Answered.Of(new JsonObject { ["status"] = Transcoding(request.Parameters["messageId"]) }),
        "getGroupSummary" => Answered.Of(new JsonObject { ["groupId"] = GroupOf(request), ["groupName"] = world.GroupName }),
        "getGroupMemberCount" => Answered.Of(new JsonObject { ["count"] = Counted(GroupOf(request)) }),
        "getGroupMemberProfile" => Member(GroupOf(request), request.Parameters["userId"]),
        "getBotInfo" => Answered.Of(new JsonObject { ["userId"] = world.BotId, ["basicId"] = "@emulated", ["displayName"] = world.BotName, ["chatMode"] = "bot", ["markAsReadMode"] = "auto" }),
        "getWebhookEndpoint" => world.Webhook is { } url ? Answered.Of(new JsonObject { ["endpoint"] = url.AbsoluteUri, ["active"] = world.IsWebhookActive }) : throw new LineError(404, "Webhook endpoint is not found"),
        "setWebhookEndpoint" => SetWebhook((string)request.Body!["endpoint"]!),
        "testWebhookEndpoint" => Answered.Of(await TestAsync((string?)request.Body!["endpoint"])),
        _ => throw new LineError(501, $"The emulator does not know {operation.Id}"),
    };

    private Answered Push(ApiRequest request)
    {
        if (!world.MayPush)
        {
            throw new LineError(403, "Access to this API is not available for your account");
        }

        if ((string)request.Body!["to"]! != world.GroupId || !world.IsInGroup)
        {
            throw new LineError(400, "Failed to send messages");
        }

        return world.Push(request.RequestId, request.RetryKey, request.Body["messages"]!.AsArray()) switch
        {
            PushResult.Accepted accepted => Answered.Of(new JsonObject { ["sentMessages"] = Sent(accepted.Ids) }),
            PushResult.AcceptedBefore before => throw new LineError(409, "The retry key is already accepted") { AcceptedRequestId = before.RequestId, SentMessages = Sent(before.Ids) },
            _ => throw new LineError(429, "You have reached your monthly limit."),
        };
    }

    private static JsonArray Sent(IEnumerable<string> ids) => [.. ids.Select(id => new JsonObject { ["id"] = id })];

    private Answered Content(string messageId)
    {
        if (!world.Contents.TryGetValue(messageId, out var content))
        {
            throw new LineError(404, "Not found");
        }

        if (content.Bytes is null)
        {
            throw new LineError(content.GoneWith, "Gone");
        }

        if (content.NotReady > 0)
        {
            content.NotReady--;
            return new(202, "application/json", [], null);
        }

        return new(200, content.MediaType, content.Bytes, null);
    }

    private string Transcoding(string messageId) => world.Contents.TryGetValue(messageId, out var content) ? content switch
    {
        { Bytes: null } => "failed",
        { NotReady: > 0 } => "processing",
        _ => "succeeded",
    } : throw new LineError(404, "Not found");

    private string GroupOf(ApiRequest request) => request.Parameters["groupId"] == world.GroupId && world.IsInGroup ? world.GroupId : throw new LineError(404, "Not found");

    private int Counted(string group) => group.Length > 0 ? world.Members.Count : 0;

    private Answered Member(string group, string user) => world.Members.TryGetValue(user, out var name) && group.Length > 0
        ? Answered.Of(new JsonObject { ["displayName"] = name, ["userId"] = user })
        : throw new LineError(404, "Not found");

    private Answered SetWebhook(string endpoint)
    {
        world.Webhook = new(endpoint);
        return Answered.Of(new JsonObject());
    }

    private async Task<JsonObject> TestAsync(string? endpoint)
    {
        var url = endpoint is null ? world.Webhook ?? throw new LineError(404, "Webhook endpoint is not found") : new Uri(endpoint);
        var status = await webhook.TestAsync(url);
        return new()
        {
            ["success"] = status is 200,
            ["timestamp"] = world.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["statusCode"] = status ?? 0,
            ["reason"] = status is 200 ? "OK" : status is null ? "COULD_NOT_CONNECT" : "ERROR_STATUS_CODE",
            ["detail"] = (status ?? 0).ToString(CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>A call that is as the document says.</summary>
/// <param name="Parameters">The values of the path's parameters.</param>
/// <param name="Body">The body; null when the operation has none.</param>
/// <param name="RetryKey">The retry key; null for none.</param>
/// <param name="RequestId">The id that the answer bears.</param>
internal sealed record ApiRequest(IReadOnlyDictionary<string, string> Parameters, JsonObject? Body, string? RetryKey, string RequestId);
