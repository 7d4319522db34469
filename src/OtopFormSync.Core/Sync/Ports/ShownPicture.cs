using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>A picture that officers are to look at.</summary>
/// <param name="File">Its file in the workspace.</param>
/// <param name="Report">The report that holds it.</param>
public sealed record ShownPicture(string File, RawReport Report);
