import type { Evaluation } from "../policy/evaluate/evaluate";
import type { Finding, Judgement } from "../policy/rule/finding";
import { PropsError } from "../props/problems/props-error";
import type { NodeStudy } from "../studies/node-study";
import type { NodeDesign } from "../studies/snapshot/node-design";
import type { Changed, PossibleChange } from "./changes/change";
import { type Compared, compared, keyOf } from "./compared";
import { evaluatedAgain, judgedAgain, type Renamed, type SiteWithDesign, studyWith } from "./trial-site";

/** A change, so many steps of it. */
export interface Step {
  readonly change: PossibleChange;
  readonly steps: number;
}

/** A design with changes, one after the other. */
export interface ChangedDesign {
  readonly design: NodeDesign;
  readonly made: readonly Changed[];
  readonly renamed: Renamed;
}

/** What a changed design came to. */
export interface Trial extends ChangedDesign {
  readonly steps: readonly Step[];
  /** Why the design is refused. */
  readonly refused?: string;
  /** What each finding came to in its own scenario. */
  readonly own: ReadonlyMap<string, Judgement>;
  /** The whole verdict, where a finding passes in its own scenario. */
  readonly whole?: Compared;
}

/** The changes made one after the other; undefined where one has no such step. */
export function madeOf(design: NodeDesign, steps: readonly Step[]): ChangedDesign | undefined {
  let changed: ChangedDesign = { design, made: [], renamed: new Map() };
  for (const { change, steps: far } of steps) {
    const next = change.at(changed.design, far);
    if (next === undefined) return undefined;
    changed = { design: next.design, made: [...changed.made, next], renamed: new Map([...changed.renamed, ...next.renamed]) };
  }
  return changed;
}

/**
 * Changed designs of one site, each solved once: in the scenarios of the findings that must not block, and in all where one of them passes. Of each is kept what it
 * came to, not its study.
 */
export class Trials {
  tried = 0;
  private readonly known = new Map<string, Trial | undefined>();

  /**
   * @param before the verdict on the design as it is
   * @param targets its findings that are to pass
   * @param budget most changed designs that are solved. @default no limit
   */
  constructor(
    private readonly site: SiteWithDesign,
    private readonly before: Evaluation,
    private readonly targets: readonly Finding[],
    private readonly budget = Number.POSITIVE_INFINITY,
    private readonly onProgress: (tried: number) => void = () => undefined,
  ) {}

  /** What these changes come to; undefined where they cannot be made. */
  of(steps: readonly Step[]): Trial | "spent" | undefined {
    const key = steps.map(({ change, steps: far }) => `${change.id} ${far}`).join(" and ");
    if (this.known.has(key)) return this.known.get(key);
    const changed = madeOf(this.site.design, steps);
    if (changed !== undefined && this.tried >= this.budget) return "spent";
    const trial = changed && this.solved(steps, changed);
    this.known.set(key, trial);
    return trial;
  }

  private solved(steps: readonly Step[], changed: ChangedDesign): Trial {
    this.tried++;
    this.onProgress(this.tried);
    const study = studyWith(this.site, changed.design);
    if (study instanceof PropsError) return { steps, ...changed, refused: study.message, own: new Map() };
    const own = this.judged(study, changed.renamed);
    const isWorthAll = this.targets.some((target) => (own.get(keyOf(target))?.outcome ?? "pass") === "pass");
    const whole = isWorthAll ? this.wholeOf(study, steps, changed.renamed) : undefined;
    return { steps, ...changed, own, ...(whole && { whole }) };
  }

  private judged(study: NodeStudy, renamed: Renamed): ReadonlyMap<string, Judgement> {
    const said = this.targets.map((target) => [keyOf(target), judgedAgain(study, this.site.policy, target, renamed)] as const);
    return new Map(said.flatMap(([key, judgement]) => (judgement ? [[key, judgement] as const] : [])));
  }

  private wholeOf(study: NodeStudy, steps: readonly Step[], renamed: Renamed): Compared | undefined {
    const after = evaluatedAgain(study, this.site.policy);
    if (after instanceof PropsError) return undefined;
    return compared(
      this.before.findings,
      after,
      steps.map(({ change }) => change),
      renamed,
    );
  }

  /** The changes judged as a whole, whatever is left of the budget. */
  whole(steps: readonly Step[]): (ChangedDesign & { readonly whole?: Compared }) | undefined {
    const changed = madeOf(this.site.design, steps);
    if (changed === undefined) return undefined;
    const study = studyWith(this.site, changed.design);
    if (study instanceof PropsError) return changed;
    const whole = this.wholeOf(study, steps, changed.renamed);
    return { ...changed, ...(whole && { whole }) };
  }
}
