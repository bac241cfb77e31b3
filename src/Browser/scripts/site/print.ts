/** `<button data-print hidden>`: shown only where it can print. */
export function printButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

/** On paper what is folded stands open; and a link to what is inside opens it, where the browser does not by itself. */
export function folds(): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>("details.b-fold")];
  let closed: HTMLDetailsElement[] = [];

  addEventListener("beforeprint", () => {
    closed = folds.filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });

  const reveal = (): void => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const fold = target?.closest<HTMLDetailsElement>("details.b-fold");
    if (!target || !fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
}
