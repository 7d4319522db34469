namespace OtopFormSync.LineEmulator.Traffic;

/// <summary>Every call as it came, and what is to go wrong with the next ones.</summary>
public sealed class LineTraffic
{
    private readonly Lock _gate = new();
    private readonly List<LineCall> _calls = [];
    private readonly List<(string Operation, LineFault Fault, int Left)> _rules = [];

    /// <summary>The calls in the order in which they came.</summary>
    public IReadOnlyList<LineCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Told of a call when it has arrived, before anything is done; null for nobody.</summary>
    public Action<LineCall>? Arrived { get; set; }

    /// <summary>Told of a call when it was carried out, before its answer leaves; null for nobody.</summary>
    public Action<LineCall>? CarriedOut { get; set; }

    /// <summary>Lets calls go wrong.</summary>
    /// <param name="operation">Which, by the document's operation id, such as <c>pushMessage</c>; <c>*</c> for any.</param>
    /// <param name="fault">How.</param>
    /// <param name="times">How many of them.</param>
    public void Break(string operation, LineFault fault, int times = 1)
    {
        lock (_gate)
        {
            _rules.Add((operation, fault, times));
        }
    }

    /// <summary>Everything goes well again.</summary>
    public void Mend()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    internal LineFault? Begin(LineCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
            var at = _rules.FindIndex(rule => rule.Left > 0 && (rule.Operation == "*" || rule.Operation == call.Operation));
            if (at < 0)
            {
                return null;
            }

            var (operation, fault, left) = _rules[at];
            _rules[at] = (operation, fault, left - 1);
            return fault;
        }
    }
}

/// <summary>A call of the Messaging API.</summary>
/// <param name="Operation">Which, by the document's operation id.</param>
/// <param name="RequestId">The id that its answer bears.</param>
/// <param name="RetryKey">Its retry key; null for none.</param>
/// <param name="Body">What was sent.</param>
public sealed record LineCall(string Operation, string RequestId, string? RetryKey, string Body);
