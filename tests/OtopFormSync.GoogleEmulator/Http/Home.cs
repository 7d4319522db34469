using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OtopFormSync.GoogleEmulator.Http;

/// <summary>The first page: links to everything that can be looked at.</summary>
internal static class Home
{
    public static void Map(IEndpointRouteBuilder endpoints, Emulator emulator) =>
        endpoints.MapGet("/", () =>
        {
            var body = new StringBuilder("<h1>Emulator of Google's services</h1>");
            foreach (var (section, links) in emulator.HomeSections)
            {
                body.Append("<h2>").Append(WebUtility.HtmlEncode(section)).Append("</h2><ul>");
                foreach (var (text, address) in links()) { body.Append("<li><a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</a>"); }
                body.Append("</ul>");
            }
            return Page("Emulator", body.ToString());
        });

    /// <summary>A page around a body that is already HTML.</summary>
    public static IResult Page(string title, string body, string style = "") => Results.Content(
        $"<!DOCTYPE html>\n<html lang=\"th\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title><style>body{{font-family:Sarabun,Laksaman,Arial,sans-serif;margin:12px;color:#202124}}{style}</style></head><body>{body}</body></html>\n",
        "text/html; charset=utf-8");
}
