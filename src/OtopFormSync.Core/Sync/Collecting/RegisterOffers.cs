using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Files of registers that people laid down: each is shown as it was understood, and counts once an officer takes it.</summary>
/// <param name="derivation">The program in whose results they are asked about.</param>
/// <param name="province">The province.</param>
/// <param name="items">Makes review items.</param>
internal sealed class RegisterOffers(Derivation derivation, Province province, ReviewItems items)
{
    private readonly Program _program = derivation.Program;
    private readonly List<ReviewItem> _items = [];

    /// <summary>What is asked and was answered.</summary>
    public IReadOnlyList<ReviewItem> Items => _items;

    /// <summary>The record with what officers took of the files, and without what they took back while its file still lies there.</summary>
    /// <param name="record">The record.</param>
    /// <param name="documents">The files.</param>
    public RegisterRecord Take(RegisterRecord record, IEnumerable<RegisterDocument> documents) => documents.Aggregate(record, Take);

    private RegisterRecord Take(RegisterRecord record, RegisterDocument document)
    {
        if (document.Tables.IsEmpty)
        {
            _items.Add(items.RegisterUnread(document));
            return record;
        }

        var kind = document.Kind;
        if (kind is null)
        {
            var asked = items.RegisterUnclear(document, [], []);
            kind = asked.Decision is { Kind: DecisionKind.UseValue, Value: { } typed } ? RegisterDocument.KindIn(typed) : null;
            if (kind is null)
            {
                Ask(asked);
                return record;
            }
        }

        if (kind.Value.NameIn(_program) is not { } name)
        {
            return record; // the program counts nothing of the kind
        }

        var read = Read(record, document, kind.Value);
        while (!read.Unknown.IsEmpty)
        {
            var asked = items.RegisterUnclear(document, read.Unknown, [.. read.Problems.Where(problem => problem.Key == "register.words")]);
            var said = asked.Decision is { Kind: DecisionKind.UseValue, Value: { } typed } ? SaidOf(typed, read.Unknown, kind.Value) : [];
            if (said.Count == 0)
            {
                Ask(asked);
                return record;
            }

            record = record.With(said);
            read = Read(record, document, kind.Value);
        }

        var snapshot = new RegisterSnapshot(_program.ShortTitle, kind.Value, read.Day ?? document.Day, document.Place, read.Figures);
        var offered = items.RegisterOffered(document, snapshot, name, province, [.. document.Unread, .. read.Problems, .. read.Day is null ? [new Saying(document.IsMailed ? "register.day-of-mail" : "register.day-of-file")] : Array.Empty<Saying>(), .. read.Notes]);
        _items.Add(offered);
        var isTaken = offered.Decision?.Kind == DecisionKind.Accept;
        return isTaken == record.Snapshots.Contains(snapshot) ? record : isTaken ? record.With(snapshot) : record with { Snapshots = [.. record.Snapshots.Where(known => known != snapshot)] };
    }

    private void Ask(ReviewItem asked) => _items.Add(asked.Decision?.Kind == DecisionKind.UseValue ? items.Undecidable(asked, [Doubt.Of(DoubtCode.Unreadable, asked.Decision.Value ?? "")]) : asked);

    private RegisterReading Read(RegisterRecord record, RegisterDocument document, RegisterKind kind) =>
        new RegisterReader(kind, record.HeadingsOf(_program, kind), _program.Registers!, derivation.Districts).Read(document.Tables, document.Name, document.Day);

    // "วันออกใบ=วันที่, ผู้อนุมัติ=ไม่ใช้"; one meaning alone is that of all, but a title's word is answered by itself: it leaves out the whole table.
    private List<RememberedHeading> SaidOf(string typed, ValueList<string> unknown, RegisterKind kind)
    {
        if (RegisterHeadings.Parse(typed) is { } all && (unknown.Count == 1 || all == RegisterColumn.Ignored))
        {
            return [.. unknown.Where(heading => unknown.Count == 1 || !RegisterHeadings.IsWord(heading)).Select(heading => Remembered(heading, all))];
        }

        return
        [
            .. from part in typed.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               let at = part.LastIndexOf('=')
               where at > 0
               let heading = unknown.FirstOrDefault(known => RegisterHeadings.AskedKeyOf(known) == RegisterHeadings.AskedKeyOf(part[..at]))
               let column = RegisterHeadings.Parse(part[(at + 1)..])
               where heading is not null && column is not null
               select Remembered(heading, column.Value),
        ];

        RememberedHeading Remembered(string heading, RegisterColumn column) => new(_program.ShortTitle, kind, RegisterHeadings.AskedKeyOf(heading), column);
    }
}
