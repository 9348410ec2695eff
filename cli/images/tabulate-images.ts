import { compact } from "../../constructs/plain/compact";
import { nameList } from "../../constructs/props/problems/name-list";
import { type BareTable, tabulate } from "../../constructs/report/writing/table";
import { digestOf, isByDigest, repositoryOf } from "../../constructs/services/image";
import type { ListedImage } from "./site-images";

/** Names that a cell lists [-]. */
const mostNames = 12;

/** Returns an image a row, with its use and the source of its volumes. */
export function tabulateImages(images: readonly ListedImage[]): BareTable {
  const rows = images.map(({ image, runs, probes, locked }) => [
    typeof image === "string" ? image : `variable ${image.variable}`,
    compact([
      runs.length > 0 && `runs ${nameList(runs, mostNames)}`,
      probes.length > 0 && `checks, or makes data ready: ${nameList(probes, mostNames)}`,
    ]).join("\n"),
    heldBy({ image, locked }),
  ]);
  return { ...tabulate(["image", "used by", "identified by"], rows), isSpaced: true };
}

/** Returns what fixes the content of the image: a digest, a lock, or the value of a variable. */
function heldBy({ image, locked }: { readonly image: ListedImage["image"]; readonly locked: ListedImage["locked"] }): string {
  if (typeof image !== "string") return "the value of the variable";
  if (isByDigest(image)) return "its digest";
  if (locked === undefined) return "a tag, locked to a digest";
  if (locked === null) return "a tag without a lock: run edge-node images lock";
  return `its lock:\n${repositoryOf(locked) === repositoryOf(image) ? digestOf(locked) : locked}`;
}
