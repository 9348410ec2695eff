import { leastReturnRise } from "../../engineering/energy/stores/shed-levels";
import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import { unique } from "../../plain/unique";
import { sheddingStages } from "../../policy/judgements/shedding";
import type { NodeStudy } from "../../studies/node-study";
import type { ShedLoad } from "../../studies/scenarios/shedding";
import { meansOf, type SheddingStage, type StageLevels, stageName } from "../../studies/shedding/node-shedding";
import { quantityText } from "../writing/quantity-text";
import type { Section } from "../writing/section";
import { type Table, type Text, tableOf, typedNames } from "../writing/table";
import { durationText } from "../writing/time-text";

/** The loads that the site sheds without the grid, stage by stage, from priority 9 down. */
export interface ReportedShedding {
  /** Stages in the order in which they go. */
  readonly stages: readonly ReportedStage[];
  /** Event that sheds: the charge of a battery; or the loss of the grid, if gensets carry only the rest. */
  readonly on: "charge" | "grid-away";
  /** Time that batteries must still carry the rest once a stage is shed. Missing if the site promises none. */
  readonly hours?: number; // [h]
  /** Whether the voltage of every feed is measured, so that the return of the grid brings all back. */
  readonly gridIsMeasured: boolean;
  /** Time between two decisions of the program that sheds. Missing if none does. */
  readonly pollS?: number; // [s]
  /** Time for which the grid must be back before everything starts again. Missing if no program sheds. */
  readonly holdS?: number; // [s]
}

/** A stage, and what takes each of its loads away. */
export interface ReportedStage extends Omit<SheddingStage, "sheds"> {
  /** Loads that go with it. */
  readonly sheds: readonly ReportedShedLoad[];
}

/** A load that goes with a stage. */
export interface ReportedShedLoad extends ShedLoad {
  /** The program, outlet or contactor that switches it off. Missing if nothing does. */
  readonly by?: string;
}

/** Returns the part of the report on shedding; undefined if the site promises none. */
export function reportShedding(study: NodeStudy): ReportedShedding | undefined {
  const { shedding } = study.answersOf(sheddingStages);
  if (!shedding) return undefined;
  const { stages, hours, goesWithGrid, gridIsMeasured } = shedding;
  const { pollS, holdS } = study.node.shedding ?? {};
  return defined({
    stages: stages.map((stage) => ({
      ...stage,
      sheds: stage.sheds.map((load) => ({ ...load, ...defined({ by: meansOf(study.node, load) }) })),
    })),
    on: goesWithGrid ? ("grid-away" as const) : ("charge" as const),
    hours,
    gridIsMeasured,
    pollS,
    holdS,
  });
}

interface SheddingSite {
  readonly site: string;
  readonly shedding?: ReportedShedding;
}

/** Lists what each site sheds, and at which charge. */
export function tabulateShedding(sites: readonly SheddingSite[]): Table<readonly Text[]> {
  const head = ["site", "priority", "sheds", "by", "battery", "off at", "back at", "within"];
  const rows = sites.flatMap(({ site, shedding }) =>
    (shedding?.stages ?? []).flatMap((stage, i) =>
      stageRows(stage, shedding?.on).map((cells, j) => [i === 0 && j === 0 ? site : "", ...cells]),
    ),
  );
  return tableOf("What is shed without the grid", head, rows);
}

function stageRows(stage: ReportedStage, on: ReportedShedding["on"] | undefined): readonly (readonly string[])[] {
  const { priority, sheds, batteries } = stage;
  const stageCells = [`${priority}`, listIds(sheds).join(", "), meansText(sheds)];
  const within = reactionText(stage);
  if (on === "grid-away") return [[...stageCells, "", "grid away", "grid back", within]];
  if (batteries.length === 0) return [[...stageCells, "relieves none", "", "", within]];
  return batteries.map(({ battery, shedAt, returnAt }, i) => [
    ...(i === 0 ? stageCells : ["", "", ""]),
    battery,
    percentText(shedAt),
    percentText(returnAt),
    i === 0 ? within : "",
  ]);
}

function meansText(sheds: readonly ReportedShedLoad[]): string {
  return unique(sheds.map(({ by }) => by ?? "nothing")).join(", ");
}

function reactionText({ reactionS }: ReportedStage): string {
  return reactionS > 0 ? durationText(reactionS) : "";
}

function percentText(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function energyText(wattHours: number): string {
  return `${(wattHours / 1000).toFixed(2)} kWh`;
}

/** Lists how the levels of each stage follow from its inputs, in a line each, by the name that the stage has at the site. */
export function stageLines(shedding: ReportedShedding): ReadonlyMap<string, readonly string[]> {
  const stages = shedding.stages.flatMap((stage) => {
    const linesOf = (name: string, lines: readonly string[]) =>
      [name, [`${name} sheds ${listIds(stage.sheds).join(", ")}`, ...lines]] as const;
    if (shedding.on === "grid-away") return [linesOf(stageName(stage.priority), withGridLines(stage, shedding))];
    return stage.batteries.map((levels) => linesOf(stageName(stage.priority, levels.battery), levelLines(shedding, stage, levels)));
  });
  return new Map(stages);
}

function withGridLines({ reactionS }: ReportedStage, { holdS }: ReportedShedding): readonly string[] {
  return compact([
    "  goes when the grid does: the gensets carry only what stays",
    reactionS > 0 && `  is off within ${durationText(reactionS)}`,
    holdS !== undefined && `  comes back once the grid was there for ${durationText(holdS)}`,
  ]);
}

function levelLines(
  { hours = 0 }: ReportedShedding,
  { reactionS, restartS }: ReportedStage,
  { battery, climate, floor, beforeW, afterW, energyWh, shedAt, returnAt }: StageLevels,
): readonly string[] {
  const [before, after] = [quantityText(beforeW, "W"), quantityText(afterW, "W")];
  const [held, reaction, restart] = [durationText(hours * 3600), durationText(reactionS), durationText(restartS)];
  const energy = energyText(energyWh);
  const [off, rise] = [percentText(shedAt), percentText(leastReturnRise)];
  return [
    `  ${battery} supplies ${before} before and ${after} after, at the climate point ${climate}`,
    `  it delivers ${energy} from full to 0 %, and is empty at ${percentText(floor)}`,
    `  it must carry the rest for ${held}`,
    `  the stage is off within ${reaction}, and healthy ${restart} after its start`,
    `  off at ${off} = ${percentText(floor)} + (${held} · ${after} + ${reaction} · ${before}) ÷ ${energy}`,
    `  back at ${percentText(returnAt)} = ${off} + max(${rise}, 2 · ${restart} · (${before} − ${after}) ÷ ${energy})`,
  ];
}

/** Shows the stages, with the numbers from which each level follows. Undefined for a site that promises no shedding. */
export function presentShedding(shedding: ReportedShedding | undefined): Section | undefined {
  if (!shedding) return undefined;
  const { stages } = shedding;
  return {
    id: "shedding",
    title: "What is shed without the grid",
    blocks: [
      introduction(shedding),
      tableOf(
        "Stages",
        ["priority", "sheds", "power", "by"],
        stages.map(({ priority, sheds }) => [
          `${priority}`,
          typedNames(listIds(sheds)),
          quantityText(
            sheds.reduce((sum, { powerW }) => sum + powerW, 0),
            "W",
          ),
          meansText(sheds),
        ]),
      ),
      shedding.on === "charge" &&
        tableOf(
          "Charge at which each stage goes and comes back",
          ["priority", "battery", "supplies before", "supplies after", "energy, full to 0 %", "off at", "back at"],
          stages.flatMap(({ priority, batteries }) => batteries.map((levels) => levelCells(priority, levels))),
        ),
      returnText(shedding),
    ],
  };
}

function levelCells(priority: number, { battery, beforeW, afterW, energyWh, shedAt, returnAt }: StageLevels): readonly Text[] {
  return [
    `${priority}`,
    { typed: battery },
    quantityText(beforeW, "W"),
    quantityText(afterW, "W"),
    energyText(energyWh),
    percentText(shedAt),
    percentText(returnAt),
  ];
}

function introduction({ stages, on, hours }: ReportedShedding): string {
  if (on === "grid-away") return "The gensets carry only what stays: every stage goes when the grid does.";
  const promise =
    hours === undefined ? "" : ` At the charge where a stage goes, the battery still carries the rest for ${durationText(hours * 3600)}.`;
  return `${counted(stages.length, "stage goes", "stages go")} in the order of priority while the grid is away.${promise}`;
}

function returnText({ gridIsMeasured, holdS, pollS, on }: ReportedShedding): string | false {
  if (holdS === undefined || pollS === undefined) return false;
  const byGrid = `once the grid was there for ${durationText(holdS)}`;
  const back = !gridIsMeasured
    ? "by charge alone, because nothing measures the grid"
    : on === "grid-away"
      ? byGrid
      : `by charge, or ${byGrid}`;
  return `A program at the site decides every ${durationText(pollS)}. Stages come back ${back}.`;
}
