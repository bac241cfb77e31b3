using System.Net;
using System.Text;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Platform.Uploads;

public sealed class UploadTests
{
    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    private static void Rules(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IUploadRule>(new Rule("for everyone", Who.Everyone));
        builder.Services.AddSingleton<IUploadRule>(new Rule("for staff", Who.Role(Roles.Coordinator)));
        builder.Services.AddSingleton<IUploadRule>(new Rule("gone", null));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_file_is_saved_never_shown_and_its_name_tells_nothing(string database)
    {
        await using var site = await OwnSite.Start(database, Rules);
        using var reader = site.Reader();
        var upload = await Give(site, "%PDF-1.7 inhoud", "for everyone");
        using var response = await reader.GetAsync(new Uri(upload.Address, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 inhoud");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileName!.ShouldMatch("^bestand-[0-9a-f]{8}.pdf$");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_may_not_see_a_file_cannot_tell_that_it_is_there()
    {
        await using var site = await OwnSite.Start(more: Rules);
        using var reader = site.Reader();
        using var editor = await site.As(Roles.Editor);
        using var coordinator = await site.As(Roles.Coordinator);
        var staffs = await Give(site, "voor het team", "for staff");
        var gone = await Give(site, "weg", "gone");
        var nobodys = await Give(site, "van niemand", "unknown purpose");

        (await Status(reader, staffs)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(editor, staffs)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(coordinator, staffs)).ShouldBe(HttpStatusCode.OK);
        (await Status(coordinator, gone)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(coordinator, nobodys)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_we_do_not_take_is_refused_with_what_to_do()
    {
        await using var site = await OwnSite.Start();
        foreach (
            var (content, error) in new[]
            {
                ("<html>", "PDF"),
                ("", "leeg"),
                (new string('x', Baken.Platform.Uploads.Uploads.Largest + 1), "10 MB"),
            }
        )
        {
            await using var scope = site.Services.CreateAsyncScope();
            var (upload, message) = await scope
                .ServiceProvider.GetRequiredService<Baken.Platform.Uploads.Uploads>()
                .Add(File(content), "evidence", default);
            upload.ShouldBeNull();
            message!.ShouldContain(error);
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, Upload upload)
    {
        using var response = await client.GetAsync(new Uri(upload.Address, UriKind.Relative));
        return response.StatusCode;
    }

    private static async Task<Upload> Give(TestSite site, string content, string purpose)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (upload, _) = await scope
            .ServiceProvider.GetRequiredService<Baken.Platform.Uploads.Uploads>()
            .Add(File(content), purpose, default);
        await scope.ServiceProvider.GetRequiredService<Database>().SaveChangesAsync();
        return upload!;
    }

    private static FormFile File(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "File", "Klacht van Jan Peeters.pdf");
    }

    private sealed class Rule(string purpose, Who? who) : IUploadRule
    {
        public string Purpose => purpose;

        public Task<Who?> WhoMaySee(Guid upload, CancellationToken cancel) => Task.FromResult(who);
    }
}
