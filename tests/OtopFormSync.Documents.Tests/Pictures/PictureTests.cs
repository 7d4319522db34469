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

    // How often the right figure is seen in worse ones is printed with PICTURES=all: each costs a machine of two cores half a minute.
    private static readonly int Tried = Environment.GetEnvironmentVariable("PICTURES") is null ? 1 : int.MaxValue;

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
        var pdf = CaseFile.Bytes("enclosure-by-writer.pdf");
        var tried = Pictures.Take(Tried).Select(picture =>
        {
            var watch = Stopwatch.StartNew();
            var content = Read(Machine.Distorted(Machine.Page(pdf, picture.Dpi), picture.Ways));
            return (picture.Name, Content: content, Draft: Draft(content), Took: watch.Elapsed);
        }).ToList();
        foreach (var (name, content, draft, took) in tried)
        {
            var (right, first, others) = Found(draft);
            output.WriteLine($"{name,-36} right among the candidates {right,2} of 27, first of them {first,2}, other candidates {others,2}, {took.TotalSeconds:0.0} s");
            if (Environment.GetEnvironmentVariable("PICTURES_SHOWN") is not null)
            {
                Show(content, draft);
            }

            AssertNothingCounts(content, draft);
        }

        Assert.Equal(27, Found(tried[0].Draft).Right);
    }

    [Fact]
    public void A_scan_without_letters_and_a_photo_taken_with_the_camera_turned_are_looked_at()
    {
        var photo = Machine.Distorted(Machine.Page(CaseFile.Bytes("enclosure-by-writer.pdf"), 200), "-quality", "92");
        var scan = PhotoPage.Of(photo, PictureHead.Of(photo)!);
        var turned = Machine.Distorted(Machine.Page(CaseFile.Bytes("enclosure-by-writer.pdf"), 200), "-rotate", "-90", "-quality", "92");
        foreach (var file in (byte[][])[scan, HeldUpright(turned)])
        {
            var content = Read(file);
            AssertNothingCounts(content, Draft(content));
            Assert.InRange(Found(Draft(content)).Right, 9, 27); // nothing at all is seen of a page on its side
        }
    }

    [Theory]
    [InlineData("TIFF", "tif", "-compress", "LZW")]
    [InlineData("WebP", "webp", "-quality", "90")]
    [InlineData("GIF", "gif")]
    [InlineData("BMP", "bmp")]
    public void Other_kinds_that_scanners_and_programs_make_are_looked_at_as_well_and_named(string kind, string ending, params string[] ways)
    {
        var picture = Machine.As(ending, Machine.Page(CaseFile.Bytes("enclosure-by-writer.pdf"), 200), ways);
        var content = Read(picture);

        AssertNothingCounts(content, Draft(content));
        Assert.InRange(Found(Draft(content)).Right, 24, 27);
        Assert.Contains($"รูปภาพ {kind}", content.Problems[0].Reason.Values.Single().Value.ToString()!, StringComparison.Ordinal);
        Assert.EndsWith($".{ending}", content.Problems[0].Picture!, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_of_a_scan_with_several_is_looked_at_by_itself()
    {
        var page = Machine.Page(CaseFile.Bytes("enclosure-by-writer.pdf"), 150);
        var scan = Machine.As("tif", page, "(", "+clone", ")", "-compress", "Group4");

        Assert.Equal(2, PictureHead.Of(scan)!.Pages);
        Assert.Equal(2, Tesseract.Read("", scan)!.Pages.Count);
    }

    [Theory]
    [InlineData("heic")]
    [InlineData("mif1")]
    [InlineData("avif")]
    public void A_telephone_s_own_kind_is_shown_with_advice(string brand)
    {
        byte[] file = [0, 0, 0, 24, .. "ftyp"u8, .. System.Text.Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. new byte[40]];
        foreach (var reader in (TesseractReader[])[Tesseract, new(PictureMachine.None)])
        {
            var problem = Assert.Single(AttachmentReader.Read(file, "IMG_0001.HEIC", TimeProvider.System, reader).Problems);
            Assert.Equal("document.heic", problem.Reason.Key);
            Assert.EndsWith(".heic", problem.Picture!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_s_size_is_known_before_it_is_opened()
    {
        foreach (var (ending, kind) in ((string, PictureKind)[])[("png", PictureKind.Png), ("jpg", PictureKind.Jpeg), ("gif", PictureKind.Gif), ("bmp", PictureKind.Bmp), ("tif", PictureKind.Tiff), ("webp", PictureKind.WebP)])
        {
            var head = PictureHead.Of(Machine.As(ending, Machine.Page(CaseFile.Bytes("enclosure-by-writer.pdf"), 20)));
            Assert.Equal((kind, 1), (head!.Kind, head.Pages));
            Assert.InRange(head.Width, 100, 300);
            Assert.InRange(head.Height, 100, 300);
        }
    }

    [Fact]
    public void Without_Tesseract_or_for_what_it_cannot_open_a_picture_is_shown_and_nothing_is_read()
    {
        foreach (var (reader, file) in ((TesseractReader, byte[])[])[(new(PictureMachine.None), [0xFF, 0xD8, 0xFF, 1, 2, 3]), (Tesseract, [0xFF, 0xD8, 0xFF, 1, 2, 3]), (Tesseract, [.. "GIF89a"u8, 1, 2, 3])])
        {
            var content = AttachmentReader.Read(file, "photo.jpg", TimeProvider.System, reader);
            Assert.Empty(content.Pictures);
            var problem = Assert.Single(content.Problems);
            Assert.Equal(Complaint.PictureOf(file).Reason, problem.Reason);
            Assert.StartsWith("review/MAIL-", problem.Picture!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_of_more_points_than_are_looked_at_is_said_to_be_too_big()
    {
        byte[] png = [0x89, .. "PNG\r\n\u001a\n\0\0\0\rIHDR"u8, 0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0];
        Assert.Equal("document.picture-too-big", Assert.Single(Read(png).Problems).Reason.Key);
    }

    [Fact]
    public void A_program_that_refuses_has_nothing_to_say_and_one_that_is_ended_or_missing_is_asked_again()
    {
        var limiter = BoundedProcess.Find("prlimit");
        var shell = new BoundedProcess(BoundedProcess.Find("sh")!, limiter);
        Assert.Equal("said"u8.ToArray(), shell.Run(["-c", "cat"], "said"u8.ToArray())!);
        Assert.Equal([], shell.Run(["-c", "exec <&-"], new byte[1_000_000])!); // it does not want to hear all
        Assert.Null(shell.Run(["-c", "exit 1"], default));
        Assert.Throws<UnfinishedReadingException>(() => shell.Run(["-c", "kill -9 $$"], default));
        Assert.Throws<UnfinishedReadingException>(() => new BoundedProcess("/no/such/program", null).Run([], default));
    }

    private static MailContent Read(byte[] file) => AttachmentReader.Read(file, "photo.jpg", TimeProvider.System, Tesseract);

    private static void AssertNothingCounts(MailContent content, DraftReport draft)
    {
        Assert.Equal(("", 0), (content.Text, content.Tables.Count));
        Assert.Equal("", Assert.Single(content.Attachments).Text);
        Assert.Single(content.Problems);
        Assert.Empty(draft.Months);
        Assert.Empty(draft.Claims);
    }

    // The note by which cameras say that the picture lies on its side.
    private static byte[] HeldUpright(byte[] photo) =>
        [.. photo[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. photo[2..]];

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
                var month = new ReportingMonth(2023, 10 + i);
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
