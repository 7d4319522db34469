using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Registers.</content>
internal sealed partial class ReviewItems
{
    private static readonly ValueList<string> Registers = ["ผู้ลงทะเบียน", "ผลิตภัณฑ์", "ยอดจำหน่าย"];

    /// <summary>A file of a register as it was understood. Other figures are another question.</summary>
    /// <param name="document">The file.</param>
    /// <param name="snapshot">What it says.</param>
    /// <param name="name">What it counts, with its unit.</param>
    /// <param name="province">The province.</param>
    /// <param name="told">What is not plain in it, and what is to be known of it.</param>
    public ReviewItem RegisterOffered(RegisterDocument document, RegisterSnapshot snapshot, (string Name, string Unit) name, Province province, ValueList<Saying> told)
    {
        var sums = province.Districts.Select(district => (district.Name, Own: snapshot.Figures.Where(figure => figure.District == district.Code.Value).ToList())).Where(district => district.Own.Count > 0).ToList();
        return Item(
            ReviewCode.RegisterOffered,
            ReviewSeverity.Waiting,
            sums.Count == 0 ? [DecisionKind.Reject] : TakeOrLeave,
            document.Place,
            sums.Count == 0
                ? wording.Say("review.register-offered-nothing", ("told", Behind(wording.Say(told))))
                : wording.Say(
                    "review.register-offered",
                    ("kind", name.Name),
                    ("unit", name.Unit),
                    ("day", ThaiText.LongDate(snapshot.Day)),
                    ("districts", sums.Count),
                    ("figures", string.Join(", ", sums.Select(district => $"{district.Name} {ThaiText.Money(district.Own.Sum(figure => figure.Value))}"))),
                    ("told", Behind(wording.Say(told)))),
            document.Name,
            document.Print,
            snapshot.Kind.Word(),
            Fingerprint.Of(snapshot.Figures.Select(figure => $"{figure.District} {figure.Month} {NumberText.Of(figure.Value)}")));
    }

    private static string Behind(string told) => told.Length == 0 ? "" : " " + told;

    /// <summary>A file of a register without a table that can be read.</summary>
    /// <param name="document">The file.</param>
    public ReviewItem RegisterUnread(RegisterDocument document) => Item(ReviewCode.RegisterOffered, ReviewSeverity.Waiting, [DecisionKind.Reject], document.Place, wording.Say("review.register-offered-nothing", ("told", Behind(wording.Say(document.Unread)))), document.Name, document.Print);

    /// <summary>A file of a register of which it is not known what it lists, or what some headings mean.</summary>
    /// <param name="document">The file.</param>
    /// <param name="headings">The headings, and words of titles; empty where it is not known what it lists.</param>
    /// <param name="told">In which titles the words stand.</param>
    public ReviewItem RegisterUnclear(RegisterDocument document, ValueList<string> headings, ValueList<Saying> told) => Item(
        ReviewCode.RegisterUnclear,
        ReviewSeverity.Waiting,
        NameOrLeave,
        document.Place,
        headings.IsEmpty
            ? wording.Say("review.register-unclear")
            : wording.Say("review.register-unclear-headings", ("headings", string.Join(", ", headings.Select(heading => $"“{heading}”"))), ("told", Behind(wording.Say(told))), ("words", RegisterHeadings.Choices(isThai: true))),
        headings.IsEmpty ? document.Name : string.Join(", ", headings),
        document.Print,
        string.Join('\n', headings)) with
    { Candidates = headings.IsEmpty ? Registers : [.. headings.Select(heading => $"{heading}={ToBeTyped}")] };

    /// <summary>A report and a register that differ. The same two figures are the same question; another of either is a new one.</summary>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="reported">What was reported.</param>
    /// <param name="registered">What the register holds.</param>
    /// <param name="counts">Which of them counts.</param>
    public ReviewItem RegisterDiffers(District district, ReportingMonth month, Indicator indicator, AcceptedFigure reported, RegisteredValue registered, CountingSource counts) => Item(
        ReviewCode.RegisterDiffers,
        ReviewSeverity.Waiting,
        [DecisionKind.Accept, DecisionKind.UseValue],
        reported.Place,
        wording.Say(
            counts switch
            {
                CountingSource.Reported => "review.register-differs",
                CountingSource.Register => "review.register-differs-counts",
            },
            ("indicator", indicator.Name),
            ("district", district.Name),
            ("month", ThaiText.Month(month)),
            ("reported", ThaiText.Money(reported.Figure.Value)),
            ("registered", ThaiText.Money(registered.Value)),
            ("unit", indicator.Unit),
            ("source", registered.Source),
            ("day", ThaiText.ShortDate(registered.Day))),
        $"{ThaiText.Money(reported.Figure.Value)} / {ThaiText.Money(registered.Value)}",
        district.Code.Value,
        month.ToString(),
        indicator.Key.Value,
        NumberText.Of(reported.Figure.Value),
        NumberText.Of(registered.Value)) with
    { District = district.Code, Month = month, Indicator = indicator.Key, Candidates = [NumberText.Of(reported.Figure.Value), NumberText.Of(registered.Value)] };
}
