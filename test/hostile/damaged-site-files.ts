import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readSiteFile } from "../../site-files/site-file";
import { damaged } from "./damage";
import type { HostileKind } from "./hostile-kind";
import { siteAnswer } from "./judged-file";
import { scratchFile } from "./scratch-file";

const yaml = readFileSync(join(__dirname, "../../examples/own-site.yaml"), "utf8");
const bare = yaml.replace(/^ *#.*\n/gm, "").replace(/ # .*$/gm, "");
const files = [
  { name: "site.yaml", text: yaml },
  { name: "site.yaml", text: bare },
  { name: "site.yml", text: bare },
  { name: "site.json", text: JSON.stringify(parse(yaml), undefined, 2) },
  { name: "con.json", text: JSON.stringify(parse(yaml)) },
] as const;

/** Texts of a site file, damaged as files are on their way, or as somebody damages them who means harm. */
export const damagedSiteFiles: HostileKind = {
  name: "damaged site files",
  share: 0.22,
  make(dice, isSampled) {
    const { name, text } = dice.pick(files);
    const { bytes, how } = damaged(text, dice);
    return {
      input: `${name}, ${how}`,
      run() {
        const { snapshot, policy } = readSiteFile(scratchFile(name, bytes));
        return siteAnswer(snapshot, policy, bytes.toString("utf8"), isSampled);
      },
    };
  },
};
