using Google.Apis.Http;
using Google.Apis.Requests;

namespace OtopFormSync.Google.Calls;

/// <summary>Makes every call to Google: the one owner of quotas, repeats and pauses. The clients below it repeat nothing.</summary>
/// <param name="time">The clock.</param>
/// <param name="quotas">What Google allows.</param>
/// <param name="random">A number from 0 to 1, so that many workers do not come back at the same moment.</param>
public sealed class GoogleCalls(TimeProvider time, GoogleQuotas quotas, Func<double> random)
{
    private const int FaultsUntilPause = 3;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(32); // longer is better spent on the next cycle
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly Dictionary<Quota, TokenBucket> _buckets = new()
    {
        [Quota.SheetsReads] = new(quotas.SheetsReads, time),
        [Quota.SheetsWrites] = new(quotas.SheetsWrites, time),
        [Quota.GmailUnits] = new(quotas.GmailUnits, time),
    };

    private readonly Dictionary<Service, Pause> _pauses = new() { [Service.Sheets] = new(), [Service.Gmail] = new(), [Service.GmailSending] = new() };

    private long _sheetsTicks;

    private enum Service
    {
        Sheets,
        Gmail,
        GmailSending,
    }

    /// <summary>How often a call is made at most while what keeps it from succeeding may pass.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The longest that one attempt may take; Google's own limit is 180 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Within this time a call ends with all its attempts and waits: a service that never answers leaves the rest of the cycle to the other one.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>How long Sheets may take of one cycle, with all its calls and waits. It is asked first, and however slowly it answers, the rest of the cycle is mail's.</summary>
    public TimeSpan SheetsShare { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>What the worker waits for, in English; null when Google answers.</summary>
    public string? Waiting => _pauses.Where(pair => pair.Value.Until > time.GetUtcNow())
        .Select(pair => FormattableString.Invariant($"{pair.Key} does not answer ({pair.Value.Fault?.Reason}); asked again at {pair.Value.Until:O}"))
        .FirstOrDefault();

    /// <summary>Begins a cycle: Sheets has its share again.</summary>
    public void BeginCycle() => Interlocked.Exchange(ref _sheetsTicks, 0);

    /// <summary>Makes a call.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="request">The request; may be sent several times.</param>
    /// <param name="quota">What it is counted against.</param>
    /// <param name="units">How much it costs.</param>
    /// <param name="repeat">Whether it may be made again when its answer is lost.</param>
    /// <param name="cancellationToken">Stops it; whether it took effect is then unknown.</param>
    /// <returns>The answer; null only when Google's was empty.</returns>
    /// <exception cref="GoogleUnavailableException">It did not succeed.</exception>
    public async Task<T> RunAsync<T>(ClientServiceRequest<T> request, Quota quota, int units, Repeat repeat, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var service = quota switch
        {
            Quota.SheetsReads or Quota.SheetsWrites => Service.Sheets,
            Quota.GmailUnits => Service.Gmail,
            Quota.GmailSending => Service.GmailSending,
        };
        if (service != Service.Sheets)
        {
            return await RunAsync(request, quota, units, repeat, _pauses[service], cancellationToken);
        }

        if (TimeSpan.FromTicks(Interlocked.Read(ref _sheetsTicks)) >= SheetsShare)
        {
            throw FaultText.TooSlow();
        }

        var began = time.GetUtcNow();
        try
        {
            return await RunAsync(request, quota, units, repeat, _pauses[service], cancellationToken);
        }
        finally
        {
            Interlocked.Add(ref _sheetsTicks, (time.GetUtcNow() - began).Ticks);
        }
    }

    private async Task<T> RunAsync<T>(ClientServiceRequest<T> request, Quota quota, int units, Repeat repeat, Pause pause, CancellationToken cancellationToken)
    {
        var isSending = quota == Quota.GmailSending;
        if (pause.Until is { } until && until > time.GetUtcNow())
        {
            throw FaultText.Paused(pause.Fault!, isSending, until);
        }

        var answer = new RetryAfterReader();
        request.AddUnsuccessfulResponseHandler(answer);
        DateTimeOffset? began = null;
        for (var attempt = 1; ; attempt++)
        {
            await WaitAsync(_buckets[quota == Quota.GmailSending ? Quota.GmailUnits : quota].Take(units), cancellationToken);
            began ??= time.GetUtcNow();
            answer.Forget();
            CallFault? fault = null;
            try
            {
                var result = await AttemptAsync(request, cancellationToken);
                pause.End();
                return result;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && (fault = CallFault.Of(exception, answer.RetryAfter, time.GetUtcNow())) is not null)
            {
                var wait = WaitBefore(attempt, fault);
                if (fault.Kind != GoogleFaultKind.Passing)
                {
                    pause.End();
                    throw FaultText.Of(fault, exception, isSending);
                }

                // No attempt begins that might not end in time.
                var isSpent = time.GetUtcNow() + wait + Timeout > began + Budget;
                if (attempt == Attempts || wait > LongestWait || isSpent || (repeat == Repeat.Never && fault.MayHaveHappened))
                {
                    pause.Count(fault, time.GetUtcNow(), isSpent);
                    throw FaultText.Of(fault, exception, isSending);
                }

                await WaitAsync(wait, cancellationToken);
            }
        }
    }

    private async Task<T> AttemptAsync<T>(ClientServiceRequest<T> request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        return await request.ExecuteAsync(either.Token);
    }

    // Half of the wait is certain, half by chance.
    private TimeSpan WaitBefore(int attempt, CallFault fault)
    {
        var grown = FirstWait * Math.Pow(2, attempt - 1);
        var wait = grown * (0.5 + (random() / 2));
        return fault.NotBefore is { } at && at - time.GetUtcNow() > wait ? at - time.GetUtcNow() : wait;
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>While Google is down, it is asked less and less often.</summary>
    private sealed class Pause
    {
        private int _faults;
        private TimeSpan _next = FirstPause;

        public DateTimeOffset? Until { get; private set; }

        public CallFault? Fault { get; private set; }

        /// <summary>Counts a call that failed; one that used up its time is enough for a pause, so that the cycle's next calls do not wait as long again.</summary>
        public void Count(CallFault fault, DateTimeOffset now, bool isSpent)
        {
            _faults = isSpent ? FaultsUntilPause : _faults + 1;
            Fault = fault;
            if (fault.NotBefore is { } at && at > now + LongestWait)
            {
                Until = at;
            }
            else if (_faults >= FaultsUntilPause)
            {
                Until = now + _next;
                _next = _next * 2 < LongestPause ? _next * 2 : LongestPause;
            }
        }

        public void End() => (_faults, _next, Until, Fault) = (0, FirstPause, null, null);
    }

    private sealed class RetryAfterReader : IHttpUnsuccessfulResponseHandler
    {
        public TimeSpan? RetryAfter { get; private set; }

        // A connection that is lost later must not be measured by an earlier answer.
        public void Forget() => RetryAfter = null;

        public Task<bool> HandleResponseAsync(HandleUnsuccessfulResponseArgs args)
        {
            RetryAfter = args.Response.Headers.RetryAfter is { } header ? header.Delta ?? (header.Date - args.Response.Headers.Date) : null;
            return Task.FromResult(false);
        }
    }
}
