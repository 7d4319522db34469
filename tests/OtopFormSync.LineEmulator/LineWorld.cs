using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace OtopFormSync.LineEmulator;

/// <summary>What the emulator remembers: an official account, its channel, its group and what was sent to it. A test changes it as people would.</summary>
/// <param name="clock">LINE's clock.</param>
public sealed class LineWorld(TimeProvider clock)
{
    /// <summary>For how long a retry key is known.</summary>
    public static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly List<SentPush> _pushes = [];
    private readonly Dictionary<string, AcceptedPush> _keys = new(StringComparer.OrdinalIgnoreCase);
    private long _lastId = 500_000_000_000_000_000;

    /// <summary>LINE's clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The channel's access token; another one is refused.</summary>
    public string AccessToken { get; set; } = "emulated+channel/access+token=";

    /// <summary>The channel's secret, by which webhooks are signed.</summary>
    public string ChannelSecret { get; set; } = "0123456789abcdef0123456789abcdef";

    /// <summary>The account's user id, which every webhook names.</summary>
    public string BotId { get; } = "U" + new string('b', 32);

    /// <summary>What the account is called.</summary>
    public string BotName { get; set; } = "OTOP รับรายงาน";

    /// <summary>The group's id.</summary>
    public string GroupId { get; } = "C" + new string('4', 32);

    /// <summary>What the group is called.</summary>
    public string GroupName { get; set; } = "นว.พช. OTOP นค.";

    /// <summary>False while the account is not in the group.</summary>
    public bool IsInGroup { get; set; } = true;

    /// <summary>The group's members by user id; the account is none of them.</summary>
    public ConcurrentDictionary<string, string> Members { get; } = new(
        Enumerable.Range(1, 5).Select(number => KeyValuePair.Create(UserOf(number), $"สมาชิก {number.ToString(CultureInfo.InvariantCulture)}")),
        StringComparer.Ordinal);

    /// <summary>How many messages the plan has a month; null for any number.</summary>
    public long? Quota { get; set; } = 300;

    /// <summary>How many of them are used.</summary>
    public long Used { get; set; }

    /// <summary>What <c>quota/consumption</c> says is used; null for the truth, which LINE does not promise.</summary>
    public long? UsedAsTold { get; set; }

    /// <summary>The address that webhooks go to; null while none is set.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>Whether the use of webhooks is switched on.</summary>
    public bool IsWebhookActive { get; set; } = true;

    /// <summary>False where the plan or the account may not push.</summary>
    public bool MayPush { get; set; } = true;

    /// <summary>What people sent besides text, by the message's id.</summary>
    public ConcurrentDictionary<string, StoredContent> Contents { get; } = new(StringComparer.Ordinal);

    /// <summary>What reached the group, in order.</summary>
    public IReadOnlyList<SentPush> Pushes
    {
        get
        {
            lock (_gate)
            {
                return [.. _pushes];
            }
        }
    }

    /// <summary>A user id.</summary>
    /// <param name="number">The user's number.</param>
    public static string UserOf(int number) => "U" + number.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>A number that no message had before.</summary>
    public string NextMessageId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    /// <summary>Delivers messages to the group, or says under which request that was done for this key.</summary>
    internal PushResult Push(string requestId, string? retryKey, JsonArray messages)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (retryKey is not null && _keys.GetValueOrDefault(retryKey) is { } known && now - known.At < KeyLife)
            {
                return new PushResult.AcceptedBefore(known.RequestId, known.Ids);
            }

            var count = Members.Count;
            if (Used + count > Quota)
            {
                return new PushResult.OverQuota();
            }

            Used += count;
            var ids = messages.Select(_ => NextMessageId()).ToList();
            _pushes.Add(new(requestId, retryKey, now, [.. messages.Select(message => message!.DeepClone().AsObject())]));
            if (retryKey is not null)
            {
                _keys[retryKey] = new(requestId, now, ids);
            }

            return new PushResult.Accepted(ids);
        }
    }

    internal static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private sealed record AcceptedPush(string RequestId, DateTimeOffset At, IReadOnlyList<string> Ids);
}

/// <summary>What became of a push.</summary>
internal abstract record PushResult
{
    private PushResult()
    {
    }

    internal sealed record Accepted(IReadOnlyList<string> Ids) : PushResult;

    internal sealed record AcceptedBefore(string RequestId, IReadOnlyList<string> Ids) : PushResult;

    internal sealed record OverQuota : PushResult;
}

/// <summary>A push that reached the group.</summary>
/// <param name="RequestId">The request that was accepted.</param>
/// <param name="RetryKey">The key that it bore; null for none.</param>
/// <param name="At">When.</param>
/// <param name="Messages">The messages.</param>
public sealed record SentPush(string RequestId, string? RetryKey, DateTimeOffset At, IReadOnlyList<JsonObject> Messages);

/// <summary>A content that people sent.</summary>
/// <param name="Bytes">All of it; null once LINE has deleted it.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record StoredContent(byte[]? Bytes, string MediaType)
{
    /// <summary>How often LINE still says that it is not ready.</summary>
    public int NotReady { get; set; }

    /// <summary>The status of what is deleted: 404 or 410.</summary>
    public int GoneWith { get; init; } = 410;
}
