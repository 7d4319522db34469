using System.Text;
using Google.Apis.Generator;

if (args is not [var document, var output])
{
    Console.Error.WriteLine("usage: Google.Apis.Generator DISCOVERY.json OUTPUT.cs");
    return 2;
}

var source = ClientWriter.Write(DiscoveryDocument.Read(File.ReadAllBytes(document)));

// Moved into place whole: a build that is cut off leaves no half client that looks up to date.
var unfinished = $"{output}.{Environment.ProcessId}.tmp";
File.WriteAllText(unfinished, source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
File.Move(unfinished, output, overwrite: true);
return 0;
