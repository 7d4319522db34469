using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Forms;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Our own forms among what a mail brings, by the keys that they carry: each says whose report for which month it is. A key is a claim like any other: where the form says otherwise, neither is more likely.</summary>
internal sealed class ReturnedForms
{
    private readonly Program _program;
    private readonly ValueList<ReportingMonth> _said;
    private readonly List<(string Place, FormKey Key)> _keys;
    private readonly Dictionary<string, IndicatorKey> _lines = new(StringComparer.Ordinal);

    /// <summary>Looks for forms.</summary>
    /// <param name="program">The program that is read for.</param>
    /// <param name="texts">The texts with their places.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="said">The months that the mail itself says it is about, in its subject and its text; empty when it says none.</param>
    public ReturnedForms(Program program, ValueList<(string Text, string Place)> texts, ValueList<ReadTable> tables, ValueList<ReportingMonth> said)
    {
        (_program, _said) = (program, said);
        _keys =
        [
            .. texts.SelectMany(text => FormMarks.Of(text.Text).Select(key => (text.Place, key)))
                .Concat(tables.SelectMany(table => FormMarks.Of(table).Select(key => (FileOf(table.Place, texts), key))))
                .Distinct(),
        ];
        foreach (var table in _keys.Count == 0 ? [] : tables)
        {
            foreach (var row in table.Rows)
            {
                if (FormMarks.LineOf(row, program.Id) is { } line)
                {
                    _lines[ReadTable.PlaceOfRow(table.Place, row.Number)] = line;
                }
            }
        }

        Texts = _keys.Count == 0 ? texts : [.. texts.Select(text => (FormMarks.Without(text.Text), text.Place))];
        Tables = _keys.Count == 0 ? tables : [.. tables.Select(FormMarks.Without)];
    }

    /// <summary>Whether there is any form of the program.</summary>
    public bool Any => _keys.Exists(form => form.Key.Program == _program.Id);

    /// <summary>Whether a file is a form that was made for a district.</summary>
    /// <param name="file">The file's place.</param>
    /// <param name="district">The district.</param>
    public bool BearsKeyOf(string file, District district) => _keys.Exists(form => form.Key.District == district.Code && form.Place.StartsWith(file, StringComparison.Ordinal));

    /// <summary>The month that the forms of the program were made for; null where there is none, or more than one.</summary>
    public ReportingMonth? Month => _keys.Where(form => form.Key.Program == _program.Id).Select(form => form.Key.Month).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>The texts without the keys.</summary>
    public ValueList<(string Text, string Place)> Texts { get; }

    /// <summary>The tables without the keys.</summary>
    public ValueList<ReadTable> Tables { get; }

    /// <summary>A claim with the month of the form that it stands in; null for what another mission's form says, and for the target that we printed ourselves, in whichever program's form.</summary>
    /// <param name="claim">The claim.</param>
    public Claim? Placed(Claim claim)
    {
        var keys = Of(claim.Place).ToList();
        if (keys.Count == 0 || claim.SpansMonths)
        {
            return claim;
        }

        if (keys.TrueForAll(key => key.Program != _program.Id && (_program.Quarter.Contains(key.Month) || claim.Kind == ClaimKind.Target)) || keys.Exists(key => IsPrinted(claim, key)))
        {
            return null;
        }

        claim = OfLine(claim);

        // What the mail says is of another form of it, where there is one of that month.
        var said = _said.Where(month => !_keys.Exists(form => form.Key.Month == month));
        var named = keys.Select(key => key.Month).Concat(said).Concat(claim.Month?.TryGetValue(out var own) == true ? [own!] : []).Distinct().Order().ToList();
        return claim with { Month = named is [var only] ? new Reading<ReportingMonth>.Value(only.ToString(), only) : MonthFinder.Several(named) };
    }

    /// <summary>The district that the forms are of; null where there is none, or more than one.</summary>
    /// <param name="districts">Reads districts' codes.</param>
    public Reading<District>? DistrictOf(DistrictReader districts) =>
        _keys.Select(form => form.Key.District).Distinct().Take(2).ToList() is [var code] && districts.Read(code.Value) is Reading<District>.Value known ? known : null;

    /// <summary>What forms and the rest of the mail contradict each other in.</summary>
    /// <param name="named">The district that the mail names; null for none.</param>
    public IEnumerable<DraftProblem> Problems(Reading<District>? named)
    {
        var codes = _keys.Select(form => form.Key.District).Distinct().ToList();
        if (codes.Count > 1)
        {
            yield return new DraftProblem.SeveralDistricts(_keys[0].Place, [.. _keys.Select(form => form.Key.ToString()).Distinct(StringComparer.Ordinal)]);
        }
        else if (codes is [var code] && named?.TryGetValue(out var said) == true && said!.Code != code)
        {
            yield return new DraftProblem.SeveralDistricts(_keys[0].Place, [named.Original.Trim(), _keys[0].Key.ToString()]);
        }
    }

    // A figure or a label that was moved, or rows that were sorted apart from their marks: what the line was printed for and what stands beside the figure are equally likely.
    private Claim OfLine(Claim claim) => claim.Indicator is { } said && _lines.TryGetValue(claim.Place, out var printed) && printed != said
        ? claim with { Value = new Reading<decimal>.Doubtful(claim.Value.Original, [Doubt.Of(DoubtCode.OtherLine, NameOf(printed), NameOf(said))]) }
        : claim;

    private string NameOf(IndicatorKey key) => _program.FindIndicator(key)?.Name ?? key.Value;

    private bool IsPrinted(Claim claim, FormKey key) => claim is { Kind: ClaimKind.Target, Indicator: { } indicator }
        && claim.Value.TryGetValue(out var value) && _program.FindIndicator(indicator) is { } own && _program.PrintedTarget(own, key.District, key.Month) == value;

    private IEnumerable<FormKey> Of(string place) => _keys.Where(form => place.StartsWith(form.Place, StringComparison.Ordinal)).Select(form => form.Key);

    // A sheet's key holds for its file, the hidden sheet's above all.
    private static string FileOf(string place, ValueList<(string Text, string Place)> texts) =>
        texts.Select(text => text.Place).Where(file => MailPlaces.IsAttached(file) && place.StartsWith(file, StringComparison.Ordinal)).MaxBy(file => file.Length) ?? place;
}
