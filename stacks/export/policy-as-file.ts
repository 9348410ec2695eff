import { isDeepStrictEqual } from "node:util";
import { defined } from "../../constructs/plain/defined";
import { listIds } from "../../constructs/plain/list-ids";
import { mapValues } from "../../constructs/plain/map-values";
import { type Pack, packsByName } from "../../constructs/policy/packs";
import { coreRules } from "../../constructs/policy/rules";
import type { PolicyProps, RuleOverrides } from "../../constructs/policy/settings/policy.props";
import { quotedText } from "../../constructs/units/shown-text";
import { type Lost, type PlainData, plainData } from "./plain-data";

const ruleIds: ReadonlySet<string> = new Set(listIds(coreRules));

/** Converts a policy to the form of a site file: packs of the library become their names. Your own rules and their settings are left out and listed. */
export function policyAsFile({ packs, floor, site, countries, waivers, ...others }: PolicyProps): PlainData {
  const lost: Lost[] = [];
  const names = packs?.flatMap((pack, i) => packName(pack, `policy.packs[${i}]`, lost));
  for (const [i, pack] of floor?.entries() ?? [])
    lost.push({
      place: `policy.floor[${i}]`,
      why: `holds the site to the pack ${quotedText(pack.name)}, which is no word of its own: ${floorRemedy(pack)}`,
    });
  const own = waivers?.filter(({ rule }, i) => !isOwn(rule, `policy.waivers[${i}]`, lost));
  const policy = plainData(
    {
      ...(names && names.length > 0 && { packs: names }),
      ...(countries && {
        countries: mapValues(countries, (overrides, code) => ofLibrary(overrides, `policy.countries.${code}`, lost)),
      }),
      ...(site && { site: ofLibrary(site, "policy.site", lost) }),
      ...defined({ waivers: own }),
      ...others,
    },
    "policy",
  );
  return { data: Object.keys(policy.data as object).length === 0 ? undefined : policy.data, lost: [...lost, ...policy.lost] };
}

function packName(pack: Pack, place: string, lost: Lost[]): string[] {
  const [name] = Object.entries(packsByName).find(([, known]) => isDeepStrictEqual(known, pack)) ?? [];
  if (name !== undefined) return [name];
  const own = pack.rules.filter(({ rule }) => !coreRules.includes(rule));
  for (const { rule } of own)
    lost.push({
      place,
      why: `has the rule ${rule.id} of the pack ${quotedText(pack.name)}, a function, which a site file cannot have: keep this site in TypeScript, or leave the rule out`,
    });
  if (own.length === 0)
    lost.push({
      place,
      why: `is the pack ${quotedText(pack.name)}, but a site file can have only ${Object.keys(packsByName).join(", ")}: write what the pack changes of each rule into policy.site`,
    });
  return [];
}

function floorRemedy({ name }: Pack): string {
  return Object.hasOwn(packsByName, name) ? `run with --require ${name}` : "keep this site in TypeScript";
}

function ofLibrary(overrides: RuleOverrides, place: string, lost: Lost[]): RuleOverrides {
  return Object.fromEntries(Object.entries(overrides).filter(([id]) => !isOwn(id, place, lost)));
}

function isOwn(id: string, place: string, lost: Lost[]): boolean {
  if (ruleIds.has(id)) return false;
  lost.push({ place, why: `is about the rule ${id}, which a site file cannot have: leave it out` });
  return true;
}
