using System.Diagnostics;

namespace OtopFormSync.Documents.Tests.Pictures;

/// <summary>Pictures as printers, copiers, scanners and phones make them.</summary>
internal static class Machine
{
    /// <summary>A page of a PDF as a picture (PNG, grey).</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="dpi">Points an inch.</param>
    public static byte[] Page(byte[] pdf, int dpi) => Run("pdftoppm", ["-r", $"{dpi}", "-gray", "-png", "-singlefile", "-"], pdf);

    /// <summary>What becomes of a picture on its way (JPEG).</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="ways">What is done to it, as ImageMagick names it.</param>
    public static byte[] Distorted(byte[] picture, params IEnumerable<string> ways) => Run("convert", ["-seed", "16", "png:-", "-background", "white", .. ways, "jpeg:-"], picture);

    /// <summary>A picture as another kind of file.</summary>
    /// <param name="ending">How names of such files end.</param>
    /// <param name="picture">The picture (PNG).</param>
    /// <param name="ways">What else is done to it, as ImageMagick names it.</param>
    public static byte[] As(string ending, byte[] picture, params IEnumerable<string> ways) => Run("convert", ["png:-", .. ways, $"{(ending == "tif" ? "tiff" : ending)}:-"], picture);

    private static byte[] Run(string program, string[] arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var given = Task.Run(() =>
        {
            using var to = process.StandardInput.BaseStream;
            to.Write(input);
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        given.Wait();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
