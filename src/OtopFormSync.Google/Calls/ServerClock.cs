using Google.Apis.Http;

namespace OtopFormSync.Google.Calls;

/// <summary>Compares the machine's clock with the date that Google puts on every answer: by a wrong clock mails would go out on wrong days, for wrong months.</summary>
/// <param name="machine">The machine's clock.</param>
public sealed class ServerClock(TimeProvider machine)
{
    // Wider than any difference of zones within an hour of daylight saving, and far wider than a call takes.
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    private DateTimeOffset? _told;
    private DateTimeOffset _at;

    /// <summary>Makes clients whose answers are looked at.</summary>
    internal IHttpClientFactory Factory => new WatchedClients(this);

    /// <summary>Why nothing may be sent; null while the clocks agree, or Google has not answered yet.</summary>
    public GoogleUnavailableException? Fault => _told is { } told && (_at - told).Duration() > Most
        ? new(
            GoogleFaultKind.Passing,
            new(
                FormattableString.Invariant($"นาฬิกาของเครื่อง ({_at.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) ต่างจากเวลาของ Google ({told.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) เกินหนึ่งชั่วโมง ระบบพักการส่งอีเมลจนกว่าจะตรงกัน โปรดตั้งวันและเวลาของเครื่อง"),
                FormattableString.Invariant($"The machine's clock ({_at.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) differs from Google's ({told.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) by more than an hour. No mail is planned or sent until they agree: set the machine's date and time.")))
        : null;

    /// <summary>Takes the date of an answer.</summary>
    /// <param name="date">What Google said.</param>
    internal void Hear(DateTimeOffset date) => (_told, _at) = (date, machine.GetUtcNow());

    private sealed class WatchedClients(ServerClock clock) : HttpClientFactory
    {
        protected override HttpMessageHandler CreateHandler(CreateHttpClientArgs args) => new Watch(base.CreateHandler(args), clock);
    }

    private sealed class Watch(HttpMessageHandler inner, ServerClock clock) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.Date is { } date)
            {
                clock.Hear(date);
            }

            return answer;
        }
    }
}
