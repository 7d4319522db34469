using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Plays the people around a spreadsheet: its owner, the officers, the districts that fill in the form.</summary>
internal sealed class People(SheetsWorld world)
{
    /// <summary>A spreadsheet that somebody made by hand; <c>*</c> among the writers or readers is everybody.</summary>
    public string Create(string owner, string title, string locale = "th_TH", string timeZone = "Asia/Bangkok", IEnumerable<string>? writers = null, IEnumerable<string>? readers = null, string? id = null)
    {
        var made = SpreadsheetApi.Create(world, new JsonObject { ["properties"] = new JsonObject { ["title"] = title, ["locale"] = locale, ["timeZone"] = timeZone } }, owner, id).Text("spreadsheetId")!;
        Share(made, writers, readers);
        return made;
    }

    public void Share(string id, IEnumerable<string>? writers = null, IEnumerable<string>? readers = null) => world.Change(id, null, book =>
    {
        book.Writers.UnionWith(writers ?? []);
        book.Readers.UnionWith(readers ?? []);
        return 0;
    });

    public void Unshare(string id, string email) => world.Change(id, null, book =>
    {
        book.Writers.Remove(email);
        book.Readers.Remove(email);
        return 0;
    });

    /// <summary>Links a form: a new tab with the timestamp and the questions as its header. Answers the tab's id.</summary>
    public int LinkForm(string id, string title, params IEnumerable<string> questions) => world.Change(id, null, book =>
    {
        var sheet = TabRequests.NewSheet(Owner(book), new JsonObject { ["title"] = title, ["index"] = 0, ["gridProperties"] = new JsonObject { ["rowCount"] = 100, ["columnCount"] = 26, ["frozenRowCount"] = 1 } });
        sheet.Responses = new FormResponses(0);
        var column = 0;
        foreach (var question in questions.Prepend(book.Locale.StartsWith("th", StringComparison.Ordinal) ? "ประทับเวลา" : "Timestamp")) { AddQuestion(book, sheet, column++, question); }
        return sheet.Id;
    });

    /// <summary>A question added to the form: a new column right of the other questions.</summary>
    public void AddQuestion(string id, int sheetId, string question) => world.Change(id, null, book =>
    {
        var sheet = book[sheetId];
        var at = Questions(sheet).Max(static q => q.Column) + 1;
        DimensionRequests.InsertAt(book, sheet, rows: false, at, 1, likeBefore: true);
        AddQuestion(book, sheet, at, question);
        return 0;
    });

    /// <summary>A question renamed in the form: its header follows.</summary>
    public void RenameQuestion(string id, int sheetId, string question, string name) => world.Change(id, null, book =>
    {
        var sheet = book[sheetId];
        var (row, column) = Questions(sheet).Where(q => q.Name == question).Select(static q => (q.Row, q.Column)).First();
        sheet.Put(row, column, "userEnteredValue", new JsonObject { ["stringValue"] = name });
        sheet.Put(row, column, FormResponses.Question, name);
        return 0;
    });

    /// <summary>
    /// Submits a response: a row inserted after the last response, answers by question. What looks like a number or a
    /// date is converted as if typed; a text that begins like a formula stays text. Answers the response's number.
    /// </summary>
    public int Submit(string id, int sheetId, IReadOnlyDictionary<string, JsonNode?> answers, DateTimeOffset? at = null) => world.Change(id, null, book =>
    {
        var sheet = book[sheetId];
        var number = (sheet.Responses ?? throw GoogleError.Invalid("No form writes into this tab.")).Last + 1;
        sheet.Responses = new FormResponses(number);
        Fill(book, sheet, NewRow(book, sheet), number, answers, at);
        return number;
    });

    /// <summary>"Edit your response": the same row, wherever it is now, with a new timestamp; a row that was deleted is written anew.</summary>
    public void EditResponse(string id, int sheetId, int response, IReadOnlyDictionary<string, JsonNode?> answers, DateTimeOffset? at = null) => world.Change(id, null, book =>
    {
        var sheet = book[sheetId];
        var row = Marked(sheet).Where(m => m.Number == response).Select(static m => (int?)m.Row).FirstOrDefault();
        Fill(book, sheet, row ?? NewRow(book, sheet), response, answers, at);
        return 0;
    });

    /// <summary>Types into one cell, such as <c>'ผล'!B3</c>.</summary>
    public void Type(string id, string cell, string text) => world.Change(id, null, book =>
    {
        var area = A1.Parse(cell, book);
        CellValues.Write(book, book.Grid(area.SheetId), area.Top ?? 0, area.Left ?? 0, text, typed: true);
        return 0;
    });

    /// <summary>Sorts everything below the frozen rows by one column.</summary>
    public void Sort(string id, int sheetId, int column, bool descending = false) => world.Change(id, null, book =>
    {
        var sheet = book.Grid(sheetId);
        RangeRequests.SortRows(sheet, sheet.Everything with { Top = Math.Max(1, sheet.Grid.Int("frozenRowCount") ?? 0) }, [(column, descending)]);
        return 0;
    });

    public void InsertRows(string id, int sheetId, int at, int count = 1) => Batch(id, Dimension("insertDimension", sheetId, "ROWS", at, count));

    public void DeleteRows(string id, int sheetId, int at, int count = 1) => Batch(id, Dimension("deleteDimension", sheetId, "ROWS", at, count));

    public void InsertColumns(string id, int sheetId, int at, int count = 1) => Batch(id, Dimension("insertDimension", sheetId, "COLUMNS", at, count));

    public void DeleteColumns(string id, int sheetId, int at, int count = 1) => Batch(id, Dimension("deleteDimension", sheetId, "COLUMNS", at, count));

    public void RenameTab(string id, int sheetId, string title) =>
        Batch(id, new JsonObject { ["updateSheetProperties"] = new JsonObject { ["properties"] = new JsonObject { ["sheetId"] = sheetId, ["title"] = title }, ["fields"] = "title" } });

    public void DeleteTab(string id, int sheetId) => Batch(id, new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = sheetId } });

    public void Merge(string id, string range) => world.Change(id, null, book =>
    {
        CellRequests.Merge(Owner(book), new JsonObject { ["range"] = A1.Parse(range, book).ToJson(), ["mergeType"] = "MERGE_ALL" });
        return 0;
    });

    /// <summary>Requests of batchUpdate as the owner, or as somebody else.</summary>
    public void Batch(string id, params IEnumerable<JsonObject> requests) => BatchAs(id, null, requests);

    public void BatchAs(string id, string? email, params IEnumerable<JsonObject> requests) => world.Change(id, email, book =>
    {
        var edit = new BatchEdit(world, book, email ?? book.Owner);
        var index = 0;
        foreach (var request in requests) { BatchUpdate.Run(edit, request, index++); }
        return 0;
    });

    private BatchEdit Owner(Spreadsheet book) => new(world, book, book.Owner);

    private static JsonObject Dimension(string request, int sheetId, string dimension, int at, int count) => new()
    {
        [request] = new JsonObject { ["range"] = new JsonObject { ["sheetId"] = sheetId, ["dimension"] = dimension, ["startIndex"] = at, ["endIndex"] = at + count } },
    };

    private static void AddQuestion(Spreadsheet book, Sheet sheet, int column, string question)
    {
        sheet.Columns = Math.Max(sheet.Columns, column + 1);
        sheet.Put(0, column, new JsonObject { ["userEnteredValue"] = new JsonObject { ["stringValue"] = question }, [FormResponses.Question] = question });
        book.CheckSize();
    }

    private static IEnumerable<(int Row, int Column, string Name)> Questions(Sheet sheet) =>
        sheet.Cells.Where(static c => c.Value.ContainsKey(FormResponses.Question)).Select(static c => (c.Key.Row, c.Key.Column, c.Value.Text(FormResponses.Question)!)).OrderBy(static q => q.Column);

    private static IEnumerable<(int Row, int Number)> Marked(Sheet sheet) =>
        sheet.Cells.Where(static c => c.Value.ContainsKey(FormResponses.Response)).Select(static c => (c.Key.Row, c.Value.Int(FormResponses.Response)!.Value));

    private static int NewRow(Spreadsheet book, Sheet sheet)
    {
        var row = Marked(sheet).Select(static m => m.Row).Concat(Questions(sheet).Select(static q => q.Row)).DefaultIfEmpty(-1).Max() + 1;
        DimensionRequests.InsertAt(book, sheet, rows: true, row, 1, likeBefore: row > 1);
        return row;
    }

    private void Fill(Spreadsheet book, Sheet sheet, int row, int number, IReadOnlyDictionary<string, JsonNode?> answers, DateTimeOffset? at)
    {
        var questions = Questions(sheet).ToList();
        var unknown = answers.Keys.Where(a => !questions.Exists(q => q.Name == a)).ToList();
        if (unknown.Count > 0) { throw GoogleError.Invalid($"The form has no question \"{unknown[0]}\"."); }
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(book.Properties.Text("timeZone") ?? "", out var known) ? known : TimeZoneInfo.Utc;
        var wallClock = TimeZoneInfo.ConvertTime(at ?? world.Clock.GetUtcNow(), zone).DateTime;
        var first = questions[0].Column;
        CellValues.Enter(sheet, row, first, new JsonObject { ["numberValue"] = Serial.Of(wallClock) }, new JsonObject { ["type"] = "DATE_TIME" });
        sheet.Put(row, first, FormResponses.Response, number);
        foreach (var (_, column, name) in questions)
        {
            if (!answers.TryGetValue(name, out var answer)) { continue; }
            var text = answer?.GetValueKind() == JsonValueKind.String ? answer.GetValue<string>() : null;
            var stays = text?.Length > 0 && text[0] is '=' or '+' or '\'';
            CellValues.Write(book, sheet, row, column, answer ?? "", typed: !stays);
        }
    }
}
