import { defined } from "../../../plain/defined";
import { isObject } from "../../../plain/is-object";
import { keyBy } from "../../../plain/key-by";
import { unique } from "../../../plain/unique";
import type { ScenarioOutcome } from "../../../policy/evaluate/evaluate";
import { isRead } from "../../../site/countries/profile/fact";
import { inputVoltagePaths } from "../../../studies/design/built-for-paths";
import { nominalSupplies, type PartConnection, partConnections } from "../../../studies/design/nominal-voltages";
import { deviceOf } from "../../../studies/network/cords";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import type { NodeStudy } from "../../../studies/node-study";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { publishedOf } from "../../bill/catalogued-part";

/** Sources of the voltages of parts that draw power, and warnings on the grid. */
export interface ReportedVoltages {
  /** Parts whose voltage a document of the catalogue states [-]. */
  readonly catalogue: number;
  /** Parts whose voltage the design states, or the output of a UPS or battery inverter from which it follows [-]. */
  readonly design: number;
  /** Parts whose voltage is not stated [-]. */
  readonly nowhere: number;
  /** Names of those parts. Missing where every part states its voltage, and in reports of earlier versions. */
  readonly nowhereOn?: readonly string[];
  /** Paths of the props that would state their voltages, such as `power.boards[].transferSwitch.inputVoltage`. Missing as `nowhereOn` is. */
  readonly nowhereProps?: readonly string[];
  /** Nominal line-to-line voltage of the grid at the boards, behind the transformers of feeds, where it lies outside 380 to 415 V. */
  readonly unusualGridV?: number; // [V]
  /** Nominal line-to-line voltages of the country, where it has several. */
  readonly countryV?: readonly number[]; // [V]
  /** Nominal line-to-line voltage of the grid at the boards, where it is none of those. */
  readonly foreignGridV?: number; // [V]
}

/** Nominal line-to-line voltages of parts for 230/400 V: IEC 60038, 220/380 to 240/415 V. */
const usualV = { lowest: 380, highest: 415 }; // [V]

/** Reports the voltages of a node. Undefined without a network. */
export function reportVoltages(node: NodeSnapshot): ReportedVoltages | undefined {
  if (!node.network) return undefined;
  const all = [...keyBy(partConnections(node), (part) => deviceOf(part.node)).values()];
  const stated = all.filter(({ stated }) => (stated.voltageRangeV ?? stated.nominalV) !== undefined);
  const catalogue = stated.filter((part) => isOfCatalogue(part, node)).length;
  const silent = all.filter((part) => !stated.includes(part)).map((part) => part.node);
  const atBoards = boardVoltages(node);
  const { lineToLineV: nominals } = node.site.profile.grid;
  const countryV = isRead(nominals) && nominals.value.length > 1 ? nominals.value : undefined;
  return {
    catalogue,
    design: stated.length - catalogue,
    nowhere: silent.length,
    ...(silent.length > 0 && {
      nowhereOn: silent.map(deviceOf),
      nowhereProps: unique(silent.flatMap((part) => inputVoltagePaths(part, node))),
    }),
    ...defined({ unusualGridV: atBoards.find((volts) => !(volts >= usualV.lowest && volts <= usualV.highest)) }),
    ...(countryV && { countryV, ...defined({ foreignGridV: atBoards.find((volts) => !countryV.includes(volts)) }) }),
  };
}

/** Returns the nominal line-to-line voltages that boards have from the grid; without a board, that of the grid. */
function boardVoltages(node: NodeSnapshot): readonly number[] {
  const suppliesAt = nominalSupplies(node);
  const boards = (node.network ?? []).filter(({ kind }) => kind === "panel");
  const volts = boards
    .flatMap(({ id }) => suppliesAt(id))
    .flatMap(({ kind, setBy, lineToLineV }) => (kind === "grid" && setBy === undefined && lineToLineV !== undefined ? [lineToLineV] : []));
  return volts.length === 0 ? [node.site.grid.lineToLineV] : unique(volts);
}

/** Returns whether a part states the voltage of its document in the catalogue. */
function isOfCatalogue({ node: { id }, stated }: PartConnection, node: NodeSnapshot): boolean {
  const named = node.stated.find(({ path, part }) => part !== undefined && path.slice(path.indexOf("/") + 1) === id)?.part;
  const { input, runningRange, inputVoltage } = publishedOf(named);
  const given = Object.values(stated.voltageRangeV ?? stated.nominalV ?? []).join();
  return given !== "" && given === voltsOf(input ?? runningRange ?? inputVoltage).join();
}

/** Reads the numbers of published texts, which the catalogue writes in volts. */
function voltsOf(published: unknown): number[] {
  const texts = isObject(published) ? Object.values(published) : [published];
  return texts.map((text) => Number.parseFloat(String(text)));
}

/** A rating of the electrical side, with its load. */
export interface ShownRating extends Pick<NetworkLimit, "node" | "kind" | "bound" | "value" | "unit"> {
  /** The limit, in the unit of the value. */
  readonly limit: number;
}

/** The known ratings in one scenario. */
export interface ShownRatings {
  /** Name of the scenario, such as `hottest/healthy`. */
  readonly scenario: string;
  /** The ratings with their loads. */
  readonly ratings: readonly ShownRating[];
}

/** The data that decides in which scenario ratings are shown. */
interface JudgedSite {
  readonly scenarios: readonly ScenarioOutcome[];
  readonly tightest: { readonly power?: { readonly scenario?: string } };
}

/**
 * Reports the ratings in the scenario of the tightest power margin. Where that rule is judged once,
 * the scenario is the healthy node at the hottest point. Undefined where no rating is known.
 *
 * @param shown scenarios that have a state
 */
export function reportRatings(
  study: NodeStudy,
  { scenarios, tightest: { power } }: JudgedSite,
  shown: readonly string[],
): ShownRatings | undefined {
  const scenario = power?.scenario ?? scenarios.find(({ climate, state }) => climate === "hottest" && state?.kind === "healthy")?.name;
  if (scenario === undefined || !shown.includes(scenario)) return undefined;
  const { limits } = study.point(study.scenario(scenario)).electrical;
  const ratings = limits.flatMap(({ node, kind, bound, value, limit, unit }) =>
    limit !== undefined && Number.isFinite(limit) && Number.isFinite(value) ? [{ node, kind, bound, value, limit, unit }] : [],
  );
  return ratings.length === 0 ? undefined : { scenario, ratings };
}
