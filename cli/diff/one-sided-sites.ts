import { listValues } from "../../constructs/plain/list-values";
import { nameList } from "../../constructs/props/problems/name-list";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import { InputError } from "../terminal/exit-codes";
import type { Named, Side } from "./paired-sites";

/** Returns the text about a site without a counterpart. */
export function oneSidedText(site: string, source: string, width: number): string {
  return wrappedText(`${visibleLine(`${site}: only in ${source}`)}\n`, width);
}

/** Returns the error on two sources without a common site. */
export function noneInCommon(first: Side<Named>, last: Side<Named>): InputError {
  const [names, others] = [first, last].map(({ items }) => listValues(items, "site")) as [string[], string[]];
  const pair = names[0] === undefined || others[0] === undefined ? "" : `, or pair two with --as ${names[0]}=${others[0]}`;
  return new InputError(
    `${first.source} and ${last.source} must have a site in common but have ${nameList(names) || "none"} and ${nameList(others) || "none"}: name two results of one site${pair}`,
  );
}
