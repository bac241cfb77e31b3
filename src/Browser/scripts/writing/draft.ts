import type { Text } from "./unsaved";

const EVERY = 30_000;

/**
 * `<form data-draft="keep" data-draft-kept="Draft kept at {0}" data-draft-lost="...">`: every half minute what was changed is posted
 * as a draft (`Do=keep`). Where that fails it is said, and what was typed stays.
 */
export function keepDraft(form: HTMLFormElement, text: Text): void {
  const status = form.querySelector<HTMLElement>("[data-draft-status]");
  const say = (words: string | undefined) => {
    if (status) status.textContent = words ?? "";
  };

  setInterval(() => {
    if (document.hidden || !text.changed()) return;
    const now = text.now();
    const body = new URLSearchParams(now);
    body.set("Do", form.dataset.draft ?? "");
    fetch(form.action, { method: "POST", body, redirect: "manual" })
      .then(({ ok }) => {
        if (!ok) throw new Error();
        text.saved(now);
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
        say(form.dataset.draftKept?.replace("{0}", time));
      })
      .catch(() => say(form.dataset.draftLost));
  }, EVERY);
}
