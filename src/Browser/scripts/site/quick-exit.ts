import { ExitThisPage } from "govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs";
import { leave } from "./left";

/**
 * GOV.UK's button, by click or three times Shift, with three differences: it takes this page's place in the history, so
 * that Back does not lead here; the pages before it stay blank too (../head/back.ts); and it empties the tab's title while
 * the other site loads.
 */
export class QuickExit extends ExitThisPage {
  private readonly title = document.title;

  protected override exitPage(): void {
    leave();
    document.body.classList.add("govuk-exit-this-page-hide-content");
    document.title = "\u200b";

    this.$overlay = document.createElement("div");
    this.$overlay.className = "govuk-exit-this-page-overlay";
    this.$overlay.setAttribute("role", "alert");
    document.body.append(this.$overlay);
    this.$overlay.textContent = this.i18n.t("activated");

    location.replace(this.$button.href);
  }

  protected override resetPage(): void {
    super.resetPage();
    document.title = this.title;
  }
}
