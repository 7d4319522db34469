using OtopFormSync.Core;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Testing;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Views.Tests;

public sealed class SameFigureTests
{
    // ท่าบ่อ reports October only: one satang under the base of 1,000,000 baht is a fall of 0.000001 %, and 29 of 287 registrants are 10.1045 %.
    [Fact]
    public async Task Tab_explanation_and_mail_cut_one_growth_and_one_share_in_the_same_way()
    {
        var district = NongKhai.Districts[1];
        var program = Otop with
        {
            Indicators = Otop.Indicators.Select(indicator => indicator.Key != IndicatorKey.Parse("sales") ? indicator : indicator with
            {
                Targets = [new() { District = district.Code, Months = [new(Month("2023-10"), 1_060_000)], Base = [new(Month("2022-10"), 1_000_000)] }],
            }).ToValueList(),
            References = [new() { Key = "registrants", Name = "จำนวนผู้ลงทะเบียน", Unit = "ราย", Figures = [new(district.Code, 287)] }],
        };
        var ledger = new Ledger([Entry("sales", 999_999.99m), Entry("wallet", 29)]);
        var cards = Scorecards.Build(new() { Program = program, Province = NongKhai, Ledger = ledger, AsOf = At("2024-01-16T09:00") });
        var state = MailSample.January() with { Program = program, Ledger = ledger, Scorecards = cards, Figures = ProvinceFigures.Of(program, ledger, cards) };

        var digest = MailSample.Digest();
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(digest with { Content = digest.Content with { State = state } }));
        var tab = ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Key == "summary").Rows.Single(row => row.Key == district.Code.Value).Cells.Select(cell => cell.Text).OfType<string>().ToList();
        var explanation = string.Join('\n', new Explanations(program, ShippedConfiguration.Wording).Of(district, state.ScorecardOf(district.Code), ledger).Lines);

        Assert.Contains(" 0.00%", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("10.10%", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(tab, cell => cell.Contains("ลดลงไม่ถึงร้อยละ 0.01", StringComparison.Ordinal));
        Assert.Contains(tab, cell => cell.Contains("29 ราย (เกณฑ์ 29 ราย)\nร้อยละ 10.10 ของ 287 ราย", StringComparison.Ordinal));
        Assert.Contains("ลดลงไม่ถึงร้อยละ 0.01", explanation, StringComparison.Ordinal);
        Assert.Contains("(ร้อยละ 10.10)", explanation, StringComparison.Ordinal);

        LedgerEntry Entry(string key, decimal value) => Of(IndicatorKey.Parse(key), value);

        LedgerEntry Of(IndicatorKey indicator, decimal value) => new()
        {
            District = district.Code,
            Month = Month("2023-10"),
            Indicator = indicator,
            State = ReportState.Reported,
            Accepted = AcceptedFigures.Of(district.Code, Month("2023-10"), new() { Indicator = indicator, Value = value, Original = "", Place = "" }, RawReportId.Parse("0123456789abcdef01234567"), ReportChannel.Form, At("2023-11-10T09:00"), "responses/form.csv"),
        };
    }
}
