// In the head of every page, before anything is drawn: after "Leave quickly", Back shows nothing of this site.
import { comeBack, hasLeft, leave } from "../site/left";

const { documentElement: root, currentScript } = document;
const exit = currentScript?.dataset["exit"];

/** How this page was come upon: navigate, reload or back_forward. */
function way(): string {
  const [entry] = performance.getEntriesByType("navigation");
  if (entry) return (entry as PerformanceNavigationTiming).type;
  return ["navigate", "reload", "back_forward"][performance.navigation.type] ?? "navigate"; // Safari 13 and 14
}

function go(): void {
  root.style.display = "none";
  document.title = "\u200b";
  location.replace(exit!);
}

if (exit && hasLeft()) {
  if (way() === "navigate") comeBack();
  else go(); // Also a reload: of a page that has not gone yet.
}

// A page that the browser keeps whole is kept blank, and shows itself only to who did not leave.
addEventListener("pagehide", () => (root.style.opacity = "0"));
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && exit && hasLeft()) go();
  else root.style.opacity = "";
});

// The button may be pressed before the scripts of the page are there.
addEventListener(
  "click",
  ({ target }) => {
    if (target instanceof Element && target.closest(".govuk-exit-this-page__button, .govuk-js-exit-this-page-skiplink")) leave();
  },
  true,
);
