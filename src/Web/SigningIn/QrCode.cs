using System.Globalization;
using System.Text;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Baken.Web.SigningIn;

/// <summary>A QR code as one drawn path, dark on white in every mode: that is how phones read it.</summary>
internal static class QrCode
{
    private const int Size = 200;

    public static HtmlString Of(string text, string name)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        var rows = code.ModuleMatrix;
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Length; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return Html.Of(
            $"""
            <svg role="img" aria-label="{name}" width="{Size}" height="{Size}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path fill="#000" d="{new HtmlString(
                path.ToString()
            )}"/></svg>
            """
        );
    }
}
