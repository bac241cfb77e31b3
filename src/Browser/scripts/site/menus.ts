/** Opening one menu closes the other; Escape closes it and returns to its button. */
export function menus(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>("details.b-menu")];

  for (const menu of all) {
    menu.addEventListener("toggle", () => {
      if (menu.open) all.filter((other) => other !== menu).forEach((other) => (other.open = false));
    });
  }

  document.addEventListener("keydown", ({ key }) => {
    const open = all.find((menu) => menu.open);
    if (key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
}
