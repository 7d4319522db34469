using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OtopFormSync.GoogleEmulator.Auth;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Gmail;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.GoogleEmulator.Http;

/// <summary>The way of a request: who calls, which method, is it well-formed, what is the answer.</summary>
internal static class Pipeline
{
    /// <summary>Traffic comes first and sees everything; then pages and admin calls; what is left is an API call.</summary>
    public static void Use(WebApplication app, Emulator emulator)
    {
        app.Use(next => http =>
        {
            http.Response.Headers.Date = emulator.Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            return Gate.PassAsync(http, emulator, next);
        });
        app.UseRouting();
        Home.Map(app, emulator);
        SheetPage.Map(app, emulator);
        SheetsAdmin.Map(app, emulator.Sheets);
        GmailMaps.Map(app, emulator);
        TrafficMaps.Map(app, emulator.Traffic);
        AuthMaps.Map(app, emulator);
        BatchCalls.Map(app, emulator);
        app.Map("/{**path}", http => AnswerAsync(http, emulator));
    }

    /// <summary>Answers one API call. The batch endpoint may come here with requests of its own making.</summary>
    public static async Task AnswerAsync(HttpContext http, Emulator emulator)
    {
        try
        {
            var request = await ApiRequest.ReadAsync(http);
            if (emulator.Methods.Find(request.HttpMethod, request.RawPath) is not { } match)
            {
                await Answer.WritePageNotFoundAsync(http, request.RawPath);
                return;
            }
            var caller = emulator.Authenticate(http, match.Method);
            http.Features.Get<RecordedCall>()?.Caller = caller.Email;
            emulator.Traffic.Spend(match.Method, caller);
            if (match.Upload != UploadKind.None)
            {
                await (emulator.Uploads ?? throw Unimplemented(match.Method))(http, match, caller);
                return;
            }
            var query = QueryCheck.Read(match.Method, match.Path, request.Query);
            var fields = Mask(match.Method, query.Text("fields"));
            var body = SchemaCheck.Body(match.Method, request.Body(match.Method));
            var handler = emulator.Handlers.GetValueOrDefault(match.Method.Id) ?? throw Unimplemented(match.Method);
            var answer = await handler(new ApiCall(match.Method, match.Path, query, body, fields, caller));
            await Answer.WriteAsync(http, fields is null ? answer : fields.Apply(answer), query.Text("prettyPrint") is not "false");
        }
        catch (GoogleError error)
        {
            await Answer.WriteAsync(http, error);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not IOException && !http.Response.HasStarted)
        {
            // A mistake of the emulator, told as such; Google would say "Internal error encountered."
            await Answer.WriteAsync(http, new GoogleError(500, "INTERNAL", $"The emulator stumbled: {fault}"));
        }
    }

    private static FieldMask? Mask(ApiMethod method, string? text)
    {
        if (text is null || method.Response is null) { return null; }
        var unknown = FieldMask.TryParse(text, out var mask) ? mask.UnknownPath(method.Document, method.Response) : text;
        return unknown is null
            ? mask
            : throw GoogleError.BadRequest([(unknown, $"Error expanding 'fields' parameter. Cannot find matching fields for path '{unknown}'.")], "Request contains an invalid argument.");
    }

    private static GoogleError Unimplemented(ApiMethod method) => new(501, "UNIMPLEMENTED", $"The emulator does not know {method.Id} yet.");
}
