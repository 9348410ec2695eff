import type { TitledMargin } from "../tightest-margins";
import type { SiteDesign } from "./site-change";

type Room = Pick<TitledMargin, "relativeMargin">;

/** The room to a limit as a share of it: `+7.3 %`; of a limit of 0 that is broken there is none. */
export function marginShareText({ relativeMargin }: Room): string {
  return relativeMargin === undefined ? "no room" : percentText(relativeMargin);
}

/** With its sign, a minus as one, and none before zero. */
function percentText(share: number): string {
  const text = (share * 100).toFixed(1);
  if (/^-?0\.0$/.test(text)) return share < 0 ? "−0.0 %" : "0.0 %";
  return `${text.startsWith("-") ? text.replace("-", "−") : `+${text}`} %`;
}

/** What a margin is sorted by: a limit of 0 that is broken before all else. */
export function shareRank({ relativeMargin = -Number.MAX_VALUE }: Room): number {
  return relativeMargin;
}

/** A design in a few words: its file, and the version that somebody gave it. */
export function designTitle({ file, revision, version }: SiteDesign): string {
  const name = file ?? (revision === undefined ? "not known" : "without a file");
  return version === undefined ? name : `${name}, ${version}`;
}

/** Sites of one key are of one design. */
export function designKey({ file, revision, version }: SiteDesign): string {
  return JSON.stringify([file, revision, version]);
}
