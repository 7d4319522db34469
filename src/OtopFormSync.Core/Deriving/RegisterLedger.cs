using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>Holds what was reported against the registers: which of the two counts, and what is asked. A month that nobody reported is owed whatever a register says.</summary>
/// <param name="program">The program as it holds.</param>
/// <param name="province">The province.</param>
/// <param name="registers">What the registers say.</param>
/// <param name="items">Makes review items.</param>
internal sealed class RegisterLedger(Program program, Province province, ProgramRegisters registers, ReviewItems items)
{
    private const string Place = "ทะเบียน";

    /// <summary>The ledger with the figures that count.</summary>
    /// <param name="ledger">The ledger of what was reported.</param>
    public Ledger Counting(Ledger ledger) => Compared(ledger).Any() ? new(ledger.Entries.Select(Counting).ToValueList()) : ledger;

    /// <summary>What is to be asked, and what was answered.</summary>
    /// <param name="ledger">The ledger.</param>
    public IEnumerable<ReviewItem> Questions(Ledger ledger) => Compared(ledger).Select(Question).OfType<ReviewItem>();

    private IEnumerable<LedgerEntry> Compared(Ledger ledger) =>
        registers.IsEmpty || program.Registers is not { Comparisons.IsEmpty: false } ? [] : ledger.Entries.Where(entry => entry.Accepted is not null && program.Registers.Of(entry.Indicator) is not null && registers.Of(entry.Indicator, entry.District, entry.Month) is not null);

    private LedgerEntry Counting(LedgerEntry entry)
    {
        if (entry.Accepted is not { } reported || program.Registers?.Of(entry.Indicator) is not { } comparison || registers.Of(entry.Indicator, entry.District, entry.Month) is not { } registered)
        {
            return entry;
        }

        var indicator = program.FindIndicator(entry.Indicator)!;
        switch (Question(entry))
        {
            case { Decision.Kind: DecisionKind.Accept }:
                return entry;
            case { Decision.Kind: DecisionKind.UseValue } item when TypedFigure.Of(item, indicator, items).Figure is { } typed:
                return entry with { Reported = reported, Accepted = reported with { Figure = typed } };
        }

        return comparison.Counts switch
        {
            CountingSource.Reported => entry,
            CountingSource.Register when registered.Value == reported.Figure.Value => entry,
            CountingSource.Register => entry with
            {
                Reported = reported,
                Accepted = reported with { Figure = new() { Indicator = indicator.Key, Value = registered.Value, Original = "", Place = $"{Place} {registered.Source}", IsConfirmedZero = registered.Value == 0 }, Report = reported.Report with { Place = $"{Place} {registered.Source}" } },
            },
        };
    }

    private ReviewItem? Question(LedgerEntry entry)
    {
        var (reported, registered) = ((entry.Reported ?? entry.Accepted)!, registers.Of(entry.Indicator, entry.District, entry.Month)!);
        if (program.Registers!.Of(entry.Indicator)! is not { } comparison || !comparison.IsBeyond(reported.Figure.Value, registered.Value))
        {
            return null;
        }

        var indicator = program.FindIndicator(entry.Indicator)!;
        var item = items.RegisterDiffers(province.Find(entry.District)!, entry.Month, indicator, reported, registered, comparison.Counts);
        return item.Decision?.Kind == DecisionKind.UseValue ? TypedFigure.Of(item, indicator, items).Item : item;
    }
}
