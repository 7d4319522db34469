using System.Diagnostics;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Pictures;
using OtopFormSync.Documents.Tests.Cells;
using OtopFormSync.Documents.Tests.Generated;
using OtopFormSync.Documents.Tests.Kinds;

namespace OtopFormSync.Documents.Tests.Pictures;

/// <summary>The letter's table with known figures, printed, and photographed, scanned and copied: how often the right figure is among what an officer may pick from.</summary>
public sealed class PictureTests(ITestOutputHelper output)
{
    private static readonly TesseractReader Tesseract = new(PictureMachine.Find());

    private static readonly (string Name, int Dpi, string[] Ways)[] Pictures =
    [
        ("clean, 200 dpi", 200, ["-quality", "92"]),
        ("scanned, 200 dpi", 200, ["-rotate", "0.7", "-blur", "0x0.7", "-attenuate", "0.3", "+noise", "Gaussian", "-colorspace", "Gray", "-quality", "60"]),
        ("photo turned by 2 degrees, 150 dpi", 150, ["-rotate", "2", "-blur", "0x0.8", "-attenuate", "0.2", "+noise", "Gaussian", "-quality", "70"]),
        ("photo turned by -3 degrees, 250 dpi", 250, ["-rotate", "-3", "-blur", "0x1", "-attenuate", "0.2", "+noise", "Gaussian", "-quality", "70"]),
        ("sent in a chat, 1280 points", 200, ["-resize", "1280x1280", "-quality", "60"]),
        ("copied in black and white, 200 dpi", 200, ["-rotate", "-0.5", "-blur", "0x0.6", "-threshold", "60%", "-quality", "90"]),
    ];

    [Fact]
    public void The_right_figure_is_among_the_candidates_and_none_counts()
    {
        var pdf = CaseFile.Bytes("nine-districts-by-writer.pdf");
        foreach (var (name, dpi, ways) in Pictures)
        {
            var (watch, file) = (Stopwatch.StartNew(), Machine.Distorted(Machine.Page(pdf, dpi), ways));
            var content = AttachmentReader.Read(file, "photo.jpg", TimeProvider.System, Tesseract);
            Assert.Equal("", content.Text);
            Assert.Empty(content.Tables);
            Assert.Single(content.Problems);
            var draft = Draft(content);
            Assert.Empty(draft.Months);
            Assert.Empty(draft.Claims);
            var (right, first, others) = Found(draft);
            output.WriteLine($"{name,-36} right among the candidates {right,2} of 27, first of them {first,2}, other candidates {others,2}, {watch.Elapsed.TotalSeconds:0.0} s");
            if (Environment.GetEnvironmentVariable("PICTURES_SHOWN") is not null)
            {
                Show(content, draft);
            }

            Assert.True(name != Pictures[0].Name || right == 27, $"{name}: only {right} of 27");
        }
    }

    private static DraftReport Draft(MailContent content)
    {
        var raw = new RawReport { Source = "inbox", Key = "1", ReceivedAt = new(2024, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)), Place = "inbox/1.eml", Content = new RawContent.Mail([]) };
        return GeneratedDocumentsTests.Reader.Read(raw, content, null);
    }

    private static (int Right, int First, int Others) Found(DraftReport draft)
    {
        var (right, first, others) = (0, 0, 0);
        foreach (var (district, sales) in NineDistricts.Sales)
        {
            for (var i = 0; i < sales.Length; i++)
            {
                var month = new ReportingMonth(i == 2 ? 2023 : 2023, 10 + i);
                var candidates = draft.Pictured.Where(figure => figure.District?.TryGetValue(out var named) == true && named.Name == district && figure.Month?.TryGetValue(out var about) == true && about == month)
                    .GroupBy(figure => figure.Text).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Max(figure => figure.Confidence)).Select(same => same.Key).ToList();
                right += candidates.Contains(NumberText.Of(sales[i])) ? 1 : 0;
                first += candidates.FirstOrDefault() == NumberText.Of(sales[i]) ? 1 : 0;
                others += candidates.Count(candidate => candidate != NumberText.Of(sales[i]));
            }
        }

        return (right, first, others);
    }

    private void Show(MailContent content, DraftReport draft)
    {
        foreach (var sight in content.Pictures.SelectMany(picture => picture.Sights))
        {
            output.WriteLine($"text: {sight.Text.Replace('\n', '|')}");
            foreach (var row in sight.Tables.SelectMany(table => table.Rows))
            {
                output.WriteLine(string.Join(" | ", row.OwnTexts));
            }
        }

        output.WriteLine(string.Join("\n", draft.Pictured.Select(figure => $"{figure.District?.Original} {figure.Month?.Original} {figure.Text} {figure.Confidence}")));
    }
}
