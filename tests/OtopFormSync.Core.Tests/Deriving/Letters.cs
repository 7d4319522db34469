using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Mails as they are once taken apart, and their derivation with rows of the Form under the shipped program.</summary>
internal static class Letters
{
    private static readonly ConcurrentDictionary<string, MailContent> Contents = new(StringComparer.Ordinal);

    public static StoredReport Mail(string key, string receivedAt, MailContent content)
    {
        var at = new DateTimeOffset(DateTime.Parse(receivedAt, CultureInfo.InvariantCulture), Bangkok.Offset);
        var bytes = Encoding.UTF8.GetBytes($"{content.From}|{content.IsOfList}|{content.Subject}|{content.Text}|{string.Join(',', content.Answers)}");
        var raw = new RawReport { Source = "inbox", Key = key, ReceivedAt = at, Place = $"inbox/{key}.eml", Content = new RawContent.Mail([.. bytes]) };
        Contents[raw.Content.Hash] = content;
        return new(raw, at, null);
    }

    public static DerivedState Derive(IReadOnlyList<StoredReport> reports, IReadOnlyList<Decision>? decisions = null, bool isMain = true, IReadOnlyList<SentMail>? mails = null) =>
        Derivation(isMain).Derive(new() { Reports = reports, Decisions = decisions ?? [], Mails = mails ?? [], AsOf = Form.AfterTheQuarter });

    /// <summary>A derivation that keeps what it read.</summary>
    public static Derivation Derivation(bool isMain = true) =>
        new(ShippedConfiguration.Program, ShippedConfiguration.Province, ShippedConfiguration.Calendar, [], isMain, Form.Districts.Value, new Reader(), ShippedConfiguration.Wording);

    private sealed class Reader : IMailReader
    {
        public string Version => "";

        public MailContent Read(RawContent.Mail mail) => Contents[mail.Hash];

        public MailContent Read(RawContent.LineMessage message) => throw new NotSupportedException("These tests have no messages.");
    }
}
