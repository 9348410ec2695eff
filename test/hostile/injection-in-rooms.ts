import { packOf } from "cdktf-edge-node";
import type { Rule } from "cdktf-edge-node/rules";
import { watchedLimits } from "../../constructs/monitoring/watched-limits";
import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { changed } from "../support/props/changed";
import { ruleOf } from "../support/rules/test-rules";
import type { Dice } from "./dice";
import { type ExampleDesign, exampleDesigns, parsedDesign } from "./example-design";
import type { HostileKind } from "./hostile-kind";
import { textsIn, withText } from "./json-paths";
import { liveChecks } from "./live-output";
import { payloads } from "./payloads";
import { put } from "./put";
import { downlinkTexts, type RoomText, telemetryTexts, type WatchedNode, watchedNode } from "./room-texts";

const named = (name: string) => exampleDesigns.find((one) => one.name === name) as ExampleDesign;
const watched = named("two-feeds");
const received = ["receiving-site", "kiruna"].map(named);

/** Props of a watched node that take words, or what looks like words. */
const watchedWords = [
  "telemetry.paging.contacts.default",
  "telemetry.paging.contacts.power",
  "telemetry.paging.contacts.cooling",
  "telemetry.paging.contacts.telemetry",
  "telemetry.paging.runbooks",
  "telemetry.alerting.notify",
  "telemetry.targets.rack-1",
  "telemetry.targets.ups-a.snmp",
  "telemetry.targets.ups-a.auth",
  "telemetry.targets.ups-a.labels.feed",
  "telemetry.targets.board-a.labels.circuit",
  "telemetry.maps.cdu.source.document",
  "telemetry.maps.cdu.modbus.3.labels.kind",
  "telemetry.maps.meter-a.modbus.0.labels.circuit",
  "telemetry.maps.meter-a.modbus.1.labels.circuit",
  "power.feeds.0.shortCircuit.source.document",
  "compute.racks.0.source.document",
] as const;

/** The same of what is received. */
const receivedWords = [
  "downlink.elements.source.document",
  "downlink.elements.source.url",
  "downlink.elements.source.edition",
  "downlink.elements.data.0.OBJECT_NAME",
  "downlink.links.0.coding.modcods.0.name",
  "downlink.links.0.source.document",
  "downlink.antennas.0.receptions.0.source.document",
  "downlink.products.0.source.document",
  "site.radioLicence.source.document",
  "site.radioClimate.source.document",
  "site.backhaul.source.document",
] as const;

/** Words of a rule of a house, by what says them. */
const houseWords = [
  "title",
  "why",
  "remedy",
  "step",
  "spare",
  "limit remedy",
  "source",
  "label",
  "label name",
  "device",
  "severity",
] as const;
type HouseWord = (typeof houseWords)[number];

/** Names and words of a design as somebody writes them who wants a program of the telemetry, a pager, a calendar or a page to act. */
export const injectionInRooms: HostileKind = {
  name: "injection in rooms",
  share: 0.01,
  make(dice) {
    const payload = dice.pick(payloads);
    const where = dice.below(10);
    if (where < 3) return houseCase(dice, payload);
    const [design, words] = where < 8 ? [watched, watchedWords] : [dice.pick(received), receivedWords];
    return dice.chance(0.75) ? propCase(design, dice.pick(words), payload, dice) : textCase(design, payload, dice);
  },
};

function propCase(design: ExampleDesign, path: string, payload: string, dice: Dice) {
  const value = put(dice)(textAt(design.data, path) ?? "words", payload);
  return caseOf(`${design.name} ${path}: ${JSON.stringify(value)}`, () => {
    const node = parsedDesign({ ...design, data: changed(design.data, path, value) }, path.split(".")[0]);
    return design === watched ? telemetryTexts(node, knownWatch()) : downlinkTexts(node);
  });
}

/** Any text of the design, wherever it stands. */
function textCase(design: ExampleDesign, payload: string, dice: Dice) {
  const from = dice.pick(textsIn(design.data));
  const to = put(dice)(from, payload);
  return caseOf(`${design.name} ${JSON.stringify(from)}: ${JSON.stringify(to)}`, () => {
    const node = parsedDesign({ ...design, data: withText(design.data, from, to) as ExampleDesign["data"] }, undefined);
    return design === watched ? telemetryTexts(node, watchedNode(node)) : downlinkTexts(node);
  });
}

let knownNode: NodeSnapshot | undefined;
let known: WatchedNode | undefined;

/** Words of the telemetry change nothing that is solved. */
function knownWatch(): WatchedNode {
  known ??= watchedNode(watchedSite());
  return known;
}

function watchedSite(): NodeSnapshot {
  knownNode ??= parsedDesign(watched, undefined);
  return knownNode;
}

function houseCase(dice: Dice, payload: string) {
  const word = dice.pick(houseWords);
  const said = put(dice)("rack-1", payload);
  return caseOf(`house rule, ${word}: ${JSON.stringify(said)}`, () => {
    const limits = watchedLimits(new NodeStudy(watchedSite()), housePolicy(word, said));
    return telemetryTexts(watchedSite(), { ...knownWatch(), limits });
  });
}

function housePolicy(word: HouseWord, said: string): PolicyProps {
  const of = (one: HouseWord, usual: string) => (word === one ? said : usual);
  const step = "Look at it";
  const rule: Rule = ruleOf(() => [], {
    id: "house/own",
    title: of("title", "Own rule"),
    why: of("why", "it would break"),
    remedy: of("remedy", "mend it"),
    runbook: { steps: [of("step", step), step, step], spare: of("spare", "a part") },
    watched: () => [
      {
        subject: "compute/rack-1",
        device: of("device", "rack-1"),
        metric: "house_value",
        labels: { [of("label name", "kind")]: of("label", "own") },
        unit: "-",
        bound: "at-most",
        limit: 3,
        severity: of("severity", "high") as "high",
        source: { mark: "declared", document: of("source", "the house"), owner: "house@example.org" },
        remedy: of("limit remedy", "mend it"),
      },
    ],
  });
  return { packs: [packOf("house", [rule])] };
}

function caseOf(input: string, texts: () => readonly RoomText[]) {
  return {
    input,
    async run() {
      const said = await Promise.all(
        texts().map(async ({ name, check, text }) =>
          ((await liveChecks[check]?.(text)) ?? ["nothing is asked of it"]).map((one) => `${name} has ${one}`),
        ),
      );
      return { defects: said.flat() };
    },
  };
}

function textAt(data: unknown, path: string): string | undefined {
  const value = path.split(".").reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], data);
  return typeof value === "string" ? value : undefined;
}
