import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readResult } from "../../cli/read-result";
import { formats } from "../../constructs/report/formats";
import { damaged } from "./damage";
import type { Dice } from "./dice";
import type { HostileKind } from "./hostile-kind";
import { changeSome } from "./json-change";
import { scratchFile } from "./scratch-file";
import { shortResult, wholeResult } from "./whole-result";
import { wrongWords } from "./wrong-numbers";

const version1 = readFileSync(join(__dirname, "../reference/result-version-1.json"), "utf8");
/** A result as it was saved, in which somebody changed what he liked, read again and written in every format. */
export const changedResults: HostileKind = {
  name: "changed results",
  share: 0.1,
  make(dice, isSampled) {
    const data = JSON.parse(sourceText(dice)) as unknown;
    const changes = Array.from({ length: dice.pick([1, 1, 2, 3]) }, () => changeSome(data, dice));
    const text = JSON.stringify(data);
    const { bytes, how } = dice.chance(0.05) ? damaged(text, dice) : { bytes: Buffer.from(text), how: "" };
    return {
      input: [...changes, how].join(", "),
      run() {
        const result = readResult(scratchFile("report.json", bytes));
        const asked = isSampled ? formats : formats.filter(({ name }) => name !== "html");
        const files = asked.flatMap(({ name, files }) => files(result, { charts: () => [] }).map((file) => ({ name, file })));
        return {
          defects: files.flatMap(({ name, file }) => (name === "html" ? [] : wrongWords(file.text, text)).map((said) => `${name} ${said}`)),
        };
      },
    };
  },
};

function sourceText(dice: Dice): string {
  const which = dice.below(10);
  if (which === 0) return version1;
  return JSON.stringify(which < 3 ? wholeResult() : shortResult());
}
