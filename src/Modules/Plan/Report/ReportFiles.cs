using System.Text;
using Baken.Plan.Data;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Baken.Platform.Writing.Word;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Baken.Plan.Report;

/// <summary>Reports as files: the document, and the data it was made of.</summary>
internal static class ReportFiles
{
    private const string Experiences = "experiences.csv";

    private static readonly Dictionary<string, string> Public = new()
    {
        ["nl"] = "plan/verslagen",
        ["en"] = "plan/reports",
        ["fr"] = "plan/rapports",
    };

    private static readonly Dictionary<string, string> Workplace = new()
    {
        ["nl"] = "werkplek/plan/verslagen",
        ["en"] = "workplace/plan/reports",
    };

    private static readonly Dictionary<string, string> Now = new() { ["nl"] = "werkplek/plan/verslag", ["en"] = "workplace/plan/report" };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (language, path) in Public)
        {
            endpoints
                .MapGet(
                    $"/{{culture:lang({language})}}/{path}/{{report}}.{{kind:regex(^(docx|csv|json)$)}}",
                    (string report, string kind, FrozenReports reports, WordFile word, CancellationToken cancel) =>
                        Kept(report, kind, forStaff: false, reports, word, cancel)
                )
                .Allow(Who.Everyone, cached: true);
            endpoints
                .MapGet($"/{{culture:lang({language})}}/{path}/{{report}}/{Experiences}", KeptExperiences)
                .Allow(Who.Everyone, cached: true);
        }
        foreach (var (language, path) in Workplace)
        {
            endpoints
                .MapGet(
                    $"/{{culture:lang({language})}}/{path}/{{report}}.{{kind:regex(^(docx|csv|json)$)}}",
                    (string report, string kind, FrozenReports reports, WordFile word, CancellationToken cancel) =>
                        Kept(report, kind, forStaff: true, reports, word, cancel)
                )
                .Allow(Who.Role(Roles.Coordinator));
            endpoints.MapGet($"/{{culture:lang({language})}}/{Now[language]}.docx", Live).Allow(Who.Role(Roles.Coordinator));
        }
    }

    /// <summary>The address of what people said, as it stood when a report was kept.</summary>
    public static string ExperiencesAddress(string slug) => $"/{Languages.Current}/{Public[Languages.Current]}/{slug}/{Experiences}";

    /// <summary>The address of a kept report as a file.</summary>
    public static string Address(string slug, string kind, bool forStaff = false, string? language = null)
    {
        var folders = forStaff ? Workplace : Public;
        var of = language ?? Languages.Current;
        of = folders.ContainsKey(of) ? of : Languages.Dutch;
        return $"/{of}/{folders[of]}/{slug}.{kind}";
    }

    /// <summary>The address of the report as it would be today, as a document.</summary>
    public static string LiveAddress(ActionPlan plan, DateOnly until, string language, bool staff)
    {
        var folder = Workplace.ContainsKey(Languages.Current) ? Languages.Current : Languages.Dutch;
        return $"/{folder}/{Now[folder]}.docx?plan={plan.Id}&until={until:yyyy-MM-dd}&language={language}{(staff ? "&staff=true" : "")}";
    }

    private static async Task<IResult> Kept(
        string slug,
        string kind,
        bool forStaff,
        FrozenReports reports,
        WordFile word,
        CancellationToken cancel
    )
    {
        var report = await reports.Find(slug, forStaff, cancel);
        if (report is null || report.Withdrawn is not null)
            return Results.NotFound();
        if (kind != "docx")
            return Results.File(
                Encoding.UTF8.GetBytes(kind == "csv" ? report.Csv : report.Json),
                kind == "csv" ? Csv.ContentType : "application/json; charset=utf-8",
                $"{report.Slug}.{kind}"
            );
        return Document(await reports.Read(report, Languages.Current, cancel), word);
    }

    private static async Task<IResult> KeptExperiences(string report, FrozenReports reports, CancellationToken cancel) =>
        await reports.Find(report, forStaff: false, cancel) is { Withdrawn: null } found
            ? Results.File(
                Encoding.UTF8.GetBytes(OpenData.CsvOf(OpenData.ExperiencesIn(found.Json))),
                Csv.ContentType,
                $"{found.Slug}-{Experiences}"
            )
            : Results.NotFound();

    private static async Task<IResult> Live(
        string? plan,
        DateOnly? until,
        string? language,
        bool? staff,
        LibraryCache texts,
        SiteClock clock,
        IReport report,
        WordFile word,
        CancellationToken cancel
    )
    {
        if (Plans.Of(texts.Current).FindOrCurrent(plan, clock.Today) is not { } found)
            return Results.NotFound();
        var spoken = language is not null && Languages.All.Contains(language) ? language : Languages.Current;
        return Document(await report.Write(new ReportWish(found.Id, until, spoken, staff ?? false), cancel), word);
    }

    private static IResult Document(Sheet sheet, WordFile word) =>
        Results.File(word.Write(sheet), WordFile.ContentType, sheet.FileName("docx"));
}
