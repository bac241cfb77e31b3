using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Baken.Platform.Access;

/// <summary>From where somebody comes, as limits count it.</summary>
public static class Network
{
    /// <summary>How much of an IPv6 address names a household: whoever has one has all the addresses behind these 64 bits.</summary>
    private const int OfHousehold = 64 / 8;

    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, OfHousehold, bytes.Length - OfHousehold);
        return $"{new IPAddress(bytes)}/64";
    }
}
