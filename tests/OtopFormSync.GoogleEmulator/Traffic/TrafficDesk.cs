using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>One call that came in.</summary>
internal sealed record RecordedCall(DateTimeOffset At, string Method, string HttpMethod);

/// <summary>Counts every call, and lets chosen ones go wrong.</summary>
internal sealed class TrafficDesk
{
    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];
    private readonly List<Rule> _rules = [];

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_lock) { return [.. _calls]; }
        }
    }

    public int CountOf(string method) => Calls.Count(call => call.Method == method);

    public void ForgetCalls()
    {
        lock (_lock) { _calls.Clear(); }
    }

    /// <summary>Lets the next calls of a method go wrong.</summary>
    /// <param name="method">The discovery id, such as <c>gmail.users.drafts.send</c>; ending in * for all that begin so.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many calls.</param>
    public void Break(string method, Fault fault, int times = 1)
    {
        lock (_lock) { _rules.Add(new Rule(method, fault) { Left = times }); }
    }

    public void Mend()
    {
        lock (_lock) { _rules.Clear(); }
    }

    /// <summary>Records a call.</summary>
    /// <returns>What goes wrong with it; null when nothing does.</returns>
    public Fault? Record(ApiMethod method, DateTimeOffset at)
    {
        lock (_lock)
        {
            _calls.Add(new RecordedCall(at, method.Id, method.HttpMethod));
            if (_rules.Find(rule => rule.Left > 0 && rule.Concerns(method.Id)) is not { } broken) { return null; }
            broken.Left--;
            return broken.Fault;
        }
    }

    private sealed class Rule(string method, Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; }

        public bool Concerns(string id) => method.EndsWith('*') ? id.StartsWith(method[..^1], StringComparison.Ordinal) : id == method;
    }
}
