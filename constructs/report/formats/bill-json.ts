import { readableJson } from "../readable-json";
import type { RunResult } from "../run-result";
import type { FormatFile } from "./format";

/** Version of the schema. It rises when a reader of the old one would misread the new one. */
const billSchemaVersion = 1;

/** Writes the bills of materials of all sites, each line as in the result. */
export function billJsonFiles({ sites }: Pick<RunResult, "sites">): readonly FormatFile[] {
  const bills = sites.map(({ site, billOfMaterials = [] }) => ({ site, billOfMaterials }));
  return [{ name: "bill.json", text: readableJson({ schemaVersion: billSchemaVersion, sites: bills }) }];
}
