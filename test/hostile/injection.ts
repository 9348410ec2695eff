import { checkResult } from "../../cli/results/check-result";
import { describedCharts } from "../../constructs/report/charts/site-charts";
import { type FormatName, formats } from "../../constructs/report/formats";
import type { RunResult } from "../../constructs/report/run-result";
import type { HostileKind } from "./hostile-kind";
import { textsIn, withText } from "./json-paths";
import { liveChecks } from "./live-output";
import { payloads } from "./payloads";
import { put } from "./put";
import { shortResult } from "./whole-result";

/** Names, reasons and other texts of a result as somebody writes them who wants a page, a sheet or a CI to act, in every format. */
export const injection: HostileKind = {
  name: "injection",
  share: 0.1,
  make(dice, isSampled) {
    const base = shortResult();
    const changes = Array.from({ length: dice.pick([1, 2, 4]) }, () => ({
      from: dice.pick(textsIn(base)),
      payload: dice.pick(payloads),
      put: put(dice),
    }));
    const result = changes.reduce<unknown>((made, { from, payload, put }) => withText(made, from, put(from, payload)), base) as RunResult;
    return {
      input: changes.map(({ from, payload }) => `${JSON.stringify(from.slice(0, 40))}: ${JSON.stringify(payload)}`).join(", "),
      async run() {
        checkResult("report.json", result);
        const charts = isSampled ? describedCharts : () => [];
        const asked = isSampled || dice.chance(0.1) ? formats : formats.filter(({ name }) => name !== "html");
        const files = asked.flatMap(({ name, files }) => files(result, { charts }).map(({ text }) => ({ name, text })));
        const defects = await Promise.all(files.map(({ name, text }) => live(name, text)));
        return { defects: defects.flat() };
      },
    };
  },
};

async function live(name: FormatName, text: string): Promise<readonly string[]> {
  const said = (await liveChecks[name]?.(text)) ?? ["nothing is asked of this format"];
  return said.map((one) => `${name} has ${one}`);
}
