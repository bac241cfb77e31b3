using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Baken.Web.Serving;

/// <summary>What a form says of a value that cannot be read, in the reader's language.</summary>
internal static class Binding
{
    public static void Say(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Text.NotUnderstood);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Text.NotUnderstood);
        messages.SetUnknownValueIsInvalidAccessor(_ => Text.NotUnderstood);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Text.NotUnderstood);
        messages.SetValueIsInvalidAccessor(_ => Text.NotUnderstood);
        messages.SetValueMustBeANumberAccessor(_ => Text.WholeNumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Text.WholeNumber);
        messages.SetValueMustNotBeNullAccessor(_ => Text.FillIn);
        messages.SetMissingBindRequiredValueAccessor(_ => Text.FillIn);
    }
}
