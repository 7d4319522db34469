using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Resolving;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Reads mails for one program: all claims of texts, tables and attachments, and what they come to for each month and indicator.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
public sealed partial class MailReportReader(Program program, DistrictReader districts)
{
    private const int LongestReply = 2_000; // what is longer is a report of its own
    private const int MostWords = 30;
    private const string InForwarded = "อีเมลที่ส่งต่อ";

    // A number may be a figure, and what is typed on the wrong layout anything.
    private static readonly ReadingStep[] NotByItself = [ReadingStep.Affix, ReadingStep.Code, ReadingStep.KeyboardLayout];

    private readonly Lazy<MailClaims> _claims = new(() => new(program, districts)); // an office without mails needs no lexicon
    private readonly Lazy<RecordedLines> _recordedLines = new(() => new(program));
    private readonly RecordedTables _recordedTables = new(program, districts);
    private readonly NamelessAmounts _namelessAmounts = new(program, districts);
    private readonly ImpliedCounts _impliedCounts = new(program);
    private readonly ClaimResolver _resolver = new(program);
    private readonly RestNils _restNils = new(program);
    private readonly Correspondence _correspondence = new(program);
    private readonly Lazy<NamelessMonths> _nameless = new(() => new(program));

    /// <summary>Reads a mail.</summary>
    /// <param name="raw">The raw report; its content is a mail.</param>
    /// <param name="mail">The mail taken apart.</param>
    /// <param name="senderDistrict">The district whose contact the sender is; null when it is nobody's.</param>
    /// <param name="forwardedDistrict">The district whose contact wrote what was sent on; null when it is nobody's.</param>
    /// <returns>The draft.</returns>
    public DraftReport Read(RawReport raw, MailContent mail, District? senderDistrict, District? forwardedDistrict = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(mail);
        var draft = new DraftReport
        {
            Raw = raw,
            IsReport = !mail.IsAutomatic,
            IsOfList = mail.IsOfList,
            IsChat = mail.IsChat,
            Failure = mail.Failure,
            Sender = mail.From,
            SenderAuthenticated = mail.SenderAuthenticated,
            SenderPassedBefore = mail.SenderPassedBefore,
            VouchedBy = mail.VouchedBy,
            UnnamedServer = mail.UnnamedServer,
            MessageId = mail.MessageId,
            Answers = mail.Answers,
            Reply = IsPlainReply(mail) ? mail.Text : null,
            Excerpt = Excerpt(mail),
            AttachmentHashes = mail.Attachments.Select(attachment => attachment.Hash).ToValueList(),
            Problems = [.. mail.Problems.Select(problem => new DraftProblem.UnreadablePart(problem))],
        };
        if (mail.IsAutomatic)
        {
            return draft;
        }

        var own = Read(draft, mail, Texts(mail), mail.Tables, mail.Subject, senderDistrict, []);
        // A forwarded mail is the report, with what is attached, for all of which the one who sent it on says nothing himself.
        var spoken = Spoken(own);
        var read = mail.Forwarded is not { } forwarded ? own : LineOfNothing(mail.Text) is { } nothing ? BesideNothing(nothing, own, forwarded) : WithForwarded(own, forwarded);
        read = mail.Pictures.IsEmpty ? read : read with { Pictured = new PictureFigures(program, districts, _claims.Value).Of(mail, read.NamedMonth) };
        // What a list sends out without any figure, and no district has written, is nobody's report.
        return read with { IsReport = !mail.IsOfList || senderDistrict is not null || read.Months.Count > 0 };

        // พ.ย. 66 ไม่มีผลการดำเนินงาน above the report of another month says nothing of that one.
        DraftReport BesideNothing(string nothing, DraftReport own, ForwardedMail forwarded)
        {
            if (MonthFinder.SingleOrLast(nothing) is not { } idle)
            {
                return own;
            }

            var sentOn = OfOther(SaidThen(Read(draft, mail, [(forwarded.Text, InForwarded), .. Texts(mail).Skip(1)], [.. forwarded.Tables, .. mail.Tables], forwarded.Subject, senderDistrict, []), forwarded.Sent), senderDistrict, forwardedDistrict);
            return sentOn.Months.IsEmpty || sentOn.Months.Any(month => month.Month?.TryGetValue(out var named) != true || named == idle) ? own
                : sentOn with { Months = [.. own.Months, .. sentOn.Months], NamedMonth = own.NamedMonth, District = own.District ?? sentOn.District };
        }

        DraftReport WithForwarded(DraftReport own, ForwardedMail forwarded)
        {
            DraftReport Both(ValueList<Claim> spoken) => Read(draft, mail, [(forwarded.Text, InForwarded), .. Texts(mail)], [.. forwarded.Tables, .. mail.Tables], $"{mail.Subject}\n{forwarded.Subject}", senderDistrict, spoken);
            var said = spoken.Any(claim => claim.Month is not null) || program.Indicators.Any(indicator => indicator.Required && !spoken.Any(claim => claim.Indicator == indicator.Key))
                ? OfOther(SaidThen(WithOwn(Both(spoken), own), Corrects(mail, forwarded, spoken) ? [] : forwarded.Sent), senderDistrict, forwardedDistrict)
                : own;
            return spoken.IsEmpty || CorrectionWords.Says(mail.Text) || LeavesTheRest().IsMatch(mail.Text) || own.Claims.Any(claim => claim.Correction > 0) ? said : Against(said, Both([]));
        }
    }

    // Whoever sends a report on with another figure than stands in it, and calls neither wrong, leaves open which of them counts.
    private static DraftReport Against(DraftReport read, DraftReport both) => read with
    {
        Months = read.Months.Select(month => month with
        {
            Figures = month.Figures.Select(figure => figure.Reading.TryGetValue(out var value) && !IsSentOn(figure.Place) && Other(both, month.Month, figure.Indicator, value) is { } other
                ? new(figure.Indicator, other.Reading, figure.Place) { Candidates = other.Candidates }
                : figure).ToValueList(),
        }).ToValueList(),
    };

    // It speaks of a figure that was sent before, and may answer a question.
    [GeneratedRegex("ยืนยัน|ถูกต้อง", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ConfirmsFigure();

    // A number alone in its line, of which nobody knows what it counts.
    [GeneratedRegex(@"^[\s*•\-–]*[0-9]{1,4}\s*(?:ราย|คน|รายการ)?\s*(?:ค่ะ|คะ|ครับ)?\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Most)]
    private static partial Regex BareNumber();

    // นอกนั้นตามนี้: what he says himself stands in place of what he sends on.
    [GeneratedRegex(@"(?:นอก(?:จาก)?นั้น|ที่เหลือ|ส่วนอื่น|อื่น\s?ๆ|รายการอื่น)[^\n0-9]{0,20}(?:ตาม|เหมือน|คง|เท่า|ถูกต้อง|ใช้)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex LeavesTheRest();

    // The doubt of the figure, with what was sent on among its candidates; null where that says the same, or something else.
    private static DraftFigure? Other(DraftReport both, Reading<ReportingMonth>? month, IndicatorKey indicator, decimal value) =>
        both.Claims.Any(claim => claim.Indicator == indicator && claim.Place.StartsWith(InForwarded, StringComparison.Ordinal) && claim is { Sight: ClaimSight.Plain, SpansMonths: false } && claim.Value.TryGetValue(out var sentOn) && sentOn != value)
            ? both.Months.Where(other => other.Month?.TryGetValue(out var named) == true && month?.TryGetValue(out var own) == true && named == own)
                .SelectMany(other => other.Figures).FirstOrDefault(figure => figure.Indicator == indicator && figure.Reading is Reading<decimal>.Doubtful)
            : null;

    private static bool IsPlainReply(MailContent mail) =>
        !mail.Answers.IsEmpty && mail is { Forwarded: null, Text.Length: > 0 and < LongestReply, Tables.IsEmpty: true, Problems.IsEmpty: true } && mail.Attachments.All(attachment => attachment.Text.Length == 0);

    // What he says himself of another month is kept, also where the report that he sends on would answer it.
    private static DraftReport WithOwn(DraftReport read, DraftReport own)
    {
        var left = own.Months.Where(month => month.Month is Reading<ReportingMonth>.Value && month.Figures.Count > 0)
            .Select(month => month with { Figures = month.Figures.Where(figure => own.Claims.Any(claim => claim.Indicator == figure.Indicator && claim.Month is not null) && !Has(read, month.Month, figure.Indicator)).ToValueList() })
            .Where(month => month.Figures.Count > 0).ToList();
        return left.Count == 0 ? read : read with { Months = [.. read.Months, .. left] };
    }

    private static bool Has(DraftReport read, Reading<ReportingMonth>? month, IndicatorKey indicator) =>
        read.Months.Any(other => other.Figures.Any(figure => figure.Indicator == indicator) && other.Month?.TryGetValue(out var named) == true && month?.TryGetValue(out var own) == true && named == own);

    // What stands in a mail that was sent on, or is attached to it, was said when that one was written; at the latest, where its day can be read either way.
    private static DraftReport SaidThen(DraftReport read, ValueList<DateTimeOffset> written)
    {
        var before = written.Where(sent => sent < read.Raw.ReceivedAt).ToList();
        return before.Count == 0 ? read : read with
        {
            Months = read.Months.Select(month => month with
            {
                Figures = month.Figures.Select(figure => IsSentOn(figure.Place) ? figure with { SaidAt = before.Max() } : figure).ToValueList(),
                SaidAt = month.NothingToReport ? before.Max() : null,
            }).ToValueList(),
        };
    }

    // "ขอแก้ไขตามด้านล่าง", "แก้ไขครั้งที่ 2: Fwd: …": what is sent on with such words is said now. Beside a figure of his own they speak of that one; and what the forwarded mail itself was called he does not say anew.
    private static bool Corrects(MailContent mail, ForwardedMail forwarded, ValueList<Claim> spoken) => spoken.IsEmpty
        && (CorrectionWords.Says(mail.Text) || (forwarded.Subject.Length > 0 && !CorrectionWords.Says(forwarded.Subject) && CorrectionWords.Says(mail.Subject)));

    private static bool IsSentOn(string place) => place.StartsWith(InForwarded, StringComparison.Ordinal) || MailPlaces.IsAttached(place);

    // One district sends on what another one wrote: whose it is, an officer says. Where it says itself that it is the writer's, he is asked about its sender.
    private static DraftReport OfOther(DraftReport read, District? sender, District? writer) => sender is null || writer is null || sender == writer || read.Months.IsEmpty || (read.District?.TryGetValue(out var said) == true && said == writer) ? read : read with
    {
        Problems = [.. read.Problems, new DraftProblem.SeveralDistricts(InForwarded, [$"{writer.Name}: {string.Join(", ", read.Claims.Where(claim => claim.Place.StartsWith(InForwarded, StringComparison.Ordinal)).Select(claim => claim.Value.Original))}", sender.Name])],
    };

    /// <summary>Adds what an office may have decided about a mail before mails were read as they are now. Only an office that has decided something needs it.</summary>
    /// <param name="draft">What was read of the mail.</param>
    /// <param name="mail">The mail taken apart.</param>
    /// <param name="senderDistrict">The district whose contact the sender is; null when it is nobody's.</param>
    /// <returns>The draft with the questions on record.</returns>
    public DraftReport WithRecorded(DraftReport draft, MailContent mail, District? senderDistrict)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(mail);
        if (mail.IsAutomatic)
        {
            return draft;
        }

        // What was forwarded was once part of the text.
        var text = mail.Forwarded is { } forwarded ? $"{mail.Text}\n{forwarded.Text}" : mail.Text;
        var (tables, lines) = (new List<RecordedTable>(), new List<(string Text, string Place)>());
        foreach (var table in mail.Forwarded is null ? mail.Tables : [.. mail.Forwarded.Tables, .. mail.Tables])
        {
            if (!_recordedTables.TryRead(table, $"{mail.Subject}\n{text}", senderDistrict, out var recorded))
            {
                lines.Add((_recordedLines.Value.LinesOf(table), table.Place));
            }
            else if (recorded is not null)
            {
                tables.Add(recorded);
            }
        }

        var words = ((string Text, string Place)[])[(text, MailPlaces.Body), .. Texts(mail).Skip(1), .. lines];
        return draft with { Recorded = new([.. words.SelectMany(line => _recordedLines.Value.Read(line.Text, line.Place)), .. AskedOfNothing(draft)], tables.ToValueList(), draft.Recorded.Month) };
    }

    // What the one who sent it on says himself.
    private static ValueList<Claim> Spoken(DraftReport own) =>
        [.. own.Claims.Where(claim => claim.Indicator is not null && !ClaimResolver.IsSilent(claim) && !MailPlaces.IsAttached(claim.Place))];

    // It stands in place of what was sent on of the same indicator and month; where he names no month, of every month.
    private static bool IsReplaced(Claim claim, IEnumerable<Claim> spoken) => claim.Indicator is not null && claim.Place.StartsWith(InForwarded, StringComparison.Ordinal)
        && spoken.Any(own => own.Indicator == claim.Indicator && (own.Month is null || (own.Month.TryGetValue(out var said) && claim.Month?.TryGetValue(out var sentOn) == true && said == sentOn)));

    private DraftReport Read(DraftReport draft, MailContent mail, ValueList<(string Text, string Place)> written, ValueList<ReadTable> drawn, string subject, District? senderDistrict, ValueList<Claim> spoken)
    {
        var forms = new ReturnedForms(program, written, drawn, [.. new[] { MonthFinder.SingleOrLast(subject), ReportMonths.OfText(written) }.OfType<ReportingMonth>().Distinct()]);
        var (texts, tables) = LetterSheets.Apart(forms.Texts, forms.Tables);
        var allText = string.Join('\n', texts.Select(text => text.Text));
        (texts, tables) = _claims.Value.Apart(texts, tables);
        var claims = _claims.Value.Read(texts, tables, $"{subject}\n{allText}", subject).Where(claim => !IsReplaced(claim, spoken)).ToValueList();
        claims = _impliedCounts.Named(_namelessAmounts.Named(claims, subject, texts));
        draft = draft with
        {
            Claims = claims,
            NamedMonth = MonthFinder.SingleOrLast(subject) ?? ComparedMonths.Single(allText),
            District = NamedDistrict(mail, subject, allText),
            Explanation = ExplanationOf([.. texts.Select(text => text.Text), .. tables.Select(AsLines)]),
        };
        var rows = DistrictRows.Of(tables, claims);
        var problems = draft.Problems.Concat(rows.Problems(program, senderDistrict)).Concat(SeveralDistricts(claims)).ToList();
        problems.AddRange(OtherTitled(rows.Chosen(senderDistrict), mail));
        draft = draft with { District = rows.Chosen(senderDistrict) ?? draft.District };
        problems.AddRange(forms.Problems(draft.District));
        draft = draft with { District = draft.District ?? forms.DistrictOf(districts) };
        var whose = draft.District?.TryGetValue(out var said) == true ? said : senderDistrict;
        problems.AddRange(problems.OfType<DraftProblem.SeveralDistricts>().Any() ? [] : OtherDistricts.In(mail, texts, forms, whose, whose == senderDistrict, districts));
        var (heads, isSentOn) = (WrongHeads.Lines(mail, texts, tables).ToList(), mail.Forwarded is not null);
        problems.AddRange(!claims.Any(claim => claim.Indicator is not null) || problems.OfType<DraftProblem.SeveralDistricts>().Any() ? [] : OtherDistricts.SaidWrong(heads, isSentOn, whose, districts));
        var wrongMonth = WrongMonth.In(heads.Select(said => said.Line), isSentOn);
        var told = new ReportMonths(program, draft.NamedMonth, subject, texts, claims, Correspondence.IsAnswer(mail), Correspondence.IsAnswerToUs(mail, program), titled => _nameless.Value.Against(mail, texts, tables, titled), _nameless.Value.Yearless(mail, ReportingMonth.Of(draft.Raw.ReceivedAt.DayInBangkok()), subject, texts, tables, claims));
        var files = new MonthsOfFiles(program, mail, claims);
        var placed = rows.OwnClaims(senderDistrict).Select(claim => OfOther(claim, whose)).Select(files.Weighed).Select(forms.Placed).OfType<Claim>().Select(told.Of).Select(claim => wrongMonth?.Over(claim) ?? claim).Where(claim => !IsForetold(claim)).ToList();
        List<Claim> replacing = [.. spoken.Where(own => own.Month is not null).Select(told.Of)];
        placed = YearsCompared.Without(MonthsToCome.Without(placed, ReportingMonth.Of(draft.Raw.ReceivedAt.DayInBangkok())), program);
        placed = placed.FindAll(claim => !IsLeftOut(claim, told.Reported, placed) && !IsReplaced(claim, replacing));
        var choices = _resolver.Choose([.. _claims.Value.Remarks.Over(placed, mail, texts, tables, whose)]);
        var months = Months(choices).ToList();
        var nils = Nils(texts, told).Select(month => wrongMonth is null ? month : wrongMonth.Over(month)!).ToList();
        nils = months.Count == 0 && nils.Count < 2 ? [] : nils; // one month of which nothing is said but that is the report's own
        if (AwaitsNothing(months) && texts.Any(text => LineOfNothing(text.Text, nils.Count > 0) is not null))
        {
            months = [(months is [var only] ? only : new() { Month = wrongMonth is null ? told.Reported : wrongMonth.Over(told.Reported), Figures = [] }) with { NothingToReport = true }];
        }

        months = RestNils.In(texts).Aggregate(nils.Aggregate(months, WithNil), _restNils.Over);
        var isCorrespondence = months.Count == 0 && !(mail.IsChat && forms.Any) && _correspondence.Is(mail, claims);
        if (months.Count == 0 && !isCorrespondence && !mail.IsChat && !Correspondence.IsAnswer(mail) && !ConfirmsFigure().IsMatch(mail.Text) && !problems.Exists(problem => problem.Blocks) && draft.NamedMonth is not null && !BareNumber().IsMatch(ThaiScript.ArabicDigits(allText)))
        {
            months = [.. Months(_resolver.Unnamed(placed))];
        }

        // In a chat a file comes alone: what is wrong with it is all that is to be said.
        if (months.Count == 0 && !isCorrespondence && !problems.Exists(problem => problem.Blocks) && !(mail.IsChat && !mail.Problems.IsEmpty))
        {
            problems.Add(new DraftProblem.NoFigures(draft.Excerpt!) { IsBlankForm = forms.Any, FormMonth = forms.Month });
            if (LinkedReports.Of(texts) is { } linked)
            {
                problems.Add(new DraftProblem.UnreadablePart(linked));
            }
        }

        return draft with
        {
            Months = months.ToValueList(),
            Problems = problems.ToValueList(),
            IsCorrespondence = isCorrespondence,
            Recorded = RecordedQuestions.None with { Month = told.Reported },
        };
    }

    // What a running total came to was once asked where a mail said that nothing was done.
    private IEnumerable<RecordedLine> AskedOfNothing(DraftReport draft) => !draft.Months.Any(month => month.NothingToReport) ? []
        : program.Indicators.Where(indicator => indicator is { Required: true, Accumulation: Accumulation.RunningTotal }).Select(indicator => new RecordedLine(indicator.Key, "", MailPlaces.Body));

    // Beside figures the statement is asked about, unless they are all that a month must hold.
    private bool AwaitsNothing(List<DraftMonth> months) => months.Count == 0 || (months is [var only] && program.Indicators.Any(indicator => indicator.Required && !only.Figures.Any(figure => figure.Indicator == indicator.Key)));

    private IEnumerable<DraftMonth> Months(ValueList<Choice> choices) =>
        choices
            .GroupBy(choice => Key(choice.Month), StringComparer.Ordinal)
            .Select(group => new DraftMonth
            {
                Month = group.First().Month,
                Figures = group.Select(choice => new DraftFigure(choice.Indicator, choice.Reading, choice.Place) { Candidates = choice.Candidates, OnRecord = OnRecord(choice) }).ToValueList(),
            });

    private ValueList<string> OnRecord(Choice choice) =>
        choice.Claims.Select(claim => claim.Value.Original).Where(words => RecordedLine.MayBeAsked(program.FindIndicator(choice.Indicator)!, words)).Distinct(StringComparer.Ordinal).ToValueList();

    // A subject or a file name with one district, and a table with another's row.
    private IEnumerable<DraftProblem> OtherTitled(Reading<District>? inTable, MailContent mail)
    {
        var other = inTable?.TryGetValue(out var tabled) != true ? null
            : mail.Attachments.Select(attachment => attachment.Name).Prepend(mail.Subject).FirstOrDefault(title => districts.Named(title) is { } named && named.TryGetValue(out var titled) && titled != tabled);
        return other is null ? [] : [new DraftProblem.SeveralDistricts(other, [other, inTable!.Original.Trim()])];
    }

    // Figures of its own for one district and for another: a report of several.
    private static IEnumerable<DraftProblem> SeveralDistricts(ValueList<Claim> claims)
    {
        var named = claims.Where(claim => claim is { Spot: null, Sight: ClaimSight.Plain, Indicator: not null, District: not null, Value: Reading<decimal>.Value, Kind: ClaimKind.Reported or ClaimKind.Total or ClaimKind.Cumulative or ClaimKind.Added })
            .GroupBy(claim => claim.District!.TryGetValue(out var district) ? district.Name : "?" + claim.District.Original, StringComparer.Ordinal).ToList();
        return named.Count < 2 ? [] : [new DraftProblem.SeveralDistricts(named[1].First().Place, named.Select(group => $"{group.First().District!.Original.Trim()}: {string.Join(", ", group.Select(claim => claim.Value.Original))}").ToValueList())];
    }

    // A dash in a table under a month that the report is not about is nothing reported; under the report's own, or beside what is reported of that month, it may be none.
    // Mails of January may be about December, whatever month they name.
    private bool IsLeftOut(Claim claim, Reading<ReportingMonth>? reported, List<Claim> all) =>
        claim is { Spot: not null, Month: { } month, Value: Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Dash }] } }
        && reported?.TryGetValue(out var about) == true && program.Quarter.Contains(about!) && month.TryGetValue(out var under) && under != about
        && !all.Exists(other => other is { Indicator: not null, Kind: ClaimKind.Reported, Value: Reading<decimal>.Value { Result: > 0 } } && other.Spot?.Table == claim.Spot.Table && other.Month?.TryGetValue(out var own) == true && own == under);

    // ผลิตภัณฑ์ที่จะลงทะเบียนในเดือน ม.ค. 67: what a sentence plans for a month of another quarter is no report of it.
    private bool IsForetold(Claim claim) => claim is { Spot: null, Kind: ClaimKind.Target } && claim.Month?.TryGetValue(out var month) == true && !program.Quarter.Contains(month);

    // A sentence that names another district than the report's is not the report's word on its own figure.
    private static Claim OfOther(Claim claim, District? whose) =>
        claim is { Spot: null, Sight: ClaimSight.Plain } && claim.District?.TryGetValue(out var named) == true && whose is not null && named != whose ? claim with { Sight = ClaimSight.Mentioned } : claim;

    private Reading<District>? NamedDistrict(MailContent mail, string subject, string allText)
    {
        foreach (var text in (string[])[subject, .. mail.Attachments.Select(attachment => attachment.Name), .. FirstLines(allText)])
        {
            if (!string.IsNullOrWhiteSpace(text) && districts.Named(text) is { } value)
            {
                return value;
            }
        }

        return mail.IsChat ? FirstWords(mail.Text) : null;
    }

    // In a chat nobody writes อำเภอ: a name by itself in the first line is one. Within other words it may be a word (สังคม).
    private Reading<District>.Value? FirstWords(string text)
    {
        var named = (text.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "")
            .Split([' ', '\t', '\u00A0', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .Select(districts.Named)
            .OfType<Reading<District>.Value>()
            .Where(word => !word.Steps.Any(NotByItself.Contains))
            .DistinctBy(word => word.Result)
            .ToList();
        return named is [var only] ? only : null;
    }

    private static IEnumerable<string> FirstLines(string text) =>
        text.Split('\n').Where(line => line.Length < 300).Select(Recital.WithoutCited).Where(line => line.Length > 0 && line.Contains("อำเภอ", StringComparison.Ordinal) | line.Contains("อ.", StringComparison.Ordinal) | line.Contains("สพอ", StringComparison.Ordinal)).Take(10);

    private static ValueList<(string Text, string Place)> Texts(MailContent mail) =>
    [
        .. ((string Text, string Place)[])[(mail.Text, mail.IsChat ? MailPlaces.Message : MailPlaces.Body), .. mail.Attachments.Select(attachment => (attachment.Text, MailPlaces.Attachment(attachment.Name)))],
    ];

    private static string AsLines(ReadTable table) => string.Join('\n', table.Rows.Select(row => string.Join(' ', row.OwnTexts.Where(cell => !string.IsNullOrWhiteSpace(cell)))));

    private string? LineOfNothing(string text, bool exceptOfMonths = false) =>
        text.Split('\n').Take(50).FirstOrDefault(line => line.Length < 300 && NilStatement.MaySayNothing(line) && NilStatement.SaysNothingWasDone(DistrictMention.Without(MonthFinder.WithoutMonths(line), districts)) && !(exceptOfMonths && NilMonths.Of(line, districts).Count > 0))?.Trim();

    // Of the program's months those of which a line says that nothing was done in them.
    private List<Reading<ReportingMonth>> Nils(ValueList<(string Text, string Place)> texts, ReportMonths told) =>
        [.. texts.SelectMany(text => NilMonths.In(text.Text, districts).Select(month => told.Of(new Claim { Value = new Reading<decimal>.Value("", 0), Month = month, Place = text.Place, Words = "" }).Month!)).Where(month => !month.TryGetValue(out var known) || program.Quarter.Contains(known))];

    // A month that has figures besides is asked about, unless it has all that it must hold.
    private List<DraftMonth> WithNil(List<DraftMonth> months, Reading<ReportingMonth> nil) =>
        months.FindIndex(month => Key(month.Month) == Key(nil)) is var at && at < 0 ? [.. months, new() { Month = nil, Figures = [], NothingToReport = true }]
            : !AwaitsNothing([months[at]]) ? months
            : [.. months.Select((month, i) => i == at ? month with { NothingToReport = true } : month)];

    private static string Key(Reading<ReportingMonth>? month) => month?.TryGetValue(out var value) == true ? value.ToString() : "?" + month?.Original;

    private static string? ExplanationOf(ValueList<string> texts)
    {
        foreach (var line in texts.SelectMany(text => text.Split('\n')))
        {
            var canonical = ThaiScript.Canonical(line);
            foreach (var label in (string[])["คำชี้แจง", "หมายเหตุ", "ชี้แจง", "เนื่องจาก"])
            {
                if (canonical.StartsWith(label, StringComparison.Ordinal) && canonical.Length > label.Length + 3)
                {
                    var said = label is "เนื่องจาก" ? canonical : canonical[label.Length..].Trim(' ', ':', '-');
                    return NilStatement.IsMereNone(said) ? null : said;
                }
            }
        }

        return null;
    }

    private static string Excerpt(MailContent mail)
    {
        var text = $"{mail.Subject}\n{mail.Text}".Trim();
        return text.Length == 0 ? "(อีเมลไม่มีข้อความ)" : text.Length > 500 ? text[..500] + "…" : text;
    }
}
