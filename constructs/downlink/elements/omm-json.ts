import type { ElementSet } from "../../engineering/orbit/element-set";
import { isRecord } from "../../plain/is-record";
import { pathText } from "../../props/problems/path-text";
import { jsonError } from "../../props/yaml/json-problem";
import { textPlaces } from "../../props/yaml/text-places";
import type { ElementProblems } from "./element-problems";
import { ommElements } from "./omm-elements";
import type { PlacedElements } from "./placed-elements";

/**
 * Reads element sets from JSON as CelesTrak and Space-Track write it: one message or a list. Locations are indices, such as `[2].BSTAR`.
 *
 * @source CelesTrak, GP Data Formats; CCSDS 502.0-B keywords
 */
export function ommJsonElements(text: string, problems: ElementProblems): readonly PlacedElements[] {
  const data = parsed(text, problems);
  const messages: readonly unknown[] = Array.isArray(data) ? data : [data];
  return messages.flatMap((message, i) => {
    const path = Array.isArray(data) ? [i] : [];
    const place = pathText(path);
    if (!isRecord(message)) {
      problems.add(
        place,
        "must be an object with the keywords of an Orbit Mean-Elements Message but is not: download the file from its source again",
      );
      return [];
    }
    const elements = elementsOf(message, path, problems);
    return elements ? [{ place: pathText([...path, "NORAD_CAT_ID"]), elements }] : [];
  });
}

function elementsOf(message: object, path: readonly PropertyKey[], problems: ElementProblems): ElementSet | undefined {
  const fields = new Map<string, unknown>(Object.entries(message));
  return ommElements(
    {
      get: (keyword) => {
        const value = fields.get(keyword);
        if (value === null || value === undefined) return undefined;
        if (typeof value === "number") return value;
        const written = typeof value === "string" ? value.trim() : JSON.stringify(value);
        return written === "" ? undefined : written;
      },
      placeOf: (keyword) => pathText([...path, keyword]),
    },
    "omm-json",
    problems,
  );
}

function parsed(text: string, problems: ElementProblems): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { offset, words } = jsonError(text) ?? { offset: 0, words: "it ends too early" };
    return problems.refuse(
      `line ${textPlaces(text)(offset).line}`,
      `must be JSON but is not, ${words}: download the file from its source again`,
    );
  }
}
