import type { RunResult } from "../run-result";
import { fleetOf } from "../sites/fleet-of";
import { fleetHtml } from "../sites/html/fleet/fleet-html";
import type { FormatFile, FormatOptions } from "./format";

/** Writes the page of all sites, in one file that holds all it shows. */
export function fleetFiles(result: RunResult, { since, pageOf }: FormatOptions = {}): readonly FormatFile[] {
  return [{ name: "fleet.html", text: fleetHtml(fleetOf(result, { since, pageOf })) }];
}
