import { nameList } from "../../constructs/props/problems/name-list";
import type { SitePasses } from "./asked-passes";

/** How many passes do not rise as high as was asked for, and which satellites never do. Undefined where all rise as high. */
export function belowText({ passes, passCount, satellites }: SitePasses, minElevation: number): string | undefined {
  const left = passCount - passes.length;
  if (left === 0) return undefined;
  const listed = new Set(passes.map(({ satellite }) => satellite));
  const never = satellites.filter((one) => one.passCount > 0 && !listed.has(one.satellite)).map(({ satellite }) => satellite);
  const who = never.length === 0 ? "" : `, and no pass of ${nameList(never, Number.POSITIVE_INFINITY)} does`;
  return `${left === 1 ? "1 pass does" : `${left} passes do`} not rise to ${minElevation}°${who}`;
}
