using System.Text;

namespace OtopFormSync.Views.Mail;

/// <summary>Writes the one stylesheet into the elements, since mail programs drop style sheets.</summary>
internal static class StyleSheet
{
    private static readonly string Css = Read();

    public static string Inline(string html) =>
        PreMailer.Net.PreMailer.MoveCssInline(html, removeStyleElements: true, css: Css, stripIdAndClassAttributes: true, removeComments: false).Html;

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("OtopFormSync.Views.mail.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
