import { readableJson } from "../readable-json";
import type { RunResult } from "../run-result";
import type { Format } from "./format";

/** Version of its shape: raised when a reader of the old one would misread the new one. */
const billSchemaVersion = 1;

/** The bills of materials of all sites alone, each line as the result has it. */
export const billJsonFormat = {
  name: "bill-json",
  files: ({ sites }: Pick<RunResult, "sites">) => [
    {
      name: "bill.json",
      text: readableJson({
        schemaVersion: billSchemaVersion,
        sites: sites.map(({ site, billOfMaterials = [] }) => ({ site, billOfMaterials })),
      }),
    },
  ],
} as const satisfies Format;
