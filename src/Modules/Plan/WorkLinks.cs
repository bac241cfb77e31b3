using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan;

/// <summary>The addresses of the plan's pages in the workplace.</summary>
internal sealed class WorkLinks(Links links, LibraryCache texts, SiteClock clock) : PlanAddresses(links, texts, clock)
{
    public string Board() => Links.To("/Plan/Board/Index");

    public string Plan(ActionPlan plan) => To("/Plan/Manage/Index", plan);

    public string OnePage(ActionPlan plan) => To("/Plan/Manage/OnePage/Index", plan);

    public string Part(ActionPlan plan, string part) => To("/Plan/Manage/Part/Index", plan, ("part", part));

    /// <summary>Where a form leads on to, with what was just done there.</summary>
    public string Part(ActionPlan plan, string part, string done, string what) =>
        To("/Plan/Manage/Part/Index", plan, ("part", part), ("gedaan", done), ("wat", what)) + Done.Anchor;

    public string PutBack(ActionPlan plan, string part) => To("/Plan/Manage/Part/Index", plan, ("part", part), ("handler", "PutBack"));

    public string Reopen(ActionPlan plan, string part) => To("/Plan/Manage/Part/Index", plan, ("part", part), ("handler", "Reopen"));

    public string Record(ActionPlan plan, Promise promise) => To("/Plan/Record/Index", plan, ("promise", promise.Id));

    public string Correct(ActionPlan plan, Guid id) => To("/Plan/Record/Correct/Index", plan, ("id", id.ToString()));

    public string Judge(ActionPlan plan, Promise promise) => To("/Plan/Judge/Index", plan, ("promise", promise.Id));

    public string Change(ActionPlan plan, Promise promise) => To("/Plan/Change/Index", plan, ("promise", promise.Id));

    public string NewStep(ActionPlan plan, string part) => To("/Plan/Steps/Index", plan, ("part", part));

    public string Step(ActionPlan plan, string part, Guid id) => To("/Plan/Steps/Index", plan, ("part", part), ("step", id.ToString()));

    public string NewLesson(ActionPlan plan, string part) => To("/Plan/Lessons/Index", plan, ("part", part));

    public string Lesson(ActionPlan plan, string part, Guid id) =>
        To("/Plan/Lessons/Index", plan, ("part", part), ("lesson", id.ToString()));

    public string FieldNotes(ActionPlan plan, bool read = false, bool all = false) =>
        To("/Plan/FieldNotes/Index", plan, ("read", read ? "true" : null), ("all", all ? "true" : null));

    /// <summary>Where moderating leads on to, with what was just done to how many.</summary>
    public string FieldNotesDone(ActionPlan plan, string done, int count) =>
        To("/Plan/FieldNotes/Index", plan, ("gedaan", done), ("wat", count.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        + Done.Anchor;

    public string FieldNote(ActionPlan plan, Guid id) => To("/Plan/FieldNotes/One/Index", plan, ("id", id.ToString()));

    public string Following(ActionPlan plan) => To("/Plan/Following/Index", plan);
}
