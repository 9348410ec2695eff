import { isData, valueAt, withValueAt } from "../../constructs/changes/at-path";
import type { Data } from "../../constructs/props/problems/path";
import { numberIn, partLists } from "../written/part-lists";
import type { Made, WrittenList, WrittenMap } from "../written/written";
import { modulesIn, type RoundOf } from "./home";
import { withOverlay } from "./overlay-value";
import { isSameDesign } from "./same-design";
import { namedPlace, timesWritten, type WrittenChange } from "./written-change";

/**
 * Returns the content of a file with a higher count instead of a new part, if it is the next part of the count.
 *
 * @returns undefined where no count makes it, or makes another one
 */
export function raisedCount(round: RoundOf, words: Data, change: WrittenChange): Data | undefined {
  const { home, text, whole, design } = round;
  const list = change.at as WrittenList;
  const by = partLists[change.key] ?? "name";
  const name = isData(change.value) ? change.value[by] : undefined;
  const counted = list.items.find((item): item is WrittenMap & { made: Made } => isNext(String(name), item.made));
  if (!counted || timesWritten(whole, list) > 1) return undefined;
  const count = counted.made.count + 1;
  const listPath = change.path.slice(0, -1);
  if (home.isLaid && counted.origin.text !== text) {
    const place = namedPlace(whole, listPath, false);
    return place && (withOverlay(words, [...place.steps, { by, named: counted.made.plain }, "count"], count) as Data);
  }
  const raised = withValueAt(words, [...counted.origin.path, "count"], count);
  if (home.isLaid) return raised; // beside its own count a site adds no part by name
  const parts = valueAt(modulesIn(home.whole({ ...text, value: raised })).design, listPath);
  const made = Array.isArray(parts) ? parts.find((part: unknown) => isData(part) && part[by] === name) : undefined;
  return isSameDesign(made, valueAt(design, change.path)) ? raised : undefined;
}

function isNext(name: string, made: Made | undefined): boolean {
  return made !== undefined && numberIn(name, made.plain) === made.count + 1;
}
