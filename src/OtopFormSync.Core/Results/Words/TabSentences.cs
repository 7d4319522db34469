namespace OtopFormSync.Core.Results.Words;

/// <summary>The sentences of the results' tabs.</summary>
public static class TabSentences
{
    /// <summary>Every sentence.</summary>
    public static ValueList<Sentence> All { get; } =
    [
        new("tab.at-least", "criterion", "bound"),
        new("tab.less-than", "criterion", "bound"),
        new("tab.between", "criterion", "bound", "limit"),
        new("tab.met"),
        new("tab.met-partly", "grade"),
        new("tab.missed"),
        new("tab.not-measured"),
        new("tab.target-met"),
        new("tab.target-met-partly", "grade"),
        new("tab.target-missed"),
        new("tab.out-of", "actual", "against", "unit"),
        new("tab.share", "percent"),
        new("tab.coverage", "counted", "all"),
    ];
}
