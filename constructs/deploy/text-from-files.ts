import { Lazy } from "cdktf";
import { mapValues } from "../plain/map-values";
import { rememberedOf } from "../props/remembered";
import { isPlanned, type PlannedTexts, plannedText } from "../services/planned";
import type { ServiceFacts } from "../services/service-facts";

type Files = ServiceFacts["files"];
type Texts = Readonly<Record<string, string>>;

/** Makes a text from files: at once where all are known, otherwise when it is written, because planned texts are known only then. */
export function textFromFiles(files: Files, planned: () => PlannedTexts, make: (texts: Texts) => string): string {
  if (areKnown(files)) return make(files);
  const made = rememberedOf((texts: PlannedTexts) => make(textsOfFiles(files, texts)));
  return Lazy.stringValue({ produce: () => made(planned()) });
}

/** Whether every file has its text, and none is left to the deployment plan. */
function areKnown(files: Files): files is Texts {
  return !Object.values(files).some(isPlanned);
}

export function textsOfFiles(files: Files, texts: PlannedTexts): Texts {
  return mapValues(files, (file) => plannedText(file, texts));
}
