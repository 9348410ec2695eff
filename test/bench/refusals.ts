import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type NodeDesign, PropsError, snapshot } from "cdktf-edge-node";
import { secretInFile } from "../../constructs/services/secrets/secret-text";
import { readSiteFile } from "../../site-files/site-file";
import { highland } from "./bench-designs";
import type { Measurement, Measuring } from "./measurement";
import { type Prepare, secondsSideBySide } from "./side-by-side";
import { inTemporaryFolder } from "./temporary-folder";

const turns = 5;
/** Of the larger input [bytes]: a site file may have half as many again of such racks, and no more. */
const bytes = 120_000;

/** What is refused takes no longer than its share: input of a size, and of twice the size. */
export const refusals: Measuring = {
  does: `refuses racks without a prop, and reads texts for secrets, of ${bytes / 2000} and ${bytes / 1000} kB, ${turns} times`,
  measure: () =>
    inTemporaryFolder((folder) => [
      ...grown("refusal of empty racks", (size) => () => refused(() => snapshot("bench", site, emptyRacks(size)))),
      ...grown("refusal of a site file of empty racks", (size) => {
        const file = join(folder, `${size}.json`);
        writeFileSync(file, JSON.stringify({ site: {}, ...emptyRacks(size) }));
        return () => refused(() => readSiteFile(file));
      }),
      ...grown("refusal of a configuration text", (size) => {
        const wrong = {
          telemetry: 1,
          orchestration: { workloads: [{ ...workload, files: { "/etc/bench/file": "a.".repeat(size / 2) } }] },
        };
        return () => refused(() => snapshot("bench", site, wrong as unknown as NodeDesign));
      }),
      ...grown(
        "search for secrets in a hostile text",
        (size) => {
          const text = hostile.map((part) => part.repeat(size / hostile.length / part.length)).join("\n");
          return () => {
            if (secretInFile(text) !== undefined) throw new Error("Hostile text must hold no secret but does");
          };
        },
        400_000,
      ),
    ]),
};

/** Beginnings of what the rules look for, and none of it. */
const hostile = [
  "a=",
  "{a:",
  'x="\\"',
  "a=$(",
  "eyJ-",
  "x://a:",
  "curl -u ",
  "- --a\n",
  "<a",
  "bearer ",
  "aGVsbG8gd29ybGQg",
  "-----BEGIN A ",
];

const { site } = highland;

const workload = {
  name: "bench",
  rack: "rack-1",
  priority: 1,
  shareOfRackPower: "0",
  image: { variable: "bench_image" },
  memory: "64 MiB",
  healthcheck: "image",
} as const;

function emptyRacks(size: number): NodeDesign {
  return { compute: { racks: Array.from({ length: size / "{},".length }, () => ({})) } } as unknown as NodeDesign;
}

function refused(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && error.name === PropsError.name) return;
    throw error;
  }
  throw new Error("Input must be refused but is not");
}

function grown(name: string, of: (size: number) => () => void, most = bytes): Measurement[] {
  const [once, twice]: Prepare[] = [most / 2, most].map((size) => () => of(size));
  const seconds = secondsSideBySide({ once: once as Prepare, twice: twice as Prepare }, turns);
  return [
    { name, value: seconds.twice, unit: "s", goal: { bound: "at-most", value: 2 }, of: `${most / 1000} kB` },
    {
      name: `${name}, twice the input ÷ once`,
      value: seconds.twice / seconds.once,
      unit: "",
      goal: { bound: "at-most", value: 2.5 },
      of: `${most / 2000} and ${most / 1000} kB`,
    },
  ];
}
