using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baken.Platform.Sealing;

/// <summary>Seals the keys of ASP.NET's data protection before they are written into the database.</summary>
public sealed class SealedXml(KeyFile key) : IXmlEncryptor, IConfigureOptions<KeyManagementOptions>
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(key.Seal(text))), typeof(OpenedXml));
    }

    public void Configure(KeyManagementOptions options) => options.XmlEncryptor = this;
}

/// <summary>Named in every sealed key: another name for this class needs a way for keys that are there already.</summary>
public sealed class OpenedXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(
            Encoding.UTF8.GetString(services.GetRequiredService<KeyFile>().Open(Convert.FromBase64String(encryptedElement.Value)))
        );
}
