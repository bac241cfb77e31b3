using Baken.Platform.Access;

namespace Baken.Tests.Platform;

public sealed class TimeCodeTests
{
    /// <summary>RFC 6238, appendix B, SHA-1, eight figures.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string expected)
    {
        var key = TimeCode.Base32("12345678901234567890"u8);
        TimeCode.At(key, TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8).ShouldBe(expected);
    }

    [Fact]
    public void A_code_holds_half_a_minute_early_and_late_and_no_longer()
    {
        var (key, now) = (TimeCode.NewKey(), DateTimeOffset.FromUnixTimeSeconds(1_700_000_010));
        var code = TimeCode.At(key, TimeCode.StepAt(now));
        TimeCode.Match(key, code[..3] + " " + code[3..], now).ShouldBe(TimeCode.StepAt(now));
        TimeCode.Match(key, code, now.AddSeconds(30)).ShouldNotBeNull();
        TimeCode.Match(key, code, now.AddSeconds(-30)).ShouldNotBeNull();
        TimeCode.Match(key, code, now.AddSeconds(90)).ShouldBeNull();
    }

    [Fact]
    public void A_device_is_known_by_its_family_only() =>
        Device
            .Family(
                "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.72 Mobile Safari/537.36"
            )
            .ShouldBe("Chrome, Android");
}
