/**
 * `<input type="radio" data-opens="id">`: the block with that id shows while the answer is chosen. Not GOV.UK's own, which
 * puts `aria-expanded` on radio buttons, where ARIA does not allow it.
 */
export function furtherQuestions(): void {
  const answers = [...document.querySelectorAll<HTMLInputElement>("input[data-opens]")];
  const show = () =>
    answers.forEach(({ checked, dataset }) => {
      const block = document.getElementById(dataset.opens ?? "");
      if (block) block.hidden = !checked;
    });

  document.addEventListener("change", show);
  window.addEventListener("pageshow", show);
}
