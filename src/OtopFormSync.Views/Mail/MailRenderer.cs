using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Views.Components;
using OtopFormSync.Views.Letters;

namespace OtopFormSync.Views.Mail;

/// <summary>Turns planned notices into mails. The same notice always gives the same bytes.</summary>
/// <param name="wording">The office's wording.</param>
/// <param name="enclosures">Makes the files that go with them.</param>
public sealed class MailRenderer(IWording wording, IEnclosures enclosures)
{
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>Renders a notice: HTML with a plain-text twin.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="province">The province that writes.</param>
    /// <param name="cancellationToken">Stops before the rendering.</param>
    /// <returns>The mail.</returns>
    /// <exception cref="FormatException">An address of the notice or the province's mailbox is no mail address.</exception>
    public async Task<OutgoingNotice> RenderAsync(Notice notice, Province province, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(province);
        cancellationToken.ThrowIfCancellationRequested();
        var letter = Compose(notice, new(new(wording), province));
        var html = StyleSheet.Inline(await HtmlAsync(letter));
        var subject = MailMessage.SubjectOf(letter.Subject, province);
        return new(notice.Key, MailMessage.KindOf(notice), notice.To, subject, MailMessage.Of(notice, province, subject, new(PlainText.Of(letter), html, notice is Notice.Group group ? enclosures.GroupPartOf(group.Message) : null), Files(notice, province))) { Covers = notice.Covers };
    }

    private ValueList<MailFile> Files(Notice notice, Province province) =>
    [
        .. notice.Forms.SelectMany(form => enclosures.FilesOf(BlankFormBuilder.Build(form.Program, province, form.District, form.Month, form.Due, wording))),
        .. notice is Notice.Digest digest ? digest.Parts.SelectMany(part => part.Reports.Select(month => enclosures.FileOf(ProvinceReportBuilder.Build(part.State, month, wording)))) : [],
    ];

    internal static Letter Compose(Notice notice, LetterParts parts) => notice switch
    {
        Notice.Digest digest => DigestLetter.Of(digest, parts),
        Notice.Reminder reminder => ReminderLetter.Of(reminder, parts),
        Notice.Form form => FormLetter.Of(form, parts),
        Notice.Survey survey => SurveyLetter.Of(survey, parts),
        Notice.Receipt receipt => ReceiptLetter.Of(receipt, parts),
        Notice.ReceiptList list => ReceiptListLetter.Of(list, parts),
        Notice.Answer answer => AnswerLetter.Of(answer, parts),
        Notice.GradeChange change => GradeChangeLetter.Of(change, parts),
        Notice.LineBinding binding => LineBindingLetter.Of(binding, parts),
        Notice.Group group => GroupLetter.Of(group, parts),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A renderer keeps what it has rendered, so each mail has its own.</summary>
    private static async Task<string> HtmlAsync(Letter letter)
    {
        await using var renderer = new HtmlRenderer(NoServices, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<MailPage>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(MailPage.Letter)] = letter }));
            return page.ToHtmlString();
        });
    }
}
