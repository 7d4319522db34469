using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>All spreadsheets. Every look and every change happens under one lock; a change works on a copy and replaces the original at its end.</summary>
internal sealed class SheetsWorld(TimeProvider clock)
{
    private const string IdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>How many earlier versions a stale read may go back to.</summary>
    private const int MostEarlier = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Spreadsheet> _books = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Spreadsheet>> _earlier = new(StringComparer.Ordinal);
    private readonly Random _chance = new(20240115);

    public TimeProvider Clock { get; } = clock;

    public IReadOnlyList<Spreadsheet> All
    {
        get { lock (_lock) { return [.. _books.Values]; } }
    }

    /// <summary>Looks at a spreadsheet, as somebody or, without a caller, as the page.</summary>
    public T Read<T>(string id, string? caller, Func<Spreadsheet, T> look)
    {
        lock (_lock) { return look(Open(id, caller, write: false)); }
    }

    /// <summary>All or nothing: when <paramref name="change"/> throws, nothing has happened.</summary>
    public T Change<T>(string id, string? caller, Func<Spreadsheet, T> change)
    {
        lock (_lock)
        {
            var copy = Open(id, caller, write: true).Copy();
            var answer = change(copy);
            if (!_earlier.TryGetValue(id, out var earlier)) { _earlier[id] = earlier = []; }
            earlier.Insert(0, _books[id]);
            if (earlier.Count > MostEarlier) { earlier.RemoveAt(MostEarlier); }
            _books[id] = copy;
            return answer;
        }
    }

    public T Create<T>(string owner, JsonObject properties, Func<Spreadsheet, T> fill, string? id = null)
    {
        lock (_lock)
        {
            var book = new Spreadsheet(id ?? "1" + new string([.. Enumerable.Range(0, 43).Select(_ => IdLetters[_chance.Next(IdLetters.Length)])]), properties, owner) { Clock = Clock };
            var answer = fill(book);
            _books[book.Id] = book;
            return answer;
        }
    }

    /// <summary>A number that is not taken.</summary>
    public int NewId(Func<int, bool> taken)
    {
        lock (_lock)
        {
            int id;
            do { id = _chance.Next(1, int.MaxValue); } while (taken(id));
            return id;
        }
    }

    private Spreadsheet Open(string id, string? caller, bool write)
    {
        var book = _books.GetValueOrDefault(id) ?? throw GoogleError.NotFound();
        if (!write && Staleness.HiddenChanges > 0 && _earlier.GetValueOrDefault(id) is { Count: > 0 } earlier) { book = earlier[Math.Min(Staleness.HiddenChanges, earlier.Count) - 1]; }
        return caller is null || (write ? book.MayWrite(caller) : book.MayRead(caller)) ? book : throw GoogleError.Forbidden();
    }
}
