using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>Which calls a fault concerns, and for how long.</summary>
internal sealed class FaultRule(string method, Fault fault)
{
    private readonly Regex _method = new('^' + Regex.Escape(method).Replace("\\*", ".*", StringComparison.Ordinal) + '$', RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public string Method => method;

    public Fault Fault => fault;

    /// <summary>How many calls are still to go wrong.</summary>
    public int Left { get; set; } = int.MaxValue;

    public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

    public bool IsInForce(DateTimeOffset now) => Left > 0 && now < Until;

    public bool Concerns(string id) => _method.IsMatch(id);
}
