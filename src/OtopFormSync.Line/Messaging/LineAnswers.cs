using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopFormSync.Line.Messaging;

/// <summary>The official account that a token belongs to.</summary>
/// <param name="UserId">Its user id.</param>
/// <param name="BasicId">Its id with the at sign.</param>
/// <param name="DisplayName">What it is called.</param>
public sealed record BotInfo(string UserId, string BasicId, string DisplayName);

/// <summary>A group.</summary>
/// <param name="GroupId">Its id.</param>
/// <param name="GroupName">What it is called.</param>
public sealed record GroupSummary(string GroupId, string GroupName);

/// <summary>Where LINE sends what happens.</summary>
/// <param name="Endpoint">The address.</param>
/// <param name="Active">Whether the use of webhooks is switched on.</param>
public sealed record WebhookEndpoint(Uri Endpoint, bool Active);

/// <summary>Whether LINE reached the webhook just now.</summary>
/// <param name="Success">Whether it did.</param>
/// <param name="Reason">Why not, in LINE's word.</param>
/// <param name="StatusCode">What the webhook, or a server in front of it, answered; 0 for no answer.</param>
public sealed record WebhookTest(bool Success, string Reason, int StatusCode = 0);

/// <summary>How many messages may go out this month, where each member of a group counts for one.</summary>
/// <param name="Most">How many in all; null for any number.</param>
/// <param name="Used">How many went out, as LINE counts.</param>
public sealed record MessageQuota(long? Most, long Used)
{
    /// <summary>How many are left; null for any number.</summary>
    public long? Left => Most is { } most ? Math.Max(0, most - Used) : null;

    /// <summary>Whether a push to a group of so many members goes out.</summary>
    /// <param name="members">How many members the group has.</param>
    public bool Suffices(long members) => Left is not { } left || left >= members;
}

/// <summary>A push that LINE has taken, now or by an earlier request with its key.</summary>
/// <param name="RequestId">What LINE calls the request that it took; null when it does not say.</param>
/// <param name="WasBefore">True when it had been taken before.</param>
public sealed record AcceptedPush(string? RequestId, bool WasBefore);

internal sealed record QuotaAnswer(string Type, long? Value);

internal sealed record ConsumptionAnswer(long TotalUsage);

internal sealed record CountAnswer(long Count);

internal sealed record PushRequest(string To, JsonElement Messages);

internal sealed record ErrorAnswer(string? Message, IReadOnlyList<ErrorDetail>? Details)
{
    [JsonIgnore]
    public string? Words => Details is [var first, ..] ? $"{Message} ({first.Property}: {first.Message})" : Message;
}

internal sealed record ErrorDetail(string? Message, string? Property);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(BotInfo))]
[JsonSerializable(typeof(GroupSummary))]
[JsonSerializable(typeof(WebhookEndpoint))]
[JsonSerializable(typeof(WebhookTest))]
[JsonSerializable(typeof(QuotaAnswer))]
[JsonSerializable(typeof(ConsumptionAnswer))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(PushRequest))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class LineJson : JsonSerializerContext;
