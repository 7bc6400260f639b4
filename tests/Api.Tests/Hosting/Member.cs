using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ServiceDesk.Api.Tests.Files;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>Somebody who uses a desk.</summary>
internal sealed class Member(HttpClient client, string organisation, string? token)
{
    public string? Token => token;

    /// <summary>The same person, knocking at another organisation's or host's door.</summary>
    public Member At(string other, HttpClient? through = null) => new(through ?? client, other, token);

    /// <summary>Submits; a letter gets its file, as it must have one (K-16, F-24), unless the body names one.</summary>
    public async Task<Reply> SubmitAsync(string json, params (string Name, string Value)[] headers) =>
        await PostAsync("/api/requests", await WithLetterAsync(json), headers);

    /// <summary>The body of a submission, with a file that has just been uploaded where it is a letter and names none.</summary>
    public async Task<string> WithLetterAsync(string json)
    {
        if (!json.Contains("\"service\":\"letter\"") || json.Contains("\"bodyFile\"") || organisation is not ("kaums" or "faragostar"))
            return json;
        return json.Insert(json.IndexOf('{') + 1, $"\"bodyFile\":\"{(await UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created).Id}\",");
    }

    /// <param name="content">The file.</param>
    /// <param name="name">Its name; null sends none.</param>
    /// <param name="query">What it is for, such as <c>?service=letter</c>.</param>
    public Task<Reply> UploadAsync(byte[] content, string? name = "نامه.pdf", string query = "") =>
        UploadAsync(new ByteArrayContent(content), name, query);

    public async Task<Reply> UploadAsync(HttpContent content, string? name, string query = "")
    {
        if (name is not null)
            content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        return await PostAsync("/api/files" + query, content);
    }

    /// <summary>A file, of which a part may be asked for.</summary>
    public async Task<HttpResponseMessage> DownloadAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Path(path));
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request);
    }

    /// <summary>A command on a request that saw this version of it; null sends no If-Match.</summary>
    public Task<Reply> DoAsync(string path, string id, long? version, string json = "{}", params (string Name, string Value)[] headers) =>
        PostAsync($"/api/requests/{id}/{path}", json, version is null ? headers : [("If-Match", $"\"{version}\""), .. headers]);

    /// <summary>A command that must be done.</summary>
    public async Task<Reply> DoneAsync(string path, Reply before, string json = "{}") =>
        (await DoAsync(path, before.Id, before.Version, json)).Is(HttpStatusCode.OK);

    public async Task<Reply> ReadAsync(string id) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, Path($"/api/requests/{id}")));

    public Task<Reply> PostAsync(string path, string json, params (string Name, string Value)[] headers) =>
        PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public async Task<Reply> PostAsync(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path(path)) { Content = content };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value) || content.Headers.TryAddWithoutValidation(name, value));
        return await SendAsync(request);
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var reply = await Reply.OfAsync(await client.SendAsync(request));
        DeclaredErrors.Hold(request, reply);
        return reply;
    }

    public string Path(string path) => $"/{organisation}{path}";
}
