// On every page: the quick exit, focus on the error summary, the menus. Without it everything still works as links.
import { createAll, ErrorSummary } from "govuk-frontend";
import { QuickExit } from "./site/quick-exit";
import { menus } from "./site/menus";
import { printButtons } from "./site/print";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(QuickExit);
createAll(ErrorSummary);
menus();
printButtons();
