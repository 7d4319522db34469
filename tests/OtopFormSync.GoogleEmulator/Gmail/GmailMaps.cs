using System.Text;
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

        // The body is the mail as it came; ?authentication= is what Google's server found out about its sender.
        app.MapPost("/emulator/mail/{address}/receive", (HttpContext http, string address) => ReceiveAsync(http, emulator.Gmail, address));
        app.MapPost("/emulator/mail/{address}/expire-history", (string address) => Expire(emulator.Gmail, address));
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
        var mail = world.Receive(address, await ApiRequest.ContentAsync(http.Request), http.Request.Query["authentication"].ToString() is { Length: > 0 } result ? result : null);
        return Results.Text(MailJson.Labelled(mail).ToJsonString(Json.Pretty), "application/json");
    }

    private static IResult Expire(GmailWorld world, string address)
    {
        lock (world.Gate) { world.Of(address).ExpireHistory(); }
        return Results.NoContent();
    }
}
