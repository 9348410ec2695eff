import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { alertGroups, alertRules } from "../../../constructs/monitoring/alert-rules";
import { anchorOf, contactAnnotations, contactOf } from "../../../constructs/monitoring/contact-annotations";
import { supplyLimit } from "../../support/deploy/watched-limits";

const devices = [
  { id: "rack-1", kind: "rack", module: "compute" },
  { id: "dc-48", kind: "rectifier-plant", module: "power" },
];
const contacts = { default: "Duty", cooling: "Plumber", power: "Electrician" };
const on = (...names: string[]) => names.map((device) => ({ device, what: "", limit: "", remedy: "" }));
const called = (alert: string, ...names: string[]) => contactOf({ alert, subjects: on(...names) }, { contacts }, devices);

describe("contactOf()", () => {
  it("calls whom the module of the rule has, else whom that of the device has, else the default", () => {
    expect(called("cooling/supply-within-it-limit", "rack-1")).toBe("Plumber");
    expect(called("operations/rectifier-efficiency", "dc-48")).toBe("Electrician");
    expect(called("operations/heat-balance", "rack-1")).toBe("Duty");
    expect(called("house/own-rule", "nobody")).toBe("Duty");
  });

  it("calls one for an alert that stands for several devices, and nobody where the design names nobody", () => {
    expect(called("telemetry/device-answers", "dc-48", "rack-1")).toBe("Duty");
    expect(contactOf({ alert: "power/breaker-loading", subjects: on("dc-48") }, {}, devices)).toBeUndefined();
  });

  it("takes no folder for a name that every object has, or for the default", () => {
    expect(called("constructor/x", "dc-48")).toBe("Electrician");
    expect(called("default/x", "dc-48")).toBe("Electrician");
  });
});

describe("anchorOf()", () => {
  it("is what addresses and pages can have, and another for each alert", () => {
    const names = fc.uniqueArray(fc.oneof(fc.string(), fc.stringMatching(/^[a-z-]{1,4}\/[a-z-]{1,4}$/)), { maxLength: 20 });
    fc.assert(
      fc.property(names, (all) => {
        const rules = all.filter((name) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(name));
        expect(new Set(rules.map(anchorOf)).size).toBe(rules.length);
        for (const name of all) expect(anchorOf(name)).toMatch(/^[A-Za-z0-9._-]*$/);
      }),
    );
  });
});

describe("alertRules() with contacts and runbooks", () => {
  const written = (paging: object) => {
    const beside = contactAnnotations({ webhookPath: "/run/secrets/webhook", waitS: 30, repeatS: 60, ...paging }, devices);
    const { groups } = parse(alertRules(alertGroups([supplyLimit], 30), beside)) as {
      groups: { rules: { alert: string; annotations: Record<string, string> }[] }[];
    };
    return groups.flatMap(({ rules }) => rules);
  };

  it("alertRules() say in every alert whom to call, and lead to its part of the page", () => {
    for (const { alert, annotations } of written({ contacts, runbooks: "https://ops.example.org/riyadh" })) {
      expect(annotations.contact).toBe(alert.startsWith("cooling/") ? "Plumber" : "Duty");
      expect(annotations.runbook_url).toBe(`https://ops.example.org/riyadh#${alert.replace("/", ".")}`);
    }
  });

  it("alertRules() open no action of a template for a contact, and say neither where the design says neither", () => {
    expect(written({ contacts: { default: 'A {{ query "up" }}' } })[0]?.annotations.contact).toBe('A {{ "{{" }} query "up" }}');
    expect(Object.keys(written({})[0]?.annotations ?? {})).not.toEqual(expect.arrayContaining(["contact"]));
    expect(written({})[0]?.annotations).not.toHaveProperty("runbook_url");
  });
});
