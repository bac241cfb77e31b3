// On every page: the quick exit, focus on the error summary, the menus. Without it everything still works as links.
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { copyButtons } from "./site/copy";
import { start } from "./site/components";
import { menus } from "./site/menus";
import { folds, printButtons } from "./site/print";
import { QuickExit } from "./site/quick-exit";

start(QuickExit);
start(ErrorSummary);
menus();
printButtons();
copyButtons();
folds();
