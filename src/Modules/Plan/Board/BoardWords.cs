using System.Globalization;
using Baken.Plan.Looks;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;

namespace Baken.Plan.Board;

/// <summary>How the board speaks of hours and days.</summary>
internal static class BoardWords
{
    public static string Greeting(DateTimeOffset now) =>
        now.Hour switch
        {
            < 12 => Text.GoodMorning,
            < 18 => Text.GoodAfternoon,
            _ => Text.GoodEvening,
        };

    /// <summary>Vier dingen vragen je vandaag.</summary>
    public static string HowMuch(int things) =>
        things switch
        {
            0 => Text.NothingAsksYou,
            1 => Text.OneThingAsksYou,
            _ => string.Format(CultureInfo.CurrentCulture, Text.ThingsAskYou, Number(things)),
        };

    /// <summary>Small numbers in letters, as people say them.</summary>
    private static string Number(int number)
    {
        var words = Text.NumbersFromTwo.Split(' ');
        return number - 2 < words.Length ? words[number - 2] : number.ToString(CultureInfo.CurrentCulture);
    }

    /// <summary>6 dagen te laat, morgen, vrijdag, 5 december 2022.</summary>
    public static string When(ToDo asked, DateOnly today)
    {
        if (asked.Due is not { } due)
            return "";
        var days = due.DayNumber - today.DayNumber;
        return days switch
        {
            < 0 => DueLooks.Late(due, today),
            _ when asked.IsBehind => string.Format(CultureInfo.CurrentCulture, Text.BehindDue, Platform.Looks.When.ShortDay(due)),
            0 => Text.TodayWord,
            1 => Text.Tomorrow,
            < 7 => due.ToString("dddd", CultureInfo.CurrentCulture),
            _ => Platform.Looks.When.Day(due),
        };
    }

    public static Lamp LampOf(ToDo asked, DateOnly today) =>
        asked.IsLate(today) ? Lamp.Minus
        : asked.Due <= today.AddDays(7) ? Lamp.Half
        : Lamp.Empty;

    /// <summary>What the lamp says, for who does not see it.</summary>
    public static string LampWord(ToDo asked, DateOnly today) =>
        asked.IsLate(today) ? Text.Behind
        : asked.Due <= today.AddDays(7) ? Text.YourTurn
        : Text.Waits;
}
