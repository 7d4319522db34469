namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>What a cell calculates.</summary>
/// <param name="Text">The formula without the sign of equality.</param>
/// <param name="Array">The cells that one formula fills together; null for a formula of one cell.</param>
public sealed record ScannedFormula(string Text, string? Array = null);
