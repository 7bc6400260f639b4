using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Doors.Humanity.Pictures;
using ServiceDesk.Api.Files.Formats;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Pictures of letters and digits.</summary>
public sealed class ImageProofTests(HostFixture fixture) : ApiTest(fixture)
{
    [Seed("K-04"), Seed("F-08")]
    [PostgresTheory(Timeout = 60_000)]
    [InlineData("X7K9M3", "09130200001")]
    [InlineData("x7k9m3", "09130200002")]
    [InlineData(" x۷k ٩m۳ ", "09130200003")]
    public async Task What_the_picture_shows_may_be_typed_small_and_with_Persian_digits(string answer, string mobile)
    {
        var host = await HostAsync();
        (await AskAsync(host, await ShownAsync(host, "X7K9M3"), answer, mobile)).Is(HttpStatusCode.Accepted);
    }

    [Seed("K-04"), Seed("F-08")]
    [PostgresFact(Timeout = 60_000)]
    public async Task A_picture_can_be_answered_once()
    {
        var host = await HostAsync();
        var image = await ShownAsync(host, "X7K9M3");
        Assert.Equal(["proof.answer wrong_answer"], (await AskAsync(host, image, "X7K9M4", "09130200004")).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["proof.image proof_void"], (await AskAsync(host, image, "X7K9M3", "09130200004")).IsProblem(400, "invalid_command").Errors);

        var parallel = await ShownAsync(host, "X7K9M3");
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => AskAsync(host, parallel, "X7K9M3", $"091302001{i:00}")));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Accepted);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_mistake_in_the_number_does_not_use_the_picture_up()
    {
        var host = await HostAsync();
        var image = await ShownAsync(host, "X7K9M3");
        Assert.Equal(["mobile invalid_mobile"], (await AskAsync(host, image, "X7K9M3", "0913")).IsProblem(400, "invalid_command").Errors);
        (await AskAsync(host, image, "X7K9M3", "09130200005")).Is(HttpStatusCode.Accepted);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_picture_is_good_for_ten_minutes()
    {
        var host = await HostAsync();
        var image = await ShownAsync(host, "X7K9M3");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["proof.image proof_void"], (await AskAsync(host, image, "X7K9M3", "09130200006")).IsProblem(400, "invalid_command").Errors);
    }

    [Seed("F-09")]
    [PostgresFact(Timeout = 60_000)]
    public async Task Another_picture_is_had_by_asking_again_and_its_answer_is_stored_hashed()
    {
        var host = await HostAsync();
        var visitor = new DoorVisitor(host, "faragostar");
        var (one, other) = (await visitor.SendAsync(HttpMethod.Post, "/api/sign-in/proof/image"), await visitor.SendAsync(HttpMethod.Post, "/api/sign-in/proof/image"));
        Assert.NotEqual((string)one.Is(HttpStatusCode.Created).Json["image"]!, (string)other.Is(HttpStatusCode.Created).Json["image"]!);
        Assert.NotEqual(Png(one), Png(other));
        Assert.Equal(6, (int)one.Json["length"]!);
        using var content = new MemoryStream(Png(one));
        Assert.Equal(FileFinding.Good(Domain.Files.FileFormat.Png), FileInspector.Inspect(content));
        await using var stored = host.Store.DataSource.CreateCommand("select octet_length(answer) from image_proof where id = $1");
        stored.Parameters.Add(new() { Value = Guid.Parse((string)one.Json["image"]!) });
        Assert.Equal(32, await stored.ExecuteScalarAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_cannot_see_pictures_comes_in_by_work_at_every_door()
    {
        var visitor = new DoorVisitor(await HostAsync(), "kaums");
        (await visitor.AskAsync("09130200007")).Is(HttpStatusCode.Accepted);
    }

    [Fact]
    public void Every_sign_has_a_shape_of_its_own_and_none_looks_like_a_left_out_one()
    {
        var signs = Glyphs.Letters + Glyphs.Digits;
        Assert.Equal(signs.Length, signs.Select(sign => Convert.ToHexString(SignPicture.Draw($"{sign}", new Random(1)))).Distinct().Count());
        Assert.Empty(signs.Intersect("0OQ1I2Z5SG8B4AUV"));
    }

    [Fact]
    public void The_same_signs_are_drawn_another_way_each_time() =>
        Assert.NotEqual(SignPicture.Draw("X7K9M3", new Random(1)), SignPicture.Draw("X7K9M3", new Random(2)));

    private static byte[] Png(Reply reply)
    {
        var (kind, content) = ((string)reply.Json["picture"]!).Split(',') is [var before, var after] ? (before, after) : throw new FormatException(reply.Text);
        Assert.Equal("data:image/png;base64", kind);
        return Convert.FromBase64String(content);
    }

    /// <summary>A picture as if it had been shown: what the product itself shows only eyes can read.</summary>
    private static async Task<string> ShownAsync(TestHost host, string signs)
    {
        var id = Guid.NewGuid();
        await using var insert = host.Store.DataSource.CreateCommand("insert into image_proof (tenant_id, id, answer, ends_at) values ('kaums', $1, $2, $3)");
        insert.Parameters.Add(new() { Value = id });
        insert.Parameters.Add(new() { Value = host.Services.GetRequiredService<KeyedHash>().Of("image", $"{id}", signs) });
        insert.Parameters.Add(new() { Value = host.Clock.GetUtcNow() + TimeSpan.FromMinutes(10) });
        await insert.ExecuteNonQueryAsync();
        return $"{id}";
    }

    private static Task<Reply> AskAsync(TestHost host, string image, string answer, string mobile) => new DoorVisitor(host, "kaums").SendAsync(
        HttpMethod.Post, "/api/sign-in/mobile", new JsonObject { ["mobile"] = mobile, ["proof"] = new JsonObject { ["image"] = image, ["answer"] = answer } }.ToJsonString());
}
