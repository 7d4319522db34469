using System.Net;
using System.Text.Json;
using OtopFormSync.Core;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Line.Messaging;

/// <summary>What an answer of LINE's, or none, means: what happened, what to do, and whether the call may have been carried out.</summary>
internal static class LineFaults
{
    private const int LongestWords = 300;

    private static readonly Telling Unreached = new("ติดต่อ LINE ไม่ได้", "LINE could not be reached.");
    private static readonly Telling Unanswered = new("LINE ไม่ตอบ", "LINE did not answer.");
    private static readonly Telling NotOfLine = new("ได้คำตอบที่ไม่ใช่ของ LINE (เช่น หน้าเข้าสู่ระบบของเครือข่าย)", "The answer is none of LINE's (such as a network's page).");

    /// <summary>There is no token, or what lies there cannot be one.</summary>
    /// <param name="name">Where it should lie.</param>
    public static LineUnavailableException NoToken(string name) => new(LineFaultKind.Token, new(
        $"ไม่พบ channel access token ใน {name}",
        $"There is no channel access token in {name}."));

    /// <summary>The line was lost, or never stood.</summary>
    /// <param name="fault">How.</param>
    public static LineUnavailableException OfLine(Exception fault)
    {
        var neverStood = fault is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };
        return new(LineFaultKind.Passing, neverStood ? Unreached : Unanswered, fault) { Doubt = neverStood ? SendDoubt.NotSent : SendDoubt.MayBeSent };
    }

    /// <summary>An answer that is no answer of LINE's, such as a network's page.</summary>
    public static LineUnavailableException Foreign(Exception? fault = null) => new(LineFaultKind.Passing, NotOfLine, fault) { Doubt = SendDoubt.MayBeSent };

    /// <summary>An answer that says that the call was not carried out, or that nobody knows.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">What LINE said.</param>
    /// <param name="requestId">What LINE calls the request; null when it does not say.</param>
    /// <param name="retryAt">When it may be asked again; null when that is not known.</param>
    public static LineUnavailableException OfAnswer(HttpStatusCode status, ReadOnlySpan<byte> body, string? requestId, DateTimeOffset? retryAt)
    {
        var said = WordsOf(body);
        var kind = KindOf(status, said);
        return new(kind, TellingOf(kind, status))
        {
            Said = said,
            RequestId = requestId,
            RetryAt = kind == LineFaultKind.Passing ? retryAt : null,
            Doubt = (int)status >= 500 ? SendDoubt.MayBeSent : SendDoubt.NotSent,
        };
    }

    private static LineFaultKind KindOf(HttpStatusCode status, string? said) => status switch
    {
        HttpStatusCode.Unauthorized => LineFaultKind.Token,
        HttpStatusCode.Forbidden => LineFaultKind.NotAllowed,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => LineFaultKind.NotThere,
        // Only the words tell the two limits apart.
        HttpStatusCode.TooManyRequests when said?.Contains("monthly limit", StringComparison.OrdinalIgnoreCase) == true => LineFaultKind.MonthlyLimit,
        HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => LineFaultKind.Passing,
        _ => LineFaultKind.Refused,
    };

    private static Telling TellingOf(LineFaultKind kind, HttpStatusCode status) => kind switch
    {
        LineFaultKind.Token => new("LINE ไม่รับ channel access token โปรดออกโทเคนใหม่ใน LINE Developers", "LINE does not take the channel access token. Issue another in the LINE Developers console."),
        LineFaultKind.NotAllowed => new("บัญชีทางการหรือแพ็กเกจของ LINE ไม่อนุญาต", "The official account or its plan may not do that."),
        LineFaultKind.NotThere => new("LINE ไม่พบสิ่งที่ถาม (เช่น บัญชีทางการไม่ได้อยู่ในกลุ่ม)", "LINE does not find what was asked about (such as: the official account is not in the group)."),
        LineFaultKind.MonthlyLimit => new("ข้อความของเดือนนี้ตามแพ็กเกจ LINE หมดแล้ว", "The month's messages of the LINE plan are used up."),
        LineFaultKind.Passing => new($"LINE ขัดข้องชั่วคราว ({(int)status})", FormattableString.Invariant($"LINE is busy or stumbles ({(int)status}).")),
        LineFaultKind.Refused => new($"LINE ไม่รับข้อความ ({(int)status}) โปรดตรวจกลุ่มใน workspace.yaml (line › group)", FormattableString.Invariant($"LINE does not take it ({(int)status}). Check the group in workspace.yaml (line, group).")),
    };

    private static string? WordsOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return JsonSerializer.Deserialize(ref reader, LineJson.Default.ErrorAnswer)?.Words is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestWords)] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
