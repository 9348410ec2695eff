import { z } from "zod";
import { defined } from "../../constructs/plain/defined";
import type { Finding } from "../../constructs/policy/rule/finding";
import { defaultOwner } from "../../constructs/provenance/stated-fact";
import { reportSchemaVersion, type SiteReport } from "../../constructs/report/site-report";
import { siteJudgements } from "../../constructs/report/subjects/coverage/site-judgements";
import type { ShownRating } from "../../constructs/report/subjects/power/record";
import type { SharedStaircase } from "../../constructs/report/subjects/thermal/record";

/** The values of a state in version 1 that version 2 shows. */
const state = z.looseObject({
  temperatureStaircase: z.looseObject({}).optional(),
  electrical: z.looseObject({ limits: z.array(z.looseObject({})) }),
});

const counts = z.looseObject({ pass: z.number(), fail: z.number(), unknown: z.number() });

/** A site that was judged when sun that is not stated was 0 W/m². */
const description = z.looseObject({ site: z.looseObject({ climate: z.record(z.string(), z.looseObject({})) }) });

/** The converted parts. The rest of a report is the same in both versions, and is checked in its new shape. */
const reportVersion1 = z.looseObject({
  findings: z.array(z.looseObject({ rule: z.string(), subject: z.string(), outcome: z.string(), counts })),
  tightest: z.looseObject({ power: z.looseObject({ scenario: z.string().optional() }).optional() }),
  scenarios: z.array(z.looseObject({ name: z.string() })),
  operatingPoints: z.record(z.string(), state),
  declared: z.array(z.looseObject({ owner: z.string().optional() })),
  description: description.optional(),
});

type ReportVersion1 = z.output<typeof reportVersion1>;

/** Converts a report of version 1 to version 2, or returns the path that is wrong. */
export function tryFromVersion1(value: unknown): { readonly report: SiteReport } | { readonly wrong: string } {
  const { data, error } = reportVersion1.safeParse(value);
  if (!data) {
    const [{ path, message } = { path: [], message: "it has another shape" }] = error.issues;
    return { wrong: `${path.join(".")}: ${message}` };
  }
  const { operatingPoints, ...rest } = data;
  const ratings = ratingsOf(data);
  const report = {
    ...rest,
    ...(data.description && { description: inTheShade(data.description) }),
    schemaVersion: reportSchemaVersion,
    ...siteJudgements(data.findings as unknown as readonly Finding[]),
    declared: data.declared.map((fact) => (fact.owner === defaultOwner ? { ...fact, isDefault: true } : fact)), // version 1 marks it by the owner alone
    scenarios: data.scenarios.map(withClimate),
    staircases: staircasesOf(operatingPoints),
    ...defined({ ratings }),
  };
  return { report: report as unknown as SiteReport };
}

/** Adds a sun of 0 W/m² to climate points without one, so that the verdict stays. */
function inTheShade({ site, ...rest }: NonNullable<ReportVersion1["description"]>): object {
  const climate = Object.entries(site.climate).map(([name, point]) => [name, { otherIrradianceWPerM2: 0, ...point }]);
  return { ...rest, site: { ...site, climate: Object.fromEntries(climate) } };
}

/** Adds climate and, for healthy, the equipment state, which version 1 has only in the name, such as `hottest/healthy`. */
function withClimate(scenario: ReportVersion1["scenarios"][number]): object {
  const [climate, equipment] = scenario.name.split("/");
  return { ...scenario, climate, ...(equipment === "healthy" && { state: { kind: "healthy" } }) };
}

function staircasesOf(points: ReportVersion1["operatingPoints"]): readonly SharedStaircase[] {
  const shared = new Map<string, { readonly scenarios: string[]; readonly staircase: unknown }>();
  for (const [scenario, { temperatureStaircase: staircase }] of Object.entries(points)) {
    if (!staircase) continue;
    const key = JSON.stringify(staircase);
    const same = shared.get(key);
    if (same) same.scenarios.push(scenario);
    else shared.set(key, { scenarios: [scenario], staircase });
  }
  return [...shared.values()] as readonly SharedStaircase[];
}

function ratingsOf({ tightest, operatingPoints }: ReportVersion1): SiteReport["ratings"] {
  const scenario = tightest.power?.scenario ?? "hottest/healthy";
  const ratings = (operatingPoints[scenario]?.electrical.limits ?? []).flatMap((one) => {
    const { node, kind, bound, value, limit, unit } = one as unknown as ShownRating;
    return Number.isFinite(value) && Number.isFinite(limit) ? [{ node, kind, bound, value, limit, unit }] : []; // JSON has null for what is not finite
  });
  return ratings.length === 0 ? undefined : { scenario, ratings };
}
