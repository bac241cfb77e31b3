export interface Text {
  /** What stands in the form now. */
  now(): string;
  changed(): boolean;
  /** This much of it is safe. */
  saved(text: string): void;
}

/** While a form holds what is saved nowhere, the browser asks before it leaves the page. Sending the form is no leaving. */
export function unsaved(form: HTMLFormElement): Text {
  const now = () => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.toString()])).toString();
  // What came back with an error was never saved.
  let safe = document.querySelector(".govuk-error-summary, [role=alert].b-notice") ? "" : now();
  let sent = false;
  const text: Text = { now, changed: () => now() !== safe, saved: (kept) => (safe = kept) };

  form.addEventListener("submit", () => (sent = true));
  window.addEventListener("pageshow", () => (sent = false));
  window.addEventListener("beforeunload", (event) => {
    if (sent || !text.changed()) return;
    event.preventDefault();
    event.returnValue = ""; // Older browsers ask only with this.
  });
  return text;
}
