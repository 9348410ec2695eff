import { isDeepStrictEqual } from "node:util";
import { keyBy } from "../../constructs/plain/key-by";
import { nameList } from "../../constructs/props/problems/name-list";
import type { ShardedSite, ShardRun } from "../../constructs/report/subjects/shards";
import { shardName } from "../../constructs/report/subjects/shards";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import type { ShardResult } from "./shard-result";

/** Returns how two results of different runs differ, and what to do; undefined where they match. */
type Check = (one: ShardResult, first: ShardResult) => string | undefined;

/** The comparisons with the first result, in order: problems of all results come before those of one. */
const checks: readonly Check[] = [ofCount, ofVersion, ofRun, ofSites, ofDays, ofInputs];

/**
 * Refuses results of different runs, which must not be merged.
 *
 * @throws InputError that names two files and the difference
 */
export function refuseStrangers(shards: readonly ShardResult[]): void {
  const [first, ...others] = shards;
  for (const check of checks.slice(0, 3)) refuse(check, others, first);
  for (const [i, one] of shards.entries()) refuseTwice(one, shards.slice(0, i));
  for (const check of checks.slice(3)) refuse(check, others, first);
}

function refuse(check: Check, others: readonly ShardResult[], first: ShardResult | undefined): void {
  for (const one of others) {
    const wrong = first && check(one, first);
    if (wrong !== undefined) throw new InputError(`${one.file} must be a shard of the same run as ${first?.file} but ${wrong}`);
  }
}

/** Refuses a shard or a site that occurs twice. */
function refuseTwice({ file, shard, result }: ShardResult, earlier: readonly ShardResult[]): void {
  const same = earlier.find((one) => one.shard.number === shard.number);
  if (same) throw new InputError(`${same.file} and ${file} must be two different shards but both are ${shardName(shard)}: leave one out`);
  for (const { site } of result.sites) {
    const other = earlier.find((one) => one.result.sites.some((report) => report.site === site));
    if (other)
      throw new InputError(
        `Each site must have a name of its own but ${shardName(other.shard)} in ${other.file} and ${shardName(shard)} in ${file} both have ${quotedText(site)}: rename one, and run every shard again with the same files`,
      );
  }
}

function ofCount({ shard }: ShardResult, first: ShardResult): string | undefined {
  if (shard.count === first.shard.count) return undefined;
  return `is ${shardName(shard)}, and the other is ${shardName(first.shard)}: run every shard with the same number of shards`;
}

/** Compares the versions of the program, and of the app's library where that is another. */
function ofVersion(one: ShardResult, first: ShardResult): string | undefined {
  const [own, its] = [one.result.generator.version, first.result.generator.version];
  const [judged, other] = [one, first].map(({ result }) => result.sites[0]?.toolVersion);
  if (own !== its) return versionText(own, its);
  return judged === other || judged === undefined || other === undefined ? undefined : versionText(judged, other);
}

function versionText(own: string, its: string): string {
  return `was made by version ${own} of edge-node, and the other by ${its}: run every shard with the same version`;
}

/** Options that apply to every site of a run, by their names in a result. */
const options: Readonly<Record<keyof ShardRun, string>> = {
  strict: "--strict",
  audit: "--audit",
  require: "--require",
  today: "--today",
  baselines: "--baseline",
  edition: "--edition",
};

function ofRun(one: ShardResult, first: ShardResult): string | undefined {
  const again = "run every shard with the same options";
  const [level, other] = [one, first].map(({ result }) => result.failOn ?? "block");
  if (level !== other) return `was judged with --fail-on ${level}, and the other with ${other}: ${again}`;
  for (const [key, option] of Object.entries(options) as [keyof ShardRun, string][]) {
    const [own, its] = [one.shard.run[key], first.shard.run[key]];
    if (isDeepStrictEqual(own, its)) continue;
    if (key === "baselines" && own !== undefined && its !== undefined) return `was judged with a different ${option}: ${again}`;
    return `was judged ${givenText(key, option, own)}, and the other ${givenText(key, option, its)}: ${again}`;
  }
  return undefined;
}

function givenText(key: keyof ShardRun, option: string, value: unknown): string {
  if (value === undefined || value === false) return `without ${option}`;
  if (value === true || key === "baselines") return `with ${option}`;
  return `with ${option} ${typeof value === "string" ? value : JSON.stringify(value)}`;
}

function ofSites({ shard }: ShardResult, first: ShardResult): string | undefined {
  const again = "run every shard with the same files";
  const placed = (one: ShardResult["shard"]) => one.sites.map(({ site, shard: number }) => `${site} ${number}`);
  const [own, its] = [placed(shard), placed(first.shard)];
  const [ownSet, itsSet] = [new Set(own), new Set(its)];
  const added = own.find((site) => !itsSet.has(site));
  const lacking = its.find((site) => !ownSet.has(site));
  if (added === undefined && lacking === undefined)
    return own.join() === its.join() ? undefined : "has its sites in another order: run every shard with the same files in the same order";
  const [name = "", number = ""] = (added ?? lacking ?? "").split(" ");
  const has = `${quotedText(name)} in ${shardName({ number: Number(number), count: shard.count })}`;
  return added === undefined ? `does not have ${has}, and the other does: ${again}` : `has ${has}, and the other does not: ${again}`;
}

function ofDays({ shard }: ShardResult, first: ShardResult): string | undefined {
  const theirs = sitesByName(first);
  for (const { site, today } of shard.sites) {
    const its = theirs.get(site)?.today;
    if (today !== its)
      return `compares the waivers of ${quotedText(site)} with ${today ?? "no day"}, and the other with ${its ?? "no day"}: run every shard with the same --today`;
  }
  return undefined;
}

/** Compares inputs: a design, a policy or a site file may change between two runs. */
function ofInputs({ shard }: ShardResult, first: ShardResult): string | undefined {
  const theirs = sitesByName(first);
  const edited = shard.sites.filter(({ site, inputs }) => inputs !== theirs.get(site)?.inputs).map(({ site }) => site);
  if (edited.length === 0) return undefined;
  return `was made from different inputs of ${nameList(edited)}: run every shard on the same commit with the same settings`;
}

function sitesByName({ shard }: ShardResult): ReadonlyMap<string, ShardedSite> {
  return keyBy(shard.sites, (site) => site.site);
}
