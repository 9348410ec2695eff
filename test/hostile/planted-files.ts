import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkFiles } from "../../cli/outputs/check-files";
import { besideOutput } from "../../cli/outputs/writing-journal";
import { damaged } from "./damage";
import type { Dice } from "./dice";
import type { HostileKind } from "./hostile-kind";
import { changeSome } from "./json-change";
import { scratchFile } from "./scratch-file";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** Files beside an output as a killed run leaves them, changed by somebody who wants another file written over, moved or removed. */
export const plantedFiles: HostileKind = {
  name: "planted files",
  share: 0.05,
  make(dice) {
    const plant = dice.pick(plants);
    const journal = plant.journal(dice);
    return { input: `${plant.name}: ${journal.slice(0, 200)}`, run: () => ({ defects: answered(journal) }) };
  },
};

/** What a run began to write that was killed. */
const whole = { files: ["a.json", "b.json"].map((name) => ({ path: `FOLDER/${name}`, sha256: sha(`new ${name}`) })) };
/** Paths that an output of a journal may not lead to. */
const elsewhere = [
  "FOLDER/victim.json",
  "FOLDER/../outside.json",
  "../outside.json",
  "victim.json",
  "FOLDER/linked.json",
  "/",
  "",
  "FOLDER",
] as const;

const plants: readonly { readonly name: string; readonly journal: (dice: Dice) => string }[] = [
  {
    name: "another file",
    journal: (dice) =>
      JSON.stringify({ files: [...whole.files, { path: dice.pick(elsewhere), sha256: sha(dice.pick(["planted", "new a.json"])) }] }),
  },
  { name: "another first", journal: (dice) => JSON.stringify({ first: dice.pick([...elsewhere, "FOLDER/a.json", "FOLDER/b.json"]) }) },
  {
    name: "a value changed",
    journal(dice) {
      const data = structuredClone(whole);
      changeSome(data, dice);
      return JSON.stringify(data);
    },
  },
  { name: "bytes changed", journal: (dice) => damaged(JSON.stringify(whole), dice).bytes.toString("utf8") },
];

/** What is wrong with a folder after the next run has looked at its outputs. */
function answered(journal: string): readonly string[] {
  const root = mkdtempSync(`${scratchFile("planted", "")}-`);
  try {
    const folder = join(root, "work");
    mkdirSync(folder);
    const outside = join(root, "outside.json");
    const untouched = [outside, join(folder, "victim.json"), besideOutput(join(folder, "victim.json")).part, besideOutput(outside).part];
    for (const file of untouched) writeFileSync(file, file.endsWith(".part") ? "planted" : "of somebody");
    symlinkSync(outside, join(folder, "linked.json"));
    for (const name of ["a.json", "b.json"]) {
      writeFileSync(join(folder, name), `{"schemaVersion": 1, "sites": "old ${name}"}`);
      writeFileSync(besideOutput(join(folder, name)).part, `new ${name}`);
    }
    writeFileSync(besideOutput(join(folder, "a.json")).journal, journal.replaceAll("FOLDER", folder));
    writeFileSync(besideOutput(join(folder, "b.json")).journal, JSON.stringify({ first: join(folder, "a.json") }));
    const before = untouched.map((file) => readFileSync(file, "utf8"));
    let thrown: unknown;
    try {
      checkFiles([join(folder, "a.json"), join(folder, "b.json")], []);
    } catch (error) {
      thrown = error;
    }
    const changed = untouched.filter((file, i) => !existsSync(file) || readFileSync(file, "utf8") !== before[i]);
    const mixed = ["a.json", "b.json"].filter((name) => !wholeTexts(name).includes(readFileSync(join(folder, name), "utf8")));
    const strange = [...readdirSync(folder), ...readdirSync(root)].filter((name) => !known.some((one) => name.startsWith(one)));
    if (thrown !== undefined && changed.length + mixed.length + strange.length === 0) throw thrown;
    return [
      ...changed.map((file) => `changed ${basename(file)}`),
      ...mixed.map((name) => `${name} is neither of one run nor of the other`),
      ...strange.map((name) => `made ${name}`),
    ];
  } finally {
    rmSync(root, { recursive: true });
  }
}

const known = ["a.json", "b.json", "victim.json", "linked.json", "outside.json", "work"];
const wholeTexts = (name: string): readonly string[] => [`{"schemaVersion": 1, "sites": "old ${name}"}`, `new ${name}`];
