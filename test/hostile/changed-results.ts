import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resultDiffTexts } from "../../cli/diff/result-diff";
import { mergedShards } from "../../cli/merge/merged-result";
import { shardResults } from "../../cli/merge/shard-results";
import { readResult } from "../../cli/results/read-result";
import { formats } from "../../constructs/report/formats";
import { damaged } from "./damage";
import type { Dice } from "./dice";
import type { HostileKind } from "./hostile-kind";
import { changeSome } from "./json-change";
import { scratchFile } from "./scratch-file";
import { shortResult, wholeResult } from "./whole-result";
import { wrongWords } from "./wrong-numbers";

const version1 = readFileSync(join(__dirname, "../reference/result-version-1.json"), "utf8");

/** The same as the result of one of two shards. */
function shardedText(): string {
  const result = shortResult();
  const sites = [...result.sites.map(({ site }) => ({ site, shard: 1, inputs: "digest" })), { site: "other", shard: 2, inputs: "digest" }];
  return JSON.stringify({ ...result, shard: { number: 1, count: 2, run: {}, sites } });
}

/** A result as it was saved, in which somebody changed what he liked, read again, compared, merged and written in every format. */
export const changedResults: HostileKind = {
  name: "changed results",
  share: 0.1,
  make(dice, isSampled) {
    const isShard = dice.chance(0.1);
    const isCompared = dice.chance(0.1);
    const data = JSON.parse(isShard ? shardedText() : sourceText(dice)) as unknown;
    const changes = Array.from({ length: dice.pick([1, 1, 2, 3]) }, () => changeSome(data, dice));
    const text = JSON.stringify(data);
    const { bytes, how } = dice.chance(0.05) ? damaged(text, dice) : { bytes: Buffer.from(text), how: "" };
    return {
      input: [...changes, how].join(", "),
      run() {
        const file = scratchFile("report.json", bytes);
        const result = isShard ? mergedShards(shardResults([file])) : readResult(file);
        if (isCompared)
          resultDiffTexts(scratchFile("before.json", JSON.stringify(shortResult())), file, { as: [], format: "text", width: 100 });
        const asked = isSampled ? formats : formats.filter(({ name }) => name !== "html");
        const files = asked.flatMap(({ name, files }) => files(result, { charts: () => [] }).map((file) => ({ name, file })));
        return {
          defects: files.flatMap(({ name, file }) =>
            (name === "html" ? [] : wrongWords(file.text, bytes.toString("utf8"))).map((said) => `${name} ${said}`),
          ),
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
