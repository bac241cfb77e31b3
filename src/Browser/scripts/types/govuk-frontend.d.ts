// GOV.UK Frontend ships no types: what we use of it. Imported per file, else esbuild puts every component in one chunk.
declare module "govuk-frontend/dist/govuk/component.mjs" {
  export class Component {
    static moduleName: string;
    constructor($root: Element);
  }
}

declare module "govuk-frontend/dist/govuk/components/character-count/character-count.mjs" {
  export { Component as CharacterCount } from "govuk-frontend/dist/govuk/component.mjs";
}

declare module "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs" {
  export { Component as ErrorSummary } from "govuk-frontend/dist/govuk/component.mjs";
}

declare module "govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs" {
  import { Component } from "govuk-frontend/dist/govuk/component.mjs";

  export class ExitThisPage extends Component {
    protected i18n: { t(key: string): string };
    protected $button: HTMLAnchorElement;
    protected $overlay: HTMLElement | null;
    protected exitPage(): void;
    protected resetPage(): void;
  }
}
