using System.Globalization;
using System.Xml.Linq;
using Baken.Plan.History;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform.Addresses;
using Baken.Platform.Writing;

namespace Baken.Plan.Data;

/// <summary>What changed, as an Atom feed (RFC 4287) for whoever follows the plan.</summary>
internal static class Feed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";
    private const int Most = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Of(IReadOnlyList<PlanEvent> events, ActionPlan plan, PlanWords words, PlanLinks pages, Links links)
    {
        var page = links.Absolute(pages.Changes(plan));
        var newest = events.Count > 0 ? events[0].Day : plan.From;
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", page),
            new XElement(Atom + "title", $"{words.Title}: {PromiseLooks.Lower(Text.WhatChanged)}"),
            new XElement(Atom + "updated", Moment(newest)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Baken")),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", links.Absolute(pages.Feed()))),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", page)),
            events.Take(Most).Select(e => Entry(e, plan, words, pages, links, page))
        );
        return new XDocument(new XDeclaration("1.0", "utf-8", null), feed).Declaration + "\n" + feed;
    }

    private static XElement Entry(PlanEvent happened, ActionPlan plan, PlanWords words, PlanLinks pages, Links links, string page)
    {
        var (id, title, address) = happened switch
        {
            PromiseReached reached => (
                $"reached-{reached.Standing.Promise.Id}",
                $"{PromiseLooks.Word(reached.Standing.State)}: {words.Sentence(reached.Standing.Promise)}",
                links.Absolute(pages.Records(plan, reached.Standing.Promise))
            ),
            VerdictGiven given => (
                $"verdict-{given.Verdict.Id}",
                $"{VerdictLooks.Word(given.Verdict.Judgement)}: {words.Sentence(given.Promise)}",
                links.Absolute(pages.Records(plan, given.Promise))
            ),
            StepDone done => (
                $"step-{done.Step.Id}",
                string.Format(CultureInfo.CurrentCulture, Text.StepDone, Said.Plain(done.Step.What)),
                links.Absolute(pages.Part(plan, done.Step.Part))
            ),
            PlanChanged changed => (
                $"version-{changed.Change.Number}",
                Sentence(changed, words),
                links.Absolute(pages.Change(plan, changed.Change.Number))
            ),
            _ => ("began", Text.PlanBegan, page),
        };
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", $"{page}#{id}"),
            new XElement(Atom + "title", XmlText.Of(title)),
            new XElement(Atom + "updated", Moment(happened.Day)),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", address)),
            happened is PlanChanged { Change.Note.Reason: { } reason }
                ? new XElement(Atom + "summary", XmlText.Of(Said.Plain(reason)))
                : null
        );
    }

    private static string Sentence(PlanChanged changed, PlanWords words) =>
        string.Join(
            " ",
            changed.Change.Promises.Select(p => $"{words.Sentence(p.Promise)} {string.Join(" ", ChangeLooks.Sentences(p, words))}")
        );

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
