import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { unpackBundle } from "../../cli/images/unpack-bundle";
import { digestOf } from "../../constructs/services/image";
import { type ArchiveEntry, archive, blob, image, index, layout, named, one, whole } from "../support/deploy/made-bundle";
import { damaged } from "./damage";
import type { Dice } from "./dice";
import type { HostileKind } from "./hostile-kind";
import { changeSome } from "./json-change";
import { payloads } from "./payloads";
import { scratchFile } from "./scratch-file";

const usual = `registry.example/agent:1@${one.digest}`;
const paths = ["../x", "/tmp/hostile-x", "blobs/../../x", "blobs/sha256", ".", "", "index.json", `blobs/sha256/${"a".repeat(64)}`] as const;
const types = ["File", "Link", "SymbolicLink", "FIFO", "CharacterDevice"] as const;

/** Archives of images as somebody sends them who wants skopeo, a terminal or the disk of who pushes them. */
export const bundles: HostileKind = {
  name: "bundles",
  share: 0.04,
  make(dice) {
    const { bytes, how } = dice.pick(changes)(dice);
    return { input: how, run: () => ({ defects: unpacked(bytes) }) };
  },
};

type Made = (dice: Dice) => { readonly bytes: Buffer; readonly how: string };

const changes: readonly Made[] = [
  (dice) => {
    const name = `${dice.pick(["", "registry.example/"])}${dice.pick([...payloads, "--all", "../x", "\u200b", "x"])}${dice.pick([`@${one.digest}`, ""])}`;
    return { bytes: archive(whole(usual, name)), how: `name ${JSON.stringify(name)}` };
  },
  (dice) => {
    const path = `${dice.pick(paths)}${dice.pick(["", "", "\u001b[2J", "\u202e"])}`;
    const entry: ArchiveEntry = { path, body: "x", type: dice.pick(types), linkpath: dice.pick(["/etc/passwd", "../../x", "index.json"]) };
    const entries = [...whole(usual)];
    entries.splice(dice.below(entries.length + 1), 0, entry);
    return { bytes: archive(entries), how: `${entry.type} ${JSON.stringify(path)}` };
  },
  (dice) => {
    const data = { schemaVersion: 2, manifests: [named(one, usual)] };
    const how = changeSome(data, dice);
    return {
      bytes: archive([blob("{}"), ...one.entries, { path: "index.json", body: JSON.stringify(data) }, layout]),
      how: `index, ${how}`,
    };
  },
  (dice) => {
    const size = dice.pick([0, 4, 6, -1, 2 ** 40, 2 ** 53]);
    const sized = image("layer", size);
    const entries = [blob("{}"), ...sized.entries, index(named(sized, `registry.example/agent:1@${sized.digest}`)), layout];
    return { bytes: archive(entries), how: `a layer of ${size} bytes by its manifest` };
  },
  (dice) => {
    const { bytes, how } = damaged(archive(whole(usual)), dice);
    return { bytes, how: `archive, ${how}` };
  },
];

/** What is wrong with what was unpacked of an archive that was taken. */
function unpacked(bytes: Buffer): readonly string[] {
  const bundle = scratchFile("images.tar", bytes);
  const root = mkdtempSync(join(dirname(bundle), "unpacked-"));
  try {
    const { images } = unpackBundle(bundle, join(root, "layout"));
    const strange = images.filter(({ reference, digest }) => digestOf(reference) !== digest || /[^\w./:@-]|^[-.]/.test(reference));
    const outside = readdirSync(root).filter((name) => name !== "layout");
    return [
      ...strange.map(({ reference }) => `took the name ${JSON.stringify(reference)}`),
      ...outside.map((name) => `wrote ${name} outside of its folder`),
      ...(existsSync("/tmp/hostile-x") ? ["wrote /tmp/hostile-x"] : []),
    ];
  } finally {
    rmSync(root, { recursive: true });
  }
}
