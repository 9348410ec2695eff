import { Lazy } from "cdktf";
import { mapValues } from "../plain/map-values";
import { rememberedOf } from "../props/remembered";
import { isPlanned, type PlannedTexts, plannedText } from "../services/planned";
import type { ServiceFacts } from "../services/service-facts";

type Files = ServiceFacts["files"];
type Texts = Readonly<Record<string, string>>;

/** A text that is made of files: at once where each is known, else when it is written, for what is planned is known only then. */
export function textFromFiles(files: Files, planned: () => PlannedTexts, make: (texts: Texts) => string): string {
  if (areKnown(files)) return make(files);
  const made = rememberedOf((texts: PlannedTexts) => make(textsOfFiles(files, texts)));
  return Lazy.stringValue({ produce: () => made(planned()) });
}

/** Is every file there, and none left to the plan? */
function areKnown(files: Files): files is Texts {
  return !Object.values(files).some(isPlanned);
}

/** Every file with its text. */
export function textsOfFiles(files: Files, texts: PlannedTexts): Texts {
  return mapValues(files, (file) => plannedText(file, texts));
}
