using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>Counts every call, holds it to the quotas, and lets chosen ones go wrong.</summary>
internal sealed class TrafficDesk(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];
    private readonly List<FaultRule> _rules = [];
    private Meter _meter = new(Quotas.None, clock);

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_lock) { return [.. _calls]; }
        }
    }

    /// <summary>What still goes wrong.</summary>
    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_lock) { return [.. _rules.Where(rule => rule.IsInForce(clock.GetUtcNow()))]; }
        }
    }

    /// <summary>What callers may use; setting it starts the count afresh.</summary>
    public Quotas Quotas
    {
        get => _meter.Quotas;
        set => _meter = new Meter(value, clock);
    }

    /// <summary>How long every call waits before it is done, on the emulator's clock.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Tells of each call when it comes in, before anything is done about it.</summary>
    public Action<RecordedCall>? Arrived { get; set; }

    /// <summary>Tells of each call once it is answered.</summary>
    public Action<RecordedCall>? Answered { get; set; }

    public int CountOf(string method) => Calls.Count(call => call.Method == method);

    public int CountOf(CallKind kind, string service = "") => Calls.Count(call => call.Kind == kind && call.Method.StartsWith(service, StringComparison.Ordinal));

    public void ForgetCalls()
    {
        lock (_lock) { _calls.Clear(); }
    }

    /// <summary>Lets the next calls of a method go wrong.</summary>
    /// <param name="method">The discovery id, such as <c>gmail.users.drafts.send</c>; each <c>*</c> stands for anything.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many calls.</param>
    public void Break(string method, Fault fault, int times = 1)
    {
        lock (_lock) { _rules.Add(new FaultRule(method, fault) { Left = times }); }
    }

    /// <summary>Lets all calls of a method go wrong for a while, counted on the emulator's clock.</summary>
    public void BreakFor(TimeSpan duration, string method, Fault fault)
    {
        lock (_lock) { _rules.Add(new FaultRule(method, fault) { Until = clock.GetUtcNow() + duration }); }
    }

    public void Mend()
    {
        lock (_lock) { _rules.Clear(); }
    }

    /// <summary>Records a call, with what will go wrong with it.</summary>
    public RecordedCall Record(string method, string httpMethod, string path)
    {
        var now = clock.GetUtcNow();
        RecordedCall call;
        lock (_lock)
        {
            var broken = _rules.Find(rule => rule.IsInForce(now) && rule.Concerns(method));
            if (broken is not null) { broken.Left--; }
            call = new RecordedCall(now, method, httpMethod, path) { Fault = broken?.Fault };
            _calls.Add(call);
        }
        Arrived?.Invoke(call);
        return call;
    }

    /// <summary>Takes a call's cost from its caller's quotas.</summary>
    /// <exception cref="GoogleError">The quota is used up.</exception>
    public void Spend(ApiMethod method, Caller caller)
    {
        lock (_lock) { _meter.Spend(method, caller); }
    }
}
