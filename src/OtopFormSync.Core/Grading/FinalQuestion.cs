namespace OtopFormSync.Core.Grading;

/// <summary>That a final grade is in question: by what is known now it would be another, or would not be final.</summary>
/// <param name="Now">The grade as it would be now, with its mark.</param>
/// <param name="Because">What is no longer in; empty when all is.</param>
/// <param name="IsByReport">True when a report of the district would change it: its figures do not count until an officer takes them.</param>
/// <param name="IsOpen">False once an officer had the final grade kept.</param>
public sealed record FinalQuestion(string Now, ValueList<Saying> Because, bool IsByReport, bool IsOpen);
