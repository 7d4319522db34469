namespace OtopFormSync.Google.Auth;

/// <summary>The permissions that are asked for; no others.</summary>
public static class GoogleScopes
{
    /// <summary>Spreadsheets that are shared with the account, to read and to write.</summary>
    public const string Sheets = "https://www.googleapis.com/auth/spreadsheets";

    /// <summary>A mailbox: reading, labels, drafts and sending; not deleting for good.</summary>
    public const string Mail = "https://www.googleapis.com/auth/gmail.modify";
}
