namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>A question that a sheet of responses had, and that cannot be found in it any more: renamed, deleted, or there twice.</summary>
/// <param name="Question">The question.</param>
/// <param name="Heading">The heading under which it stood.</param>
/// <param name="Candidates">The columns that may be meant: unknown ones that were not there before.</param>
public sealed record LostQuestion(FormQuestion Question, string Heading, ValueList<ColumnCandidate> Candidates);
