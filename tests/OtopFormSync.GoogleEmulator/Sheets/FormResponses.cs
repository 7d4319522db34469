namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>A tab that a form writes into: the row of each response so far, which no person's sorting or inserting makes the form forget.</summary>
internal sealed record FormResponses;
