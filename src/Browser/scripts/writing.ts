// On pages of staff with a form: who leaves with text that is not saved is asked first, and a draft is kept now and then.
import { keepDraft } from "./writing/draft";
import { unsaved } from "./writing/unsaved";

document.querySelectorAll<HTMLFormElement>("main form[method=post]").forEach((form) => {
  if (!form.querySelector("textarea:not([hidden]), input[type=text]")) return;
  const text = unsaved(form);
  if (form.dataset.draft) keepDraft(form, text);
});
