namespace OtopFormSync.Core.Normalization;

/// <summary>What stands for a formula whose result the file does not hold: never nothing, never zero.</summary>
public static class UncomputedFormula
{
    /// <summary>The text; every reader has a doubt about it.</summary>
    public const string Text = "#สูตรยังไม่มีค่า";
}
