import { readFileSync } from "node:fs";
import type { PlannedService, SheddingPlan, sheddingPlanVersion } from "./shedding-plan";

const planVersion: typeof sheddingPlanVersion = 1;

/** Reads the plan, or ends the program with place, value and remedy of the first problem: nothing of such a plan is acted upon. */
export function readPlan(file: string): SheddingPlan {
  try {
    return parsePlan(readFileSync(file, "utf8"));
  } catch (error) {
    return end(`Plan ${file}: ${(error as Error).message}: deploy plan and programs anew, from one version of cdktf-edge-node`);
  }
}

/** @throws Error for the first problem of a plan */
export function parsePlan(text: string): SheddingPlan {
  const plan: SheddingPlan = JSON.parse(text);
  if (plan?.schemaVersion !== planVersion) refuse("$.schemaVersion", `be ${planVersion}`, plan?.schemaVersion);
  checkPlan(plan, "$");
  const names = new Set(plan.services.map(({ container }) => container));
  for (const [i, { charge, containers }] of plan.stages.entries()) {
    const unknown = containers.findIndex((name) => !names.has(name));
    if (unknown >= 0) refuse(`$.stages[${i}].containers[${unknown}]`, "be a container of services", containers[unknown]);
    if (charge && charge.returnAt <= charge.shedAt)
      refuse(`$.stages[${i}].charge.returnAt`, `be above shedAt, ${charge.shedAt},`, charge.returnAt);
  }
  return plan;
}

/** Returns the containers of the plan that run on this host. */
export function servicesOf(plan: SheddingPlan, host?: string): readonly PlannedService[] {
  return plan.services.filter((service) => service.host === undefined || service.host === host);
}

/** Returns the base address of the store, as this host reaches it. */
export function storeOf(plan: SheddingPlan, host?: string): string {
  return plan.stores?.find((one) => one.host === host)?.store ?? plan.store;
}

/** Ends the program with one line. */
export function end(line: string): never {
  process.stderr.write(`${line.replace(/\s+/g, " ")}\n`);
  process.exit(1);
}

function refuse(place: string, limit: string, value: unknown): never {
  throw new Error(`${place} must ${limit} but is ${JSON.stringify(value)?.slice(0, 100) ?? "missing"}`);
}

type Check = (value: unknown, place: string) => void;

const text = (limit = "be a text", form = /./): Check => {
  return (value, place) => (typeof value === "string" && form.test(value)) || refuse(place, limit, value);
};
const number = (from: number, to: number, isHolding = (_: number) => true): Check => {
  const isIn = (value: unknown) => typeof value === "number" && value >= from && value <= to && isHolding(value);
  return (value, place) =>
    isIn(value) || refuse(place, `be a ${isHolding === Number.isInteger ? "whole " : ""}number from ${from} to ${to}`, value);
};

/** A list of items that differ: in one of their fields, or as texts. */
function list(check: Check, key?: string): Check {
  return (value, place) => {
    if (!Array.isArray(value)) return refuse(place, "be a list", value);
    const keys = value.map((item) => (key === undefined ? item : item?.[key]));
    for (const [i, item] of value.entries()) {
      check(item, `${place}[${i}]`);
      if (keys.indexOf(keys[i]) < i) refuse(`${place}[${i}]${key === undefined ? "" : `.${key}`}`, "be unique", keys[i]);
    }
  };
}

/** An object of these fields alone, for a misspelt `charge` would make another stage. Those that end in `?` may be missing. */
function object(fields: Readonly<Record<string, Check>>): Check {
  return (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(place, "be an object", value);
    const given = new Map(Object.entries(value));
    for (const [field, check] of Object.entries(fields)) {
      const key = field.replace("?", "");
      if (given.has(key) || key === field) check(given.get(key), `${place}.${key}`);
      given.delete(key);
    }
    for (const [key, other] of given) refuse(`${place}.${key}`, "not be there", other);
  };
}

const store = text("be an address such as http://telemetry-store:8428", /^http:\/\/[^\s?#@]*[^\s/?#@]$/);
const name = text("be the name of a container", /^[a-zA-Z0-9][\w.-]*$/);
const charge = object({ battery: text(), query: text(), shedAt: number(0, 2), returnAt: number(0, 2) });
const stage = object({
  stage: text("be a name", /^\P{Cc}+$/u),
  priority: number(1, 9, Number.isInteger),
  "charge?": charge,
  containers: list(name),
});
const service = object({ container: name, "host?": text(), stopGraceS: number(0, 86_400, Number.isInteger) });
const checkPlan = object({
  schemaVersion: number(planVersion, planVersion),
  siteRef: text(),
  store,
  "stores?": list(object({ host: text(), store }), "host"),
  sampleS: number(0.01, 86_400),
  pollS: number(0.01, 86_400),
  holdS: number(0, 1e9),
  grid: list(object({ feed: text(), query: text() }), "feed"),
  stages: list(stage, "stage"),
  services: list(service, "container"),
});
