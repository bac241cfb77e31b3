// On pages with a form: answers that open further questions, and characters left.
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { start } from "./site/components";

start(Radios);
start(Checkboxes);
start(CharacterCount);
