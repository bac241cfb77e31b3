// On pages with a form: answers that open further questions, and characters left.
import { CharacterCount, Checkboxes, createAll, Radios } from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(Radios);
createAll(Checkboxes);
createAll(CharacterCount);
