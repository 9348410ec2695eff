import type { z } from "zod";
import { keyBy } from "../plain/key-by";
import { addProblem } from "../props/problems/add-problem";
import { nameList } from "../props/problems/name-list";
import { quotedText } from "../units/shown-text";
import { type DistributionProps, distributionParts } from "./distribution-parts";
import { phasesAt } from "./phases-at";

/** The parts of a power design that the checks of gensets need. */
interface GensetPower extends DistributionProps {
  readonly feeds: readonly { readonly name: string; readonly phases?: 1 | 3 }[];
  readonly boards: readonly (DistributionProps["boards"][number] & { readonly transferSwitch?: unknown })[];
  readonly batteries?: readonly { readonly on: string; readonly energy?: unknown }[];
  readonly gensets?: readonly {
    readonly name: string;
    readonly feeds?: readonly string[];
    readonly boards?: readonly string[];
    readonly output?: { readonly phases?: 1 | 3 };
  }[];
}

type Add = (path: (string | number)[], message: string) => void;

/** Reports problems of gensets that name feeds and boards, and of their transfer switches. */
export function gensetProblems(power: GensetPower, context: z.RefinementCtx): void {
  const add: Add = (path, message) => addProblem(context, path, message);
  suppliedProblems(power, "feeds", add);
  suppliedProblems(power, "boards", add);
  idleProblems(power, add);
  outputProblems(power, add);
  switchProblems(power, add);
}

/** Reports feeds and boards of gensets that do not exist, or belong to several plants. */
function suppliedProblems({ gensets = [], ...parts }: GensetPower, list: "feeds" | "boards", add: Add): void {
  const kind = { feeds: "feed", boards: "board" }[list];
  const names = parts[list].map(({ name }) => name);
  const suppliedBy = new Map<string, number>();
  for (const [i, genset] of gensets.entries()) {
    for (const [k, one] of (genset[list] ?? []).entries()) {
      const path = ["gensets", i, list, k];
      const other = suppliedBy.get(one);
      if (!names.includes(one)) {
        const known = nameList(names.map(quotedText));
        add(path, `names the ${kind} ${quotedText(one)} but the design has ${known}: use one of these, or add the ${kind}`);
      } else if (other !== undefined && other !== i)
        add(
          path,
          `names the ${kind} ${quotedText(one)}, which "${gensets[other]?.name}" supplies already: name each ${kind} in one plant of gensets only`,
        );
      suppliedBy.set(one, i);
    }
  }
}

/** Reports boards whose transfer switch never selects the gensets: their other supply is live as long as any source is. */
function idleProblems(power: GensetPower, add: Add): void {
  const { gensets = [], batteries = [] } = power;
  const byName = keyBy(distributionParts(power), (part) => part.name);
  const suppliedBy = new Map(gensets.flatMap(({ name, boards = [] }) => boards.map((board) => [board, name] as const)));
  const feedOf = new Map(gensets.flatMap(({ name, feeds = [] }) => feeds.map((feed) => [feed, name] as const)));
  const held = new Set(batteries.flatMap(({ on, energy }) => (energy === undefined ? [] : [on])));
  const above = (name: string, seen: readonly string[] = []): string[] =>
    (byName.get(name)?.from ?? []).flatMap((one) => (seen.includes(one) ? [] : [one, ...above(one, [...seen, one])]));
  for (const [i, { boards = [] }] of gensets.entries()) {
    for (const [k, board] of boards.entries()) {
      const path = ["gensets", i, "boards", k];
      const before = above(board);
      const battery = before.find((one) => held.has(one));
      const other = before.find((one) => suppliedBy.has(one));
      const feed = [board, ...before].flatMap((one) => byName.get(one)?.feeds ?? []).find((one) => feedOf.has(one));
      const never = "its transfer switch would never switch to these gensets";
      if (battery !== undefined)
        add(
          path,
          `names ${quotedText(board)}, which is fed from the battery of ${quotedText(battery)}: ${never} while that supplies it, name a board before it`,
        );
      else if (other !== undefined)
        add(
          path,
          `names ${quotedText(board)}, which is fed by ${quotedText(other)}, and "${suppliedBy.get(other)}" supplies that: ${never}, leave it out`,
        );
      else if (feed !== undefined)
        add(
          path,
          `names ${quotedText(board)}, which is fed by feed ${quotedText(feed)}, and "${feedOf.get(feed)}" supplies that: ${never}, leave it out`,
        );
    }
  }
}

/** Reports an output of gensets with the name of a feed, or with other phases than the boards. */
function outputProblems(power: GensetPower, add: Add): void {
  const phases = phasesAt(power);
  const boards = new Set(power.boards.map(({ name }) => name));
  for (const [i, { name, boards: supplied = [], output }] of (power.gensets ?? []).entries()) {
    if (!output) continue;
    if (power.feeds.some((feed) => feed.name === name))
      add(
        ["gensets", i, "name"],
        `must not be the name of a feed but feed ${quotedText(name)} has it: the output of gensets is a separate supply, choose another name`,
      );
    const has = output.phases ?? 3;
    const needed = supplied.map((board) => (boards.has(board) ? phases(board) : has));
    const direct = needed.indexOf("DC");
    if (direct >= 0)
      add(
        ["gensets", i, "boards", direct],
        `names "${supplied[direct]}", which is on direct current: name the board that feeds its rectifiers`,
      );
    const k = needed.findIndex((one) => one !== has && one !== "DC");
    if (k < 0) continue;
    const isMixed = needed.includes(1) && needed.includes(3);
    const remedy = isMixed ? "one plant has one number of phases, so add another plant for the other boards" : "make both the same";
    add(["gensets", i, "output", "phases"], `must be ${needed[k]}, as at board "${supplied[k]}", but is ${has}: ${remedy}`);
  }
}

/** Reports a transfer switch without a second supply. */
function switchProblems({ boards, gensets = [] }: GensetPower, add: Add): void {
  const supplied = new Set(gensets.flatMap((genset) => genset.boards ?? []));
  for (const [i, { name, feeds = [], transferSwitch }] of boards.entries()) {
    if (transferSwitch !== undefined && feeds.length < 2 && !supplied.has(name))
      add(
        ["boards", i, "transferSwitch"],
        "is used only on a board with more than one feed, or with gensets: leave it out, or use staticTransferSwitches",
      );
  }
}
