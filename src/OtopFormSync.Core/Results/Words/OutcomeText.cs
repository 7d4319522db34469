using OtopFormSync.Core.Deriving.Assessing;

namespace OtopFormSync.Core.Results.Words;

/// <summary>What became of a report.</summary>
internal static class OutcomeText
{
    /// <summary>The key of the words: a new outcome has it from its name.</summary>
    public static string KeyOf(ReceivedOutcome outcome) => $"received.outcome-{KeyText.Of(outcome)}";

    /// <summary>Words and look.</summary>
    public static StateText Of(IWording wording, ReceivedOutcome outcome) => new(wording.Say(KeyOf(outcome)), outcome switch
    {
        ReceivedOutcome.Accepted => CellLook.Good,
        ReceivedOutcome.PartlyAccepted or ReceivedOutcome.Waiting or ReceivedOutcome.NotYet => CellLook.Attention,
        ReceivedOutcome.Rejected or ReceivedOutcome.Replaced => CellLook.Neutral,
        ReceivedOutcome.Withdrawn => CellLook.Bad,
        ReceivedOutcome.NotAReport or ReceivedOutcome.Correspondence => CellLook.Muted,
    });
}
