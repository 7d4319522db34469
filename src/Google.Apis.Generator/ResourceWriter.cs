using static Google.Apis.Generator.CodeText;

namespace Google.Apis.Generator;

/// <summary>Writes a resource with its methods, the request class of each, and the resources inside it.</summary>
internal sealed class ResourceWriter(CodeText code, DiscoveryDocument document, string baseRequest, string data)
{
    private const string Service = "Google.Apis.Services.IClientService service";

    /// <summary>The resource <paramref name="name"/> and everything below it.</summary>
    public void Write(string name, DiscoveryResource resource)
    {
        var inner = resource.Resources ?? [];
        code.Block($"public class {Names.Member(name)}Resource", () =>
        {
            code.Line("private readonly Google.Apis.Services.IClientService service;");
            code.Line();
            code.Block($"public {Names.Member(name)}Resource({Service})", () =>
            {
                code.Line("this.service = service;");
                foreach (var child in inner.Keys)
                {
                    code.Line($"{Names.Member(child)} = new {Names.Member(child)}Resource(service);");
                }
            });
            foreach (var (child, body) in inner)
            {
                code.Line();
                code.Line($"public virtual {Names.Member(child)}Resource {Names.Member(child)} {{ get; }}");
                code.Line();
                Write(child, body);
            }

            foreach (var (call, method) in resource.Methods ?? [])
            {
                Method(call, method);
            }
        });
    }

    private void Method(string name, DiscoveryMethod method)
    {
        var parameters = method.Parameters ?? [];
        var arguments = new List<(string Type, string Name)>();
        if (method.Request is { } request)
        {
            arguments.Add((Types.Of(request, data), "body"));
        }

        arguments.AddRange((method.ParameterOrder ?? []).Where(order => parameters[order].Required).Select(order => (ParameterWriter.TypeOf(order, parameters[order]), Names.Argument(order))));
        Factory(name, "Request", method, arguments);
        Request(name, method, parameters, arguments);
        if (method.SupportsMediaUpload)
        {
            arguments.AddRange([("System.IO.Stream", "stream"), ("string", "contentType")]);
            Factory(name, "MediaUpload", method, arguments);
            MediaUpload(name, method, parameters, arguments);
        }
    }

    private void Factory(string name, string suffix, DiscoveryMethod method, List<(string Type, string Name)> arguments)
    {
        code.Line();
        code.Line($"/// <summary>{method.HttpMethod} {method.Path} ({method.Id}).</summary>");
        code.Block($"public virtual {Names.Member(name)}{suffix} {Names.Member(name)}({Declared(arguments)})", () =>
            code.Line($"return new {Names.Member(name)}{suffix}({string.Join(", ", arguments.Select(argument => argument.Name).Prepend("service"))});"));
        code.Line();
    }

    private void Request(string name, DiscoveryMethod method, SortedDictionary<string, DiscoveryParameter> parameters, List<(string Type, string Name)> arguments) =>
        code.Block($"public class {Names.Member(name)}Request : {baseRequest}<{Response(method)}>", () =>
        {
            code.Block($"public {Names.Member(name)}Request({Service}{Continued(arguments)}) : base(service)", () =>
            {
                Assignments(method, arguments);
                code.Line("InitParameters();");
            });
            ParameterWriter.Properties(code, parameters);
            if (method.Request is { } request)
            {
                code.Line();
                code.Line($"private {Types.Of(request, data)} Body {{ get; set; }}");
                code.Line();
                code.Line("protected override object GetBody() => Body;");
            }

            code.Line();
            code.Line($"public override string MethodName => {Literal(name)};");
            code.Line($"public override string HttpMethod => {Literal(method.HttpMethod)};");
            code.Line($"public override string RestPath => {Literal(method.Path)};");
            ParameterWriter.Register(code, parameters);
        });

    private void MediaUpload(string name, DiscoveryMethod method, SortedDictionary<string, DiscoveryParameter> parameters, List<(string Type, string Name)> arguments)
    {
        var request = Types.Of(method.Request ?? throw new NotSupportedException($"{method.Id} uploads without a body."), data);
        code.Block($"public class {Names.Member(name)}MediaUpload : Google.Apis.Upload.ResumableUpload<{request}, {Response(method)}>", () =>
        {
            code.Line($"public {Names.Member(name)}MediaUpload({Service}{Continued(arguments)})");
            code.Block($"    : base(service, string.Format(\"/{{0}}/{{1}}{{2}}\", \"upload\", service.BasePath, {Literal(method.Path)}), {Literal(method.HttpMethod)}, stream, contentType)", () =>
                Assignments(method, arguments));
            ParameterWriter.Properties(code, document.Parameters);
            ParameterWriter.Properties(code, parameters);
        });
    }

    private void Assignments(DiscoveryMethod method, List<(string Type, string Name)> arguments)
    {
        var parameters = (method.ParameterOrder ?? []).ToDictionary(Names.Argument, Names.Member, StringComparer.Ordinal);
        foreach (var (_, argument) in arguments)
        {
            if (parameters.TryGetValue(argument, out var property))
            {
                code.Line($"{property} = {argument};");
            }
            else if (argument == "body")
            {
                code.Line("Body = body;");
            }
        }
    }

    private string Response(DiscoveryMethod method) => method.Response is { } response ? Types.Of(response, data) : "string";

    private static string Declared(List<(string Type, string Name)> arguments) => string.Join(", ", arguments.Select(argument => $"{argument.Type} {argument.Name}"));

    private static string Continued(List<(string Type, string Name)> arguments) => string.Concat(arguments.Select(argument => $", {argument.Type} {argument.Name}"));
}
