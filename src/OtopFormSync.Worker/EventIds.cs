namespace OtopFormSync.Worker;

/// <summary>Numbers of the worker's log events; never used again for another.</summary>
internal static class EventIds
{
    public const int CycleDone = 6001;
    public const int CycleFailed = 6002;
    public const int SourceProblem = 6003;
    public const int ResultsUnavailable = 6004;
    public const int NoticeSent = 6005;
    public const int NoticePending = 6006;
    public const int Started = 6007;
    public const int Stopping = 6008;
    public const int ConfigurationKept = 6010;
    public const int NoticeFailed = 6011;
    public const int NoticeWithoutRecipient = 6012;
    public const int Recovered = 6013;
    public const int Note = 6014;
    public const int StillWatching = 6015;
    public const int Hearing = 6016;
    public const int NotHearing = 6017;
    public const int WebhookRefused = 6018;
    public const int Working = 6019;
}
