using System.Globalization;

namespace Baken.Platform;

/// <summary>The languages of the site. Dutch is first: the others are translations of it.</summary>
public static class Languages
{
    public const string Dutch = "nl";

    public static readonly IReadOnlyList<string> All = ["nl", "en", "fr"];

    /// <summary>The reader's language, from the first piece of the address.</summary>
    public static string Current
    {
        get
        {
            var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            return All.Contains(language) ? language : Dutch;
        }
    }

    /// <summary>The culture in which dates and numbers are written for a reader of this language in Belgium.</summary>
    public static CultureInfo Culture(string language) =>
        CultureInfo.GetCultureInfo(
            language switch
            {
                "en" => "en-GB",
                "fr" => "fr-BE",
                _ => "nl-BE",
            }
        );

    /// <summary>What is said in a language, dates and numbers too: for a mail or a file, whose reader is not who asked.</summary>
    public static T In<T>(string language, Func<T> say)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(language);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>The name of a language in that language.</summary>
    public static string Name(string language) =>
        language switch
        {
            "en" => "English",
            "fr" => "Français",
            _ => "Nederlands",
        };
}
