using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Deriving;

/// <summary>Reports that would change a final grade, which do not count for their district, and reports that count although they are gone from their source, because a final grade rests on them.</summary>
internal sealed class HeldCorrections
{
    private readonly Dictionary<(RawReportId, DistrictCode), bool> _held = [];
    private readonly HashSet<(RawReportId, DistrictCode)> _kept = [];
    private readonly HashSet<(RawReportId, DistrictCode)> _taken = [];
    private readonly Dictionary<RawReportId, (RawReportId Edit, int Depth)> _edited = [];

    /// <summary>Holds a report back.</summary>
    /// <param name="report">The report.</param>
    /// <param name="district">The district.</param>
    /// <param name="isRefused">True when an officer did not take it.</param>
    public void Hold(RawReportId report, DistrictCode district, bool isRefused) => _held[(report, district)] = isRefused;

    /// <summary>Lets a report count that is gone from its source.</summary>
    /// <param name="report">The report.</param>
    /// <param name="district">The district.</param>
    public void Keep(RawReportId report, DistrictCode district) => _kept.Add((report, district));

    /// <summary>Lets a report count that an officer took although a final grade changes by it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="district">The district.</param>
    /// <returns>False when that was known.</returns>
    public bool Take(RawReportId report, DistrictCode district) => _taken.Add((report, district));

    /// <summary>Lets what a row said before it was edited stand where the edit waits or is held.</summary>
    /// <param name="before">The row as it stood.</param>
    /// <param name="edit">The row as it stands.</param>
    /// <param name="depth">How many edits lie between, 1 for the last.</param>
    public void StandIn(RawReportId before, RawReportId edit, int depth) => _edited.TryAdd(before, (edit, depth));

    /// <summary>The row as it stands, where a submission is what it said before, and how many edits lie between; null for all others.</summary>
    public (RawReportId Edit, int Depth)? EditOf(Submission submission) => _edited.TryGetValue(submission.RawId, out var edit) ? edit : null;

    /// <summary>Whether an officer took it although a final grade changes by it.</summary>
    public bool Takes(Submission submission) => _taken.Contains((submission.RawId, submission.District));

    /// <summary>Whether a submission is held back.</summary>
    public bool Holds(Submission submission) => _held.ContainsKey((submission.RawId, submission.District));

    /// <summary>Whether a submission counts although it is gone.</summary>
    public bool Keeps(Submission submission) => _kept.Contains((submission.RawId, submission.District));

    /// <summary>Whether an officer did not take it.</summary>
    public bool IsRefused(Submission submission) => _held.GetValueOrDefault((submission.RawId, submission.District));
}
