import type { Component } from "govuk-frontend/dist/govuk/component.mjs";

/** Starts a GOV.UK component on every element that asks for it. (Their `createAll` brings all components along.) */
export function start(kind: typeof Component): void {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");

  for (const root of document.querySelectorAll(`[data-module="${kind.moduleName}"]`)) new kind(root);
}
