// On pages with a form: answers that open further questions, and characters left.
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { furtherQuestions } from "./forms/further-questions";
import { start } from "./site/components";

furtherQuestions();
start(CharacterCount);
