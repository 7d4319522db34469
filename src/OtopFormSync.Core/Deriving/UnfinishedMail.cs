using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Deriving;

/// <summary>A mail whose reading was broken off because the machine is too slow now, or put off because much was read before it. It is as if it had not come yet; the next derivation reads it.</summary>
/// <param name="RawId">The mail.</param>
/// <param name="Place">Where it lies, for people.</param>
/// <param name="IsPutOff">True when the reading was not begun.</param>
public sealed record UnfinishedMail(RawReportId RawId, string Place, bool IsPutOff);
