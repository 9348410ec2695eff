import { parse as parsePath } from "node:path";
import { plannedSilence } from "../../cli/commands/planned-silence";
import { evaluateFile } from "../../cli/sources/evaluate-file";
import { judgedNodeIn } from "../../cli/sources/node-in";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { type ExampleDesign, exampleDesigns } from "./example-design";
import type { HostileKind } from "./hostile-kind";
import { changeSome } from "./json-change";
import { downlinkTexts, telemetryTexts, watchedNode } from "./room-texts";
import { scratchFile } from "./scratch-file";
import { wrongWords } from "./wrong-numbers";

const names = ["two-feeds", "receiving-site"] as const;
const known = new Map<string, string>();

/** A saved result of an example, from whose description rooms make what they write. */
function savedResult(name: string): string {
  const design = exampleDesigns.find((one) => one.name === name) as ExampleDesign;
  const file = scratchFile(`${name}.json`, JSON.stringify(design.data));
  const run = { policy: {}, root: parsePath(file).root } as Parameters<typeof evaluateFile>[1];
  const reports = evaluateFile(file, run, { site: [], quiet: true }).map(({ report }) => report);
  return JSON.stringify(runResult(reports));
}

/** Descriptions in saved results, in which somebody changed what he liked, and all that telemetry and downlink write of them. */
export const changedDescriptions: HostileKind = {
  name: "changed descriptions",
  share: 0.03,
  make(dice) {
    const name = dice.pick(names);
    const text = known.get(name) ?? savedResult(name);
    known.set(name, text);
    const data = JSON.parse(text) as RunResult;
    const [{ description }] = data.sites as readonly [SiteReport, ...SiteReport[]];
    const { design, site } = description as unknown as Record<string, object>;
    const changed = dice.pick([site, design, (design as Readonly<Record<string, object>>).telemetry ?? design]);
    const changes = Array.from({ length: dice.pick([1, 1, 2]) }, () => changeSome(changed, dice));
    return {
      input: `${name} ${changes.join(", ")}`,
      run() {
        const file = scratchFile("result.json", JSON.stringify(data));
        const { node, policy } = judgedNodeIn(file, {});
        const texts = [...telemetryTexts(node, watchedNode(node, policy())), ...downlinkTexts(node)];
        const device = node.telemetry?.monitored[0];
        const work = { devices: [device ?? ""], for: "2h", owner: "NAME", reason: "planned work", startsMs: 0 };
        if (device !== undefined) plannedSilence(node, work);
        return {
          defects: texts.flatMap(({ name: of, text: said }) => wrongWords(said, JSON.stringify(data)).map((one) => `${of} ${one}`)),
        };
      },
    };
  },
};
