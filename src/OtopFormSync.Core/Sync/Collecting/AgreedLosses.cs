using System.Text.Json;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>The losses of a source that officers agreed to, kept as a fact: each stays in the tab, so that the agreement can be taken back.</summary>
/// <param name="Losses">The losses.</param>
internal sealed record AgreedLosses(ValueList<VanishedLoss> Losses)
{
    /// <summary>The name of the fact.</summary>
    /// <param name="source">The source's name.</param>
    public static string Fact(string source) => $"vanished.{source}";

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static AgreedLosses Parse(string? kept) => new(kept is not null && JsonSerializer.Deserialize<List<KeptLoss>>(kept) is { } known
        ? known.Select(loss => new VanishedLoss(loss.Reports.Select(report => RawReportId.Parse(report, null)).ToValueList(), loss.Stored)).ToValueList()
        : []);

    /// <summary>The losses as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(Losses.Select(loss => new KeptLoss([.. loss.Reports.Select(report => report.Value)], loss.Stored)));

    /// <summary>The losses without those whose rows are there again.</summary>
    /// <param name="stored">Every stored report.</param>
    public AgreedLosses Lasting(IReadOnlyList<StoredReport> stored) => new(Losses.Where(loss => loss.Gone(stored).Count > 0).ToValueList());

    /// <summary>The losses to which no officer agrees any more.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="stored">Every stored report.</param>
    /// <param name="items">Knows the decisions.</param>
    public ValueList<VanishedLoss> TakenBack(string source, IReadOnlyList<StoredReport> stored, ReviewItems items) =>
        Losses.Where(loss => !loss.IsAgreed(source, stored, items)).ToValueList();

    private sealed record KeptLoss(List<string> Reports, int Stored);
}
