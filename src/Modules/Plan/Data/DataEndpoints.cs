using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Baken.Plan.Data;

/// <summary>CSV, JSON, their schema and the feed: for everyone, from anywhere.</summary>
internal static class DataEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("");
        open.AddEndpointFilter(FromAnywhere);
        foreach (var language in Languages.All)
        {
            var root = $"/{{culture:lang({language})}}/plan";
            open.MapGet($"{root}/data.csv", CsvFile).Allow(Who.Everyone);
            open.MapGet($"{root}/data.json", JsonFile).Allow(Who.Everyone);
            open.MapGet($"{root}/experiences.csv", ExperiencesFile).Allow(Who.Everyone);
            open.MapGet($"{root}/data.schema.json", SchemaFile).Allow(Who.Everyone);
            open.MapGet($"{root}/changes.atom", FeedFile).Allow(Who.Everyone);
        }
    }

    private static ValueTask<object?> FromAnywhere(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(call);
    }

    private static async Task<IResult> CsvFile(
        string? plan,
        LibraryCache texts,
        SiteClock clock,
        PlanCount count,
        CancellationToken cancel
    ) =>
        Find(plan, texts, clock) is { } found
            ? Results.Text(OpenData.CsvOf(await count.Of(found, cancel)), Csv.ContentType)
            : Results.NotFound();

    private static async Task<IResult> JsonFile(
        string? plan,
        LibraryCache texts,
        SiteClock clock,
        PlanCount count,
        Database database,
        CancellationToken cancel
    )
    {
        if (Find(plan, texts, clock) is not { } found)
            return Results.NotFound();
        var notes = await FieldNote.OnTheSite(database, found, clock.Today, cancel);
        return Results.Text(OpenData.JsonOf(await count.Of(found, cancel), notes, texts.Current), "application/json; charset=utf-8");
    }

    private static async Task<IResult> ExperiencesFile(
        string? plan,
        LibraryCache texts,
        SiteClock clock,
        Database database,
        CancellationToken cancel
    )
    {
        if (Find(plan, texts, clock) is not { } found)
            return Results.NotFound();
        var notes = await FieldNote.OnTheSite(database, found, clock.Today, cancel);
        return Results.Text(OpenData.CsvOf(notes.Select(PublicExperience.Of)), Csv.ContentType);
    }

    private static IResult SchemaFile() =>
        Results.Stream(typeof(OpenData).Assembly.GetManifestResourceStream("Baken.Plan.Data.schema.json")!, "application/schema+json");

    private static async Task<IResult> FeedFile(
        LibraryCache texts,
        SiteClock clock,
        PlanCount count,
        PlanEvents events,
        PlanLinks pages,
        Links links,
        CancellationToken cancel
    )
    {
        if (Find(null, texts, clock) is not { } plan)
            return Results.NotFound();
        var words = PlanWords.Of(texts.Current, plan, Languages.Current);
        return Results.Text(Feed.Of(await events.Of(await count.Of(plan, cancel), cancel), plan, words, pages, links), Feed.ContentType);
    }

    private static ActionPlan? Find(string? plan, LibraryCache texts, SiteClock clock) =>
        Plans.Of(texts.Current).FindOrCurrent(plan, clock.Today);
}
