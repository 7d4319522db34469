using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using MimeKit;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Cells;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>
/// Documents that something happened to: each is answered within bounds, and no figure is taken that its text does not hold.
/// MUTATED_DOCUMENTS=100000 makes more of them, MUTATED_FIRST=5000 goes on from there, MUTATED_SEED=n makes one and leaves it in the temporary folder.
/// </summary>
public sealed class MutatedDocumentsTests(ITestOutputHelper output)
{
    private const int Usual = 5_000;
    private const long MostMemory = 256 * 1024 * 1024; // in all, while it is read: most of it is free again long before
    private const long MostAtOnce = 300 * 1024 * 1024; // the peak of the process, where it does nothing else
    private const int ProcessorTimeOfThread = 3;

    /// <summary>Of kinds that are not made here, as programs saved them.</summary>
    private static readonly string[] Saved =
    [
        "formulas-without-result.xls", "marked-by-libreoffice.xls", "marked-by-libreoffice.ods", "marked-by-libreoffice.fods", "nine-districts-by-gnumeric.ods", "looks-by-writer.odt", "looks-by-pandoc.odt",
        "zipped.zip", "winmail.dat",
        "marked-2003.xml", "nine-districts-by-sheetjs.xml",
        "looks-by-writer.rtf", "looks-by-abiword.rtf",
        "looks-by-writer.pdf", "nine-districts-by-chromium.pdf",
        "looks-by-writer.doc",
    ];

    /// <summary>Kinds whose figures are no texts.</summary>
    private static readonly string[] WithoutText = ["xls", "zip", "dat", "rtf", "pdf", "doc"];

    [Fact]
    public void Whatever_happened_to_a_document_no_figure_is_taken_that_its_text_does_not_hold()
    {
        var single = Environment.GetEnvironmentVariable("MUTATED_SEED");
        var seeds = single is null ? Enumerable.Range(Number("MUTATED_FIRST", 0), Number("MUTATED_DOCUMENTS", Usual)) : [int.Parse(single, CultureInfo.InvariantCulture)];
        var counts = new ConcurrentDictionary<string, int[]>();
        var faults = new ConcurrentQueue<string>();
        var (longest, slowest, work, memory, largest) = (TimeSpan.Zero, 0, 0L, 0L, 0);
        var sync = new Lock();
        // The worker reads one document after another: what the process holds at its peak is measured in the same way.
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = IsMeasured ? 1 : Environment.ProcessorCount }, seed =>
        {
            var trial = Trial.Of(seed, keep: single is not null);
            lock (sync)
            {
                (longest, slowest) = trial.Took > longest ? (trial.Took, seed) : (longest, slowest);
                (memory, largest) = trial.Memory > memory ? (trial.Memory, seed) : (memory, largest);
                work = Math.Max(work, trial.Work);
            }

            Interlocked.Increment(ref counts.GetOrAdd(trial.Format, _ => new int[3])[trial.Figures > 0 ? 0 : trial.IsRefused ? 1 : 2]);
            foreach (var fault in trial.Faults)
            {
                faults.Enqueue($"seed {seed} ({trial.Format}, {trial.Mutation}): {fault}");
            }
        });

        output.WriteLine($"{"",-8}{"figures",9}{"refused",9}{"no figure",11}");
        foreach (var (format, sums) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format,-8}{sums[0],9}{sums[1],9}{sums[2],11}"));
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"most processor time {longest.TotalSeconds:0.00} s (seed {slowest}), most memory {memory / 1024 / 1024} MB in all (seed {largest}), most work {work:N0}, peak {peak / 1024 / 1024} MB"));
        foreach (var fault in faults.Order(StringComparer.Ordinal).Take(200))
        {
            output.WriteLine(fault);
        }

        Assert.True(faults.IsEmpty, $"{faults.Count} faults, the first {faults.Order(StringComparer.Ordinal).FirstOrDefault()}");
        Assert.InRange(work, 0, Limits.Work + Limits.FileBytes);
        Assert.InRange(memory, 0, MostMemory);
        Assert.InRange(IsMeasured ? peak : 0, 0, MostAtOnce);
    }

    private static bool IsMeasured => Environment.GetEnvironmentVariable("MUTATED_DOCUMENTS") is not null;

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    private sealed record Trial(string Format, string Mutation, int Figures, bool IsRefused, long Work, TimeSpan Took, long Memory, IReadOnlyList<string> Faults)
    {
        public static Trial Of(int seed, bool keep)
        {
            var made = GeneratedDocument.Of(seed);
            var random = new Random(~seed);
            var mutation = Mutations.Names[random.Next(Mutations.Names.Count)];
            var (format, name, bytes) = random.Next(8) switch
            {
                0 => ("eml", "mail.eml", Mutations.Apply(mutation, Mail(made), random)),
                1 => ("eml", "mail.eml", Mail(made with { Bytes = Mutations.Apply(mutation, made.Bytes, random) })),
                2 or 3 when Saved[random.Next(Saved.Length)] is var saved => (Path.GetExtension(saved)[1..], saved, Mutations.Apply(mutation, CaseFile.Bytes(saved), random)),
                _ => (made.Format, made.Name, Mutations.Apply(mutation, made.Bytes, random)),
            };
            if (keep)
            {
                File.WriteAllBytes(Path.Combine(Path.GetTempPath(), name), bytes);
            }

            var faults = new List<string>();
            var (content, draft) = (new MailContent(), (DraftReport?)null);
            var (start, memory) = (ProcessorTime(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                content = format == "eml" ? new EmlReader(clock: new SlowMachine()).Read(new RawContent.Mail([.. bytes])) : made.Around(AttachmentReader.Read(bytes, name, new SlowMachine()));
                draft = GeneratedDocumentsTests.Reader.Read(GeneratedDocument.Mail, content, made.Report.District);
            }
            catch (RegexMatchTimeoutException)
            {
                // A busy machine: the worker reads such a mail again in its next cycle.
            }
            catch (Exception fault)
            {
                faults.Add(fault.ToString());
            }

            var (took, used) = (ProcessorTime() - start, GC.GetAllocatedBytesForCurrentThread() - memory);
            var taken = draft is null || draft.Problems.Any(problem => problem.Blocks) ? [] : draft.Months.SelectMany(month => month.Figures).Where(figure => figure.Figure is not null).ToList();

            if (taken.Count > 0 && !WithoutText.Contains(format))
            {
                var text = format == "eml" ? TextOf(bytes) : $"{Mutations.TextOf(bytes)}\n{Mutations.Plain(made.Body)}";
                faults.AddRange(taken.Where(figure => !Holds(text, figure.Figure!.Value)).Select(figure => $"took {figure.Figure!.Value.ToString(CultureInfo.InvariantCulture)} from {figure.Place}, which the text does not hold"));
            }

            return new(format, mutation, taken.Count, !content.Problems.IsEmpty, content.Work, took, used, faults);
        }

        // In the unit of the table, with whole baht and satang side by side, or said to be none.
        private static bool Holds(string text, decimal value) => value == 0 || new[] { value, value / 1_000, value / 1_000_000 }.Any(unit =>
            new[] { "0.00", "0.##", "0.############", "0" }.Any(form => text.Contains(unit.ToString(form, CultureInfo.InvariantCulture), StringComparison.Ordinal) && (form != "0" || decimal.IsInteger(unit))))
            || (!decimal.IsInteger(value) && text.Contains(decimal.Truncate(value).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && text.Contains((value - decimal.Truncate(value)).ToString("0.00", CultureInfo.InvariantCulture)[2..].TrimStart('0'), StringComparison.Ordinal));

        private static byte[] Mail(GeneratedDocument made)
        {
            using var message = new MimeMessage
            {
                Subject = made.Subject,
                Body = new Multipart("mixed")
                {
                    new TextPart("plain") { Text = made.Body },
                    new MimePart("application", "octet-stream")
                    {
                        Content = new MimeContent(new MemoryStream(made.Bytes)),
                        ContentDisposition = new(ContentDisposition.Attachment) { FileName = made.Name },
                        ContentTransferEncoding = ContentEncoding.Base64,
                    },
                },
            };
            message.From.Add(new MailboxAddress("อำเภอ", "a@example.org"));
            using var stream = new MemoryStream();
            message.WriteTo(stream);
            return stream.ToArray();
        }

        private static string TextOf(byte[] eml)
        {
            using var message = MimeMessage.Load(new MemoryStream(eml));
            var text = "";
            foreach (var part in message.BodyParts.OfType<MimePart>())
            {
                using var bytes = new MemoryStream();
                part.Content?.DecodeTo(bytes);
                text += Mutations.TextOf(bytes.ToArray()) + "\n";
            }

            return text;
        }
    }

    // The machine is shared with others: what a document costs is what this thread computed.
    private static TimeSpan ProcessorTime()
    {
        if (!OperatingSystem.IsLinux() || clock_gettime(ProcessorTimeOfThread, out var time) != 0)
        {
            return Stopwatch.GetElapsedTime(0);
        }

        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }

#pragma warning disable IDE1006, SYSLIB1054 // The C library's own name.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Time time);
#pragma warning restore IDE1006, SYSLIB1054
}
