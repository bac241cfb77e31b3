// GOV.UK Frontend ships no types: what we use of it.
declare module "govuk-frontend" {
  class Component {
    constructor($root: Element | null, config?: object);
  }
  type Kind = { new ($root: Element | null, config?: object): Component; moduleName: string };

  export class ExitThisPage extends Component {
    static moduleName: string;
    protected i18n: { t(key: string): string };
    protected $button: HTMLAnchorElement;
    protected $overlay: HTMLElement | null;
    protected $updateSpan: HTMLElement | null;
    protected exitPage(): void;
    protected resetPage(): void;
  }
  export const CharacterCount: Kind;
  export const Checkboxes: Kind;
  export const ErrorSummary: Kind;
  export const Radios: Kind;
  export function createAll(kind: Kind): Component[];
}
