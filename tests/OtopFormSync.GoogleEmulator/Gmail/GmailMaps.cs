using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>What is about mailboxes and is no method of Gmail: the page, pieces of uploads, and people's post for tests.</summary>
internal static class GmailMaps
{
    public static void Map(WebApplication app, Emulator emulator)
    {
        app.MapGet("/mail/{address}", (HttpContext http, string address) => PageAsync(http, emulator.Gmail, address));
        app.MapPut(GmailUploads.SessionPath + "{id}", emulator.MailUploads.TakeAsync);

        // The body is the mail as it came; ?authentication= is what Google's server found out about its sender: pass, fail, none, or its very words; ?at= is when it came.
        app.MapPost("/emulator/mail/{address}/receive", (HttpContext http, string address) => ReceiveAsync(http, emulator.Gmail, address));
        app.MapPost("/emulator/mail/{address}/expire-history", (string address) => Expire(emulator.Gmail, address));
        app.MapPost("/emulator/mail/{address}/settings", (HttpContext http, string address) => AdminCall.AnswerAsync(http, body => Set(emulator.Gmail, address, body)));
    }

    private static Task PageAsync(HttpContext http, GmailWorld world, string address)
    {
        string page;
        lock (world.Gate)
        {
            try
            {
                page = MailPage.Of(world.Of(address), http.Request.Query["id"].ToString() is { Length: > 0 } id ? id : null);
            }
            catch (GoogleError)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page, Encoding.UTF8);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, GmailWorld world, string address)
    {
        var raw = await ApiRequest.ContentAsync(http.Request);
        var words = http.Request.Query["authentication"].ToString();
        DateTimeOffset? at = http.Request.Query["at"].ToString() is { Length: > 0 } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
        var mail = Enum.TryParse<SenderCheck>(words, ignoreCase: true, out var check) ? world.Receive(address, raw, check, at) : world.Receive(address, raw, words.Length > 0 ? words : null, at);
        return Results.Text(MailJson.Labelled(mail).ToJsonString(Json.Pretty), "application/json");
    }

    private static JsonObject? Set(GmailWorld world, string address, JsonObject body)
    {
        lock (world.Gate)
        {
            var box = world.Of(address);
            if (body["searchLagSeconds"].Number() is { } seconds) { box.SearchLag = TimeSpan.FromSeconds(seconds); }
            if (body.ContainsKey("historyBeginsWithEmptyPage")) { box.HistoryBeginsWithEmptyPage = body.Flag("historyBeginsWithEmptyPage"); }
            foreach (var alias in body.List("aliases")) { box.Aliases.Add(alias!.GetValue<string>()); }
        }
        return null;
    }

    private static IResult Expire(GmailWorld world, string address)
    {
        lock (world.Gate) { world.Of(address).ExpireHistory(); }
        return Results.NoContent();
    }
}
