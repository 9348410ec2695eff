import type { EngineImage } from "../../../facts/engine";
import { addUp } from "../../../plain/add-up";
import { DataSize } from "../../../units";
import type { Contributor } from "../../rule/finding";

/** What each missing image brings that none before it does [MiB]. Of those whose layers nobody knows nothing is counted. */
export function missingLayers(images: readonly EngineImage[]): readonly Contributor[] {
  const counted = new Set<string>();
  return images.flatMap(({ reference, layers = {} }) => {
    const own = Object.entries(layers).filter(([digest]) => !counted.has(digest));
    for (const [digest] of own) counted.add(digest);
    const bytes = addUp(own, ([, size]) => size);
    return bytes > 0 ? [{ name: reference, value: DataSize.bytes(bytes).mebibytes }] : [];
  });
}

/** What is still to be pulled, in words. */
export function pulledText(pulled: readonly Contributor[]): string {
  if (pulled.length === 0) return "";
  const mebibytes = Math.ceil(addUp(pulled, ({ value }) => value));
  return `, and ${pulled.length === 1 ? "an image" : `${pulled.length} images`} of ${mebibytes} MiB still to be pulled: that is the least, for layers are counted as they come, compressed`;
}
