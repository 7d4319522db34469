using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>A derived state with everything that tabs look up by key, so that a book of 928 districts is not quadratic.</summary>
internal sealed class IndexedState
{
    private readonly Dictionary<DistrictCode, District> _districts;
    private readonly Dictionary<DistrictCode, Scorecard> _cards;
    private readonly Dictionary<(DistrictCode, ReportingMonth), MonthStatus> _statuses;
    private readonly Dictionary<(IndicatorKey, DistrictCode), IndicatorFigures> _figures;
    private readonly Dictionary<(string, DistrictCode), decimal> _references;

    public IndexedState(DerivedState state, IWording wording)
    {
        State = state;
        Wording = wording;
        Scores = new(state.Program, wording);
        Criteria = new(state.Program, wording);
        Months = state.Program.Quarter.Months;
        _districts = state.Province.Districts.ToDictionary(district => district.Code);
        _cards = state.Scorecards.ToDictionary(card => card.District);
        _statuses = state.Months.ToDictionary(status => (status.District, status.Month));
        _figures = state.Figures.Districts
            .SelectMany(district => district.Indicators, (district, figures) => (district.District, figures))
            .ToDictionary(pair => (pair.figures.Indicator, pair.District), pair => pair.figures);
        _references = state.Figures.References
            .SelectMany(reference => reference.Districts, (reference, figure) => (Key: reference.Reference, figure))
            .ToDictionary(pair => (pair.Key, pair.figure.District), pair => pair.figure.Value);
    }

    public DerivedState State { get; }

    public IWording Wording { get; }

    /// <summary>Says how districts stand.</summary>
    public ScorecardText Scores { get; }

    /// <summary>Says how criteria stand.</summary>
    public CriterionText Criteria { get; }

    public Program Program => State.Program;

    public ValueList<ReportingMonth> Months { get; }

    public ValueList<District> Districts => State.Province.Districts;

    public string Stamp => Wording.Say("tab.stamp", ("at", ThaiText.LongInstant(State.AsOf)));

    /// <summary>What stands at the head of a tab; a tab that bears the mission's own name is not named twice.</summary>
    public string Heading(string tabTitle) =>
        Wording.Say("tab.heading", ("tab", Program.Title.Contains(tabTitle, StringComparison.Ordinal) ? "" : tabTitle), ("program", Program.Title), ("quarter", ThaiText.QuarterFormal(Program.Quarter)), ("province", State.Province.Name)).TrimStart();

    public string Name(DistrictCode? code) => code is null ? "" : _districts.TryGetValue(code, out var district) ? district.Name : code.Value;

    public Scorecard? Card(DistrictCode district) => _cards.GetValueOrDefault(district);

    public CriterionResult? Result(DistrictCode district, string criterion) => Card(district)?.ResultOf(criterion);

    /// <summary>The province's criterion.</summary>
    public CriterionTotal Total(Criterion criterion) =>
        State.Figures.Criteria.First(total => string.Equals(total.Result.Criterion, criterion.Key, StringComparison.Ordinal));

    public MonthStatus? Status(DistrictCode district, ReportingMonth month) => _statuses.GetValueOrDefault((district, month));

    /// <summary>How a district's month stands, as a cell; empty for a month that it does not report.</summary>
    public Cell StateCell(DistrictCode district, ReportingMonth month)
    {
        if (Status(district, month) is not { } status)
        {
            return Cell.Empty;
        }

        var state = StateText.Of(Wording, status);
        return Cell.Of(state.Text, state.Look, StatusNote.Of(Program, Wording, status));
    }

    /// <summary>Of how many of the districts that report a month all is in, as a cell: 7/9.</summary>
    public Cell CompleteCell(ReportingMonth month) =>
        FigureCell.Part(Districts.Count(district => Status(district.Code, month) is { IsComplete: true }), Districts.Count(district => Status(district.Code, month) is not null));

    /// <summary>By which letter the program goes, as a line below a table.</summary>
    public Cell SourceNote => Cell.Of(Wording.Say("tab.source", ("source", Program.Source)), CellLook.Muted);

    /// <summary>A district's figures of an indicator; null for a district without a scorecard.</summary>
    public IndicatorFigures? Figures(IndicatorKey indicator, DistrictCode district) => _figures.GetValueOrDefault((indicator, district));

    /// <summary>The province's figures of an indicator.</summary>
    public IndicatorFigures Totals(IndicatorKey indicator) =>
        State.Figures.Totals.First(figures => figures.Indicator == indicator);

    public decimal? Reference(string reference, DistrictCode district) =>
        _references.TryGetValue((reference, district), out var value) ? value : null;

    public FigureSum ReferenceTotal(string reference) =>
        State.Figures.References.First(total => string.Equals(total.Reference, reference, StringComparison.Ordinal)).Sum;

    public LedgerEntry? Entry(DistrictCode district, ReportingMonth month, IndicatorKey indicator) => State.Ledger.Find(district, month, indicator);
}
