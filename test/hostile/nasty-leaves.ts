import { changed } from "../support/props/changed";
import { exampleDesigns, parsedDesign, pathsIn, pickPlace } from "./example-design";
import type { HostileKind } from "./hostile-kind";
import { siteAnswer } from "./judged-file";
import { nastyValues } from "./nasty-values";

const places = exampleDesigns.map((design) => ({ design, paths: pathsIn(design.data) }));

const ofFiles = nastyValues.filter(
  ({ value }) => ["string", "boolean", "number"].includes(typeof value) || Array.isArray(value) || value === null,
);

/** Every prop of the example designs, with a value that was never meant. */
export const nastyLeaves: HostileKind = {
  name: "nasty values",
  share: 0.23,
  make(dice, isSampled) {
    const { design, paths } = pickPlace(places, dice);
    const path = dice.pick(paths);
    const { name, value, isSecret = false } = dice.pick(design.isFile ? ofFiles : nastyValues);
    const isService = /^(?:orchestration|telemetry)\./.test(path);
    return {
      input: `${design.name} ${path}: ${name}`,
      ...(isSecret && isService && { secret: String(value) }),
      run() {
        const node = parsedDesign({ ...design, data: changed(design.data, path, value) }, path.split(".")[0]);
        return siteAnswer(node, {}, shownText(value), isSampled && !design.isSlow);
      },
    };
  },
};

function shownText(value: unknown): string {
  return typeof value === "object" && value !== null ? (JSON.stringify(value) ?? "") : String(value);
}
