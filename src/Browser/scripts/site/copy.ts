/** `<button data-copy="id" data-copied="Copied" hidden>`: copies a field or a list, line by line; shown only where the browser lets it. */
export function copyButtons(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const from = document.getElementById(button.dataset.copy ?? "");
      const items = from ? [...from.querySelectorAll("li")] : [];
      const text =
        from instanceof HTMLTextAreaElement ? from.value : items.map((item) => (item.textContent ?? "").trim()).join("\n");
      void navigator.clipboard.writeText(text).then(() => (button.textContent = button.dataset.copied ?? button.textContent));
    });
  }
}
