import { readElementSets } from "../../constructs/downlink/elements/read-element-sets";
import type { ElementSet } from "../../constructs/engineering/orbit/element-set";
import { keyBy } from "../../constructs/plain/key-by";
import { largestElementsFile } from "../../site-files/elements-file";
import { fileBytes } from "../../site-files/reading/file-text";

/**
 * Reads the element sets of a file by their catalogue numbers; the last one of each satellite counts.
 *
 * @throws PropsError with the lines that are wrong, or for a file that cannot be read
 */
export function elementSetsIn(file: string): ReadonlyMap<number, ElementSet> {
  const text = new TextDecoder().decode(fileBytes(file, largestElementsFile));
  return keyBy(readElementSets(text, file), (set) => set.catalogueNumber);
}
