using Google.Apis.Gmail.v1;
using Google.Apis.Sheets.v4;
using Google.Apis.Util;
using History = Google.Apis.Gmail.v1.UsersResource.HistoryResource.ListRequest.HistoryTypesEnum;
using Values = Google.Apis.Sheets.v4.SpreadsheetsResource.ValuesResource;

namespace Google.Apis.Clients.Tests;

/// <summary>Method, path and query of a call.</summary>
public sealed class AddressTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("'Tab'!A1:B", "%27Tab%27%21A1%3AB")]
    [InlineData("'ปี 68/69'!A1", "%27%E0%B8%9B%E0%B8%B5%2068%2F69%27%21A1")]
    [InlineData("50%?#", "50%25%3F%23")]
    public async Task A_range_is_escaped_whole(string range, string escaped)
    {
        await using var google = Listener.Answering();
        using var sheets = google.Sheets();
        await sheets.Spreadsheets.Values.Get("id", range).ExecuteAsync(Token);
        Assert.Equal(("GET", $"/v4/spreadsheets/id/values/{escaped}"), (google.Only.Method, google.Only.Target));
    }

    [Fact]
    public async Task A_colon_after_a_parameter_belongs_to_the_path()
    {
        await using var google = Listener.Answering();
        using var sheets = google.Sheets();
        await sheets.Spreadsheets.BatchUpdate(new(), "id").ExecuteAsync(Token);
        Assert.Equal(("POST", "/v4/spreadsheets/id:batchUpdate"), (google.Only.Method, google.Only.Target));
    }

    [Fact]
    public async Task Numbers_stand_in_the_path()
    {
        await using var google = Listener.Answering();
        using var sheets = google.Sheets();
        await sheets.Spreadsheets.DeveloperMetadata.Get("id", 42).ExecuteAsync(Token);
        Assert.Equal("/v4/spreadsheets/id/developerMetadata/42", google.Only.Target);
    }

    [Fact]
    public async Task A_repeated_parameter_repeats_its_key_and_an_enum_travels_by_its_wire_text()
    {
        await using var google = Listener.Answering();
        using var sheets = google.Sheets();
        var call = sheets.Spreadsheets.Values.BatchGet("id");
        call.Ranges = new Repeatable<string>(["A1", "'B'!C2"]);
        call.ValueRenderOption = Values.BatchGetRequest.ValueRenderOptionEnum.UNFORMATTEDVALUE;
        call.DateTimeRenderOption = Values.BatchGetRequest.DateTimeRenderOptionEnum.SERIALNUMBER;
        call.PrettyPrint = false;
        await call.ExecuteAsync(Token);
        Assert.Equal("/v4/spreadsheets/id/values:batchGet", Path(google));
        Assert.Equal(["dateTimeRenderOption=SERIAL_NUMBER", "prettyPrint=false", "ranges=%27B%27%21C2", "ranges=A1", "valueRenderOption=UNFORMATTED_VALUE"], Query(google));
    }

    [Fact]
    public async Task A_repeated_enum_is_given_by_its_list()
    {
        await using var google = Listener.Answering();
        using var gmail = google.Gmail();
        var call = gmail.Users.History.List("me");
        call.StartHistoryId = 18446744073709551615;
        call.HistoryTypesList = new Repeatable<History>([History.MessageAdded, History.LabelRemoved]);
        await call.ExecuteAsync(Token);
        Assert.Equal("/gmail/v1/users/me/history", Path(google));
        Assert.Equal(["historyTypes=labelRemoved", "historyTypes=messageAdded", "startHistoryId=18446744073709551615"], Query(google));
    }

    [Fact]
    public async Task A_repeated_enum_may_be_given_as_one_value()
    {
        await using var google = Listener.Answering();
        using var gmail = google.Gmail();
        var call = gmail.Users.History.List("me");
        call.HistoryTypes = History.MessageDeleted;
        await call.ExecuteAsync(Token);
        Assert.Equal(["historyTypes=messageDeleted"], Query(google));
    }

    [Fact]
    public async Task A_value_that_is_googles_default_is_not_sent()
    {
        await using var google = Listener.Answering();
        using var gmail = google.Gmail();
        var call = gmail.Users.Messages.List("me");
        call.MaxResults = 100;
        call.IncludeSpamTrash = true;
        call.Q = "in:inbox ก";
        await call.ExecuteAsync(Token);
        Assert.Equal(["includeSpamTrash=true", "q=in%3Ainbox%20%E0%B8%81"], Query(google));
    }

    [Fact]
    public void A_required_parameter_that_is_null_is_named_before_anything_is_sent()
    {
        using var sheets = new SheetsService();
        var complaint = Assert.Throws<GoogleApiException>(() => sheets.Spreadsheets.Values.Get(null, "A1").CreateRequest());
        Assert.Contains("Parameter \"spreadsheetId\" is missing", complaint.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_parameter_that_is_empty_is_named_before_anything_is_sent()
    {
        using var gmail = new GmailService();
        var complaint = Assert.Throws<GoogleApiException>(() => gmail.Users.Messages.Get("me", "").CreateRequest());
        Assert.Contains("Parameter validation failed for \"id\"", complaint.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_services_know_their_addresses()
    {
        using var sheets = new SheetsService();
        using var gmail = new GmailService();
        Assert.Equal(
            ("sheets", "https://sheets.googleapis.com/", "", "https://sheets.googleapis.com/batch", "batch"),
            (sheets.Name, sheets.BaseUri, sheets.BasePath, sheets.BatchUri, sheets.BatchPath));
        Assert.Equal(
            ("gmail", "https://gmail.googleapis.com/", "", "https://gmail.googleapis.com/batch", "batch"),
            (gmail.Name, gmail.BaseUri, gmail.BasePath, gmail.BatchUri, gmail.BatchPath));
        Assert.Equal("https://www.googleapis.com/auth/spreadsheets", SheetsService.Scope.Spreadsheets);
        Assert.Equal("https://mail.google.com/", GmailService.Scope.MailGoogleCom);
    }

    private static string Path(Listener google) => google.Only.Target.Split('?')[0];

    private static IEnumerable<string> Query(Listener google) => google.Only.Target.Split('?')[1].Split('&').Order(StringComparer.Ordinal);
}
