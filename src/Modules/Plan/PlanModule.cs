using Baken.Plan.Board;
using Baken.Plan.Change;
using Baken.Plan.Counting;
using Baken.Plan.Data;
using Baken.Plan.Demo;
using Baken.Plan.History;
using Baken.Plan.Home;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Plan.Report;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Adjusting;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Schedule;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Plan;

/// <summary>Goals, actions, promises, measures, progress and report (plan, chapter 2).</summary>
public sealed class PlanModule : Module
{
    public override string Name => "Plan";

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<IMeasure, EvidenceMeasure>();
        services.AddScoped<PlanCount>();
        services.AddScoped<PlanVersions>();
        services.AddScoped<PlanEvents>();
        services.AddScoped<PromiseSentences>();
        services.AddScoped<PlanLinks>();
        services.AddScoped<WorkLinks>();
        services.AddScoped<IToDo, PlanToDo>();
        services.AddScoped<IUploadRule, EvidenceFiles>();
        services.AddScoped<IDemo, PlanDemo>();
        services.AddScoped<IHomePart, PlanAtHome>();
        services.AddSingleton<ISearchable, PlanSearch>();
        services.AddScoped<ISearchable, KeptSearch>();
        services.AddScoped<ReportMaker>();
        services.AddScoped<IReport, ReportMaker>();
        services.AddScoped<FrozenReports>();
        services.AddScoped<IDemo, ReportDemo>();
    }

    public override void Tables(ModelBuilder model)
    {
        PlanTables.Describe(model);
        ReportTables.Describe(model);
    }

    public override void Addresses(AddressBook addresses) =>
        addresses
            .Page("/Plan/Overview/Index", nl: "plan", en: "plan", fr: "plan")
            .Page("/Plan/Promises/Index", nl: "plan/beloften", en: "plan/promises", fr: "plan/promesses")
            .Page("/Plan/Records/Index", nl: "plan/belofte/{promise}", en: "plan/promise/{promise}", fr: "plan/promesse/{promise}")
            .Page("/Plan/Timeline/Index", nl: "plan/tijdlijn", en: "plan/timeline", fr: "plan/ligne-du-temps")
            .Page("/Plan/Changes/Index", nl: "plan/wat-veranderde", en: "plan/what-changed", fr: "plan/ce-qui-a-change")
            .Page("/Plan/Partners/Index", nl: "plan/partners", en: "plan/partners", fr: "plan/partenaires")
            .Page("/Plan/Partners/One/Index", nl: "plan/partners/{party}", en: "plan/partners/{party}", fr: "plan/partenaires/{party}")
            .Page("/Plan/Data/Index", nl: "plan/open-data", en: "plan/open-data", fr: "plan/donnees-ouvertes")
            .Page("/Plan/How/Index", nl: "plan/hoe-we-tellen", en: "plan/how-we-count", fr: "plan/comment-nous-comptons")
            .Page("/Plan/Goals/Index", nl: "plan/doel/{goal}", en: "plan/goal/{goal}", fr: "plan/objectif/{goal}")
            .Page("/Plan/Reports/Index", nl: "plan/verslagen", en: "plan/reports", fr: "plan/rapports")
            .Page("/Plan/Reports/Read/Index", nl: "plan/verslagen/{report}", en: "plan/reports/{report}", fr: "plan/rapports/{report}")
            .Page("/Plan/Report/Index", nl: "werkplek/plan/verslag", en: "workplace/plan/report")
            .Page("/Plan/Report/Keep/Index", nl: "werkplek/plan/verslag/bewaren", en: "workplace/plan/report/keep")
            .Page("/Plan/Report/Kept/Index", nl: "werkplek/plan/verslagen/{report}", en: "workplace/plan/reports/{report}")
            .Page("/Plan/Report/Lessons/Index", nl: "werkplek/plan/lessen", en: "workplace/plan/lessons")
            .Page("/Plan/Part/Index", nl: "plan/{part}", en: "plan/{part}", fr: "plan/{part}")
            .Page("/Plan/Compare/Index", nl: "plan/vergelijk", en: "plan/compare", fr: "plan/comparer")
            .Page("/Plan/Experience/Index", nl: "plan/{part}/ervaring", en: "plan/{part}/experience", fr: "plan/{part}/experience")
            .Page(
                "/Plan/Experience/Thanks/Index",
                nl: "plan/{part}/ervaring/dank",
                en: "plan/{part}/experience/thanks",
                fr: "plan/{part}/experience/merci"
            )
            .Page("/Plan/Board/Index", nl: "werkplek", en: "workplace")
            .Page("/Plan/Manage/Index", nl: "werkplek/plan", en: "workplace/plan")
            .Page("/Plan/Manage/OnePage/Index", nl: "werkplek/plan/blad", en: "workplace/plan/sheet")
            .Page("/Plan/Manage/Part/Index", nl: "werkplek/plan/{part}", en: "workplace/plan/{part}")
            .Page("/Plan/Record/Index", nl: "werkplek/plan/bewijs/{promise}", en: "workplace/plan/evidence/{promise}")
            .Page("/Plan/Record/Correct/Index", nl: "werkplek/plan/verbeter/{id:guid}", en: "workplace/plan/correct/{id:guid}")
            .Page("/Plan/Judge/Index", nl: "werkplek/plan/oordeel/{promise}", en: "workplace/plan/verdict/{promise}")
            .Page("/Plan/Change/Index", nl: "werkplek/plan/wijzig/{promise}", en: "workplace/plan/change/{promise}")
            .Page("/Plan/FieldNotes/Index", nl: "werkplek/plan/ervaringen", en: "workplace/plan/experiences")
            .Page("/Plan/FieldNotes/One/Index", nl: "werkplek/plan/ervaringen/{id:guid}", en: "workplace/plan/experiences/{id:guid}")
            .Page("/Plan/Following/Index", nl: "werkplek/plan/vervolg", en: "workplace/plan/next")
            .Page("/Plan/Steps/Index", nl: "werkplek/plan/{part}/stap", en: "workplace/plan/{part}/step")
            .Page("/Plan/Lessons/Index", nl: "werkplek/plan/{part}/les", en: "workplace/plan/{part}/lesson");

    public override void Access(AccessRules rules)
    {
        foreach (
            var folder in (string[])
                ["Overview", "Part", "Goals", "Promises", "Records", "Timeline", "Changes", "Partners", "Compare", "Data", "How", "Reports"]
        )
            rules.Folder("/Plan/" + folder, Who.Everyone, cached: true);
        rules.Folder("/Plan/Experience", Who.Everyone);
        rules.Folder("/Plan/Board", WhoWorksHere);
        foreach (var folder in (string[])["Manage", "Record", "Judge", "Steps", "Lessons", "Change", "FieldNotes", "Following", "Report"])
            rules.Folder("/Plan/" + folder, Who.Role(Roles.Coordinator));
    }

    /// <summary>Everyone who works at the fund.</summary>
    private static readonly Who WhoWorksHere = Who.Role(Roles.Administrator, Roles.Coordinator, Roles.Editor);

    public override void Endpoints(IEndpointRouteBuilder endpoints)
    {
        DataEndpoints.Map(endpoints);
        ReportFiles.Map(endpoints);
    }

    public override IEnumerable<JobDescription> Jobs => [WeeklyMail.Job, EvidenceFiles.Job];

    public override IEnumerable<Adjustable> Adjustables => [FieldNote.Open];

    public override IEnumerable<MailTemplate> Mails => [new("weekly-owner", Needs: "items")];

    public override IEnumerable<Export> Exports => [PlanExport.Export];

    public override IEnumerable<MenuEntry> Menu =>
        [
            new(PlanPage.MenuId, 50, () => Text.MenuPlan, "/Plan/Overview/Index", Who.Everyone),
            new(Board.IndexModel.MenuId, 10, () => Text.Today, "/Plan/Board/Index", WhoWorksHere),
            new(PlanWork.MenuId, 20, () => Text.MenuWork, "/Plan/Manage/Index", Who.Role(Roles.Coordinator)),
            new(Report.IndexModel.MenuId, 30, () => Text.MenuReport, "/Plan/Report/Index", Who.Role(Roles.Coordinator)),
        ];

    public override IReadOnlyDictionary<string, LinkTarget> Links { get; } = new Dictionary<string, LinkTarget> { ["plan"] = PlanLink };

    public override IEnumerable<DocumentKind> Documents => PlanKinds.All;

    /// <summary><c>plan:2.1</c> an action or item, <c>plan:1</c> a goal, <c>plan:how</c> how we count, <c>plan:</c> the overview.</summary>
    internal static string? PlanLink(string id, string language, Library library, AddressBook addresses)
    {
        if (id.Length == 0)
            return addresses.Path("/Plan/Overview/Index", language);
        if (id == "how")
            return addresses.Path("/Plan/How/Index", language);
        var plans = Plans.Of(library).All;
        if (plans.Any(p => p.ActionOf(id) is not null))
            return addresses.Path("/Plan/Part/Index", language, new { part = id });
        if (plans.Any(p => p.FindGoal(id) is not null))
            return addresses.Path("/Plan/Goals/Index", language, new { goal = id });
        return plans.Any(p => p.FindPromise(id) is not null) ? addresses.Path("/Plan/Records/Index", language, new { promise = id }) : null;
    }
}
