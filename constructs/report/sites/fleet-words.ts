import type { TitledMargin } from "../tightest-margins";
import type { SiteDesign } from "./site-change";

type Room = Pick<TitledMargin, "relativeMargin">;

/** Writes a relative margin, such as `+7.3 %`. A broken limit of 0 has none. */
export function marginShareText({ relativeMargin }: Room): string {
  return relativeMargin === undefined ? "no room" : percentText(relativeMargin);
}

/** Writes a share with its sign. Zero has no plus. */
function percentText(share: number): string {
  const text = (share * 100).toFixed(1);
  if (/^-?0\.0$/.test(text)) return share < 0 ? "−0.0 %" : "0.0 %";
  return `${text.startsWith("-") ? text.replace("-", "−") : `+${text}`} %`;
}

/** Returns the sort key of a margin. A broken limit of 0 is first. */
export function shareRank({ relativeMargin = -Number.MAX_VALUE }: Room): number {
  return relativeMargin;
}

/** Names a design by its file and its version. */
export function designTitle({ file, revision, version }: SiteDesign): string {
  const name = file ?? (revision === undefined ? "not known" : "without a file");
  return version === undefined ? name : `${name}, ${version}`;
}

/** Returns a key of a design. */
export function designKey({ file, revision, version }: SiteDesign): string {
  return JSON.stringify([file, revision, version]);
}
