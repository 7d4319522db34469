namespace OtopFormSync.Core.Results.Forms;

/// <summary>The sentences of the form that a district fills in.</summary>
public static class FormSentences
{
    /// <summary>Every sentence.</summary>
    public static ValueList<Sentence> All { get; } =
    [
        new("form.title", "title", "month"),
        new("form.subtitle", "district", "province"),
        new("form.number"),
        new("form.indicator"),
        new("form.unit"),
        new("form.target"),
        new("form.target-quarter", "indicator"),
        new("form.target-round", "indicator", "round"),
        new("form.result"),
        new("form.explanation"),
        new("form.reporter"),
        new("form.prompt"),
        new("form.prompt-answer", "yes", "no"),
        new("form.prompt-words"),
        new("form.due", "due"),
        new("form.send-to", "office", "mailbox"),
    ];
}
