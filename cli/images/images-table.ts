import { nameList } from "../../constructs/props/problems/name-list";
import { fittedTable } from "../../constructs/report/words/fitted-table";
import type { AskedImage } from "../../constructs/services/asked-images";
import { type ImageReference, isByDigest } from "../../constructs/services/image";

/** Names that a cell lists [-]. */
const mostNames = 12;

/** What sites ask for as a table: an image a row, with what it is for and who says what it holds. */
export function imagesTable(images: readonly AskedImage[], width: number): string {
  const rows = images.map(({ image, runs, probes }) => [
    typeof image === "string" ? image : `variable ${image.variable}`,
    [
      ...(runs.length > 0 ? [`runs ${nameList(runs, mostNames)}`] : []),
      ...(probes.length > 0 ? [`checks, or makes data ready: ${nameList(probes, mostNames)}`] : []),
    ].join("\n"),
    heldBy(image),
  ]);
  return `${fittedTable({ head: ["image", "what for", "known by"], rows }, width)}\n`;
}

/** Who says what the image holds. */
function heldBy(image: ImageReference): string {
  if (typeof image !== "string") return "the deployer, who gives it";
  return isByDigest(image) ? "its digest" : "a tag, which a lock pins";
}
