import type { FleetDesign, FleetMargin, FleetRow, FleetRowChange } from "../../fleet";

/** The room to a limit as a share of it: `+7.3 %`; of a limit of 0 that is broken there is none. */
export function marginShareText({ share }: Pick<FleetMargin, "share">): string {
  return share === undefined ? "no room" : percentText(share);
}

/** With its sign, a minus as one, and none before zero. */
function percentText(share: number): string {
  const text = (share * 100).toFixed(1);
  if (/^-?0\.0$/.test(text)) return share < 0 ? "−0.0 %" : "0.0 %";
  return `${text.startsWith("-") ? text.replace("-", "−") : `+${text}`} %`;
}

/** What a margin is sorted by: a limit of 0 that is broken before all else. */
export function shareRank({ share = -Number.MAX_VALUE }: Pick<FleetMargin, "share">): number {
  return share;
}

/** A design in a few words: its file, and the version that somebody gave it. */
export function designTitle({ file, revision, version }: FleetDesign): string {
  const name = file ?? (revision === undefined ? "not known" : "without a file");
  return version === undefined ? name : `${name}, ${version}`;
}

/** Sites of one key are of one design. */
export function designKey({ file, revision, version }: FleetDesign): string {
  return JSON.stringify([file, revision, version]);
}

/** A number and what it counts: `1 site`, `2 sites`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What of a site can change, each with its word for the filter. */
export const changeKinds = [
  { word: "new", title: "New", is: ({ isNew }: FleetRowChange) => isNew === true },
  { word: "verdict", title: "Verdict changed", is: ({ verdictBefore }: FleetRowChange) => verdictBefore !== undefined },
  { word: "margin", title: "Margin moved", is: ({ tightestBefore }: FleetRowChange) => tightestBefore !== undefined },
  { word: "design", title: "Another design", is: ({ revisionBefore }: FleetRowChange) => revisionBefore !== undefined },
] as const;

/** Sites that changed so. */
export function changedRows(rows: readonly FleetRow[], is: (change: FleetRowChange) => boolean): readonly FleetRow[] {
  return rows.filter(({ change }) => change !== undefined && is(change));
}
