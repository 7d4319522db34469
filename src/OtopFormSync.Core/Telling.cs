namespace OtopFormSync.Core;

/// <summary>The same told to people and to logs: what happened and what to do.</summary>
/// <param name="InThai">For officers and districts.</param>
/// <param name="InEnglish">For logs and administrators, without personal data.</param>
public sealed record Telling(string InThai, string InEnglish);
