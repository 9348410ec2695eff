import { isDeepStrictEqual } from "node:util";
import { PropsError } from "cdktf-edge-node";
import { type Finding, type FindingRemedies, type Remedy, siteRemedies } from "cdktf-edge-node/report";
import { possibleChanges } from "../../../constructs/changes/possible-changes";
import { applyEdits } from "./apply-edits";
import { brokenBetween, findingAfter, isCleared, waits } from "./holding";
import { type FailingCase, judged } from "./site-case";
import { changedBy, countedSteps, oneStepLess, saidChanges } from "./tried-again";

/** What is asked of the remedies of a design. */
export const remedyLaws = {
  clears: "a remedy clears its finding when its edits are written into the design and the site is judged anew",
  same: "the edits of a remedy make the design that its changes make",
  fewest: "one step less of a remedy, of either change of a pair, does not clear its finding",
  set: "a set that is said to pass passes when its edits are written into the design, but for what is to be restated; another is blocked by what it says",
  least: "a set that passes does not with one step less of one of its changes",
  none: "on a small design no change that is tried for a finding clears it by fewer steps than its kind is said to need",
  pair: "no fewer steps of the two changes of a pair clear its finding",
} as const;

export type RemedyLaw = keyof typeof remedyLaws;

/** A law that a design breaks. */
export interface BrokenLaw {
  readonly seed: number;
  readonly law: RemedyLaw;
  readonly message: string;
}

/** What the remedies of one design came to. */
export interface RemedyFigures {
  /** Its racks have hosts. */
  readonly isHosted: boolean;
  readonly blocking: number;
  /** Blocking findings that fail: an unknown is answered by its input. */
  readonly failing: number;
  readonly withRemedy: number;
  readonly tried: number;
  readonly set: "pass" | "fail" | "none";
  /** How often a kind was a remedy; of pairs each of the two, and `pair`; of candidates that are hosts also `one more host`. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Sites whose exhaustion was done. */
  readonly isExhausted: boolean;
  readonly asked: Readonly<Partial<Record<RemedyLaw, number>>>;
  readonly broken: readonly BrokenLaw[];
}

/** Most scenarios of a design whose every change is tried at every step. */
const mostScenarios = 30;

/** Searches the remedies of a design without a budget, and asks the laws of them. */
export function askRemedyLaws(made: FailingCase): RemedyFigures {
  const { site, design, evaluation, seed } = made;
  const said = siteRemedies({ name: "generated", site, design, policy: {} }, evaluation);
  const laws = new Asking(seed);
  const kinds: Record<string, number> = {};
  for (const finding of said.findings) {
    for (const remedy of finding.remedies) {
      askRemedy(made, findingOf(made, finding), remedy, laws);
      for (const kind of kindsOf(remedy)) kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
  }
  if (said.set) askSet(made, said.set, laws);
  const isSmall = evaluation.scenarios.length <= mostScenarios;
  if (isSmall) exhaust(made, said.findings, laws);
  askPairs(made, said.findings, laws);
  return {
    isHosted: made.offer.hosting !== null,
    blocking: said.findings.length,
    failing: said.findings.filter(({ outcome }) => outcome === "fail").length,
    withRemedy: said.findings.filter(({ remedies }) => remedies.length > 0).length,
    tried: said.tried,
    set: said.set?.verdict ?? "none",
    kinds,
    isExhausted: isSmall,
    asked: laws.asked,
    broken: laws.broken,
  };
}

function kindsOf({ changes }: Remedy): readonly string[] {
  const hosts = changes.filter(({ kind, prop }) => kind === "candidate" && prop.endsWith(".hosts"));
  return [...changes.map(({ kind }) => kind), ...hosts.map(() => "one more host"), ...(changes.length > 1 ? ["pair"] : [])];
}

class Asking {
  readonly asked: Partial<Record<RemedyLaw, number>> = {};
  readonly broken: BrokenLaw[] = [];

  constructor(private readonly seed: number) {}

  holds(law: RemedyLaw, condition: boolean, otherwise: () => string): void {
    this.asked[law] = (this.asked[law] ?? 0) + 1;
    if (!condition) this.broken.push({ seed: this.seed, law, message: otherwise() });
  }
}

function findingOf({ evaluation }: FailingCase, { rule, subject }: FindingRemedies): Finding {
  const found = evaluation.findings.find((one) => one.rule === rule && one.subject === subject);
  if (!found) throw new Error(`no ${rule} of ${subject}`);
  return found;
}

function wordsOf({ changes }: Pick<Remedy, "changes">): string {
  return changes.map(({ text, steps }) => `${text} (${steps} steps)`).join(" and ");
}

function askRemedy({ site, design, evaluation }: FailingCase, finding: Finding, remedy: Remedy, laws: Asking): void {
  const of = `${finding.rule} of ${finding.subject} in ${finding.scenario}: ${wordsOf(remedy)}`;
  const edited = applyEdits(design, remedy.edits);
  const after = judged(site, edited);
  laws.holds("clears", !(after instanceof PropsError) && isCleared(evaluation, after, finding, remedy.restate), () =>
    after instanceof PropsError
      ? `${of}: refused, ${after.message}`
      : `${of}: is ${findingAfter(after, finding)?.outcome} in ${findingAfter(after, finding)?.scenario}, breaks ${brokenBetween(evaluation, after, remedy.restate).join(", ")}`,
  );
  const changes = saidChanges(design, remedy.changes);
  const again = changedBy(design, changes);
  laws.holds(
    "same",
    isDeepStrictEqual(edited, again && JSON.parse(JSON.stringify(again.design))),
    () => `${of}: ${JSON.stringify(remedy.edits)}`,
  );
  for (const less of oneStepLess(changes)) {
    const before = changedBy(design, less);
    const verdict = before && judged(site, before.design);
    const isClear = verdict && !(verdict instanceof PropsError) && isCleared(evaluation, verdict, finding, before.restate);
    laws.holds(
      "fewest",
      !isClear,
      () => `${of}: ${less.map(({ change, steps }) => `${change.id} by ${steps}`).join(" and ")} clears it too`,
    );
  }
}

function askSet(
  { site, design }: FailingCase,
  set: { readonly verdict: "pass" | "fail"; readonly blocks: readonly string[]; readonly restate: readonly string[] } & Pick<
    Remedy,
    "changes" | "edits"
  >,
  laws: Asking,
): void {
  const after = judged(site, applyEdits(design, set.edits));
  const blocking =
    after instanceof PropsError
      ? ["the design is refused"]
      : after.findings.filter((one) => one.blocks && !waits(one, set.restate)).map(({ rule, subject }) => `${rule} of ${subject}`);
  const expected = set.verdict === "pass" ? [] : set.blocks;
  laws.holds(
    "set",
    isDeepStrictEqual(blocking, expected),
    () => `${wordsOf(set)}: blocked by ${blocking.join(", ")}, said ${set.blocks.join(", ")}`,
  );
  if (set.verdict === "fail") return;
  for (const less of oneStepLess(saidChanges(design, set.changes))) {
    const made = changedBy(design, less);
    const verdict = made && judged(site, made.design);
    const isPassing =
      verdict && !(verdict instanceof PropsError) && !verdict.findings.some((one) => one.blocks && !waits(one, made.restate));
    laws.holds(
      "least",
      !isPassing,
      () => `${wordsOf(set)}: ${less.map(({ change, steps }) => `${change.id} by ${steps}`).join(" and ")} passes too`,
    );
  }
}

/** Every change that the design allows, of each as many steps as it has: what of it clears a finding by how many. */
function exhaust({ site, design, evaluation }: FailingCase, said: readonly FindingRemedies[], laws: Asking): void {
  const failing = said.filter(({ outcome }) => outcome === "fail");
  if (failing.length === 0) return;
  const fewest = new Map(failing.map((one) => [one, new Map<string, { steps: number; text: string }>()]));
  for (const change of possibleChanges(design))
    for (let steps = 1; steps <= change.most; steps++) {
      const counted = countedSteps(change, steps);
      const open = [...fewest].filter(
        ([{ rule }, kinds]) =>
          change.moves?.includes(rule) !== false && // what runs may leave for a larger host, with its data and its power
          !(Number(kinds.get(change.kind)?.steps) <= counted),
      );
      if (open.length === 0) break; // more steps are no fewer than those that are known
      const made = change.at(design, steps);
      const after = made && judged(site, made.design);
      if (!made || after instanceof PropsError || !after) break;
      for (const [one, kinds] of open) {
        const finding = evaluation.findings.find(({ rule, subject }) => rule === one.rule && subject === one.subject);
        if (finding && isCleared(evaluation, after, finding, made.restate)) kinds.set(change.kind, { steps: counted, text: made.text });
      }
    }
  for (const [one, kinds] of fewest) {
    for (const [kind, { steps, text }] of kinds) {
      const own = one.remedies.find(({ changes }) => changes.length === 1 && changes[0]?.kind === kind);
      laws.holds(
        "none",
        own !== undefined && own.steps <= steps,
        () => `${one.rule} of ${one.subject}: ${text} clears it by ${steps} steps, said ${own ? wordsOf(own) : "nothing"}`,
      );
    }
    if (kinds.size === 0)
      laws.holds(
        "none",
        one.remedies.every(({ changes }) => changes.length > 1),
        () => `${one.rule} of ${one.subject}: nothing clears it`,
      );
  }
}

/** Most steps of a pair of which all that are fewer are tried: they grow by its square. */
const mostPairSteps = 12;

/** Steps of all changes, whatever each of them changes. */
function togetherOf(changes: Remedy["changes"]): number {
  return changes.reduce((sum, { steps }) => sum + steps, 0);
}

function askPairs({ site, design, evaluation }: FailingCase, said: readonly FindingRemedies[], laws: Asking): void {
  for (const one of said) {
    const pair = one.remedies.find(({ changes }) => changes.length === 2 && togetherOf(changes) <= mostPairSteps);
    const finding = evaluation.findings.find(({ rule, subject }) => rule === one.rule && subject === one.subject);
    const [first, second] = pair ? saidChanges(design, pair.changes) : [];
    if (!pair || !finding || !first || !second) continue;
    for (let sum = 2; sum < togetherOf(pair.changes); sum++)
      for (let steps = Math.max(1, sum - second.change.most); steps <= Math.min(first.change.most, sum - 1); steps++) {
        const made = changedBy(design, [
          { ...first, steps },
          { ...second, steps: sum - steps },
        ]);
        const after = made && judged(site, made.design);
        const isClear = after && !(after instanceof PropsError) && isCleared(evaluation, after, finding, made.restate);
        laws.holds("pair", !isClear, () => `${one.rule} of ${one.subject}: ${steps} and ${sum - steps} steps of ${wordsOf(pair)} clear it`);
      }
  }
}
