import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { nodeContacts } from "../../../../constructs/studies/contacts/node-contacts";
import { type ScheduledLink, withoutLinks } from "../../../../constructs/studies/contacts/reception";
import { contactsAsked, passOf, plannedContacts } from "../../../support/contacts/asked-contacts";
import { busyDay } from "../../../support/contacts/busy-day";
import { dataNode } from "../../../support/nodes/data-site";
import { type LinkChanges, xBandReception } from "../../../support/nodes/vector-links";
import { antennaOf, skyNode } from "../../../support/nodes/vector-sky";
import { everyRow } from "../../../support/tables/every-row";
import { vectors } from "../../engineering/scheduling/vectors-schedule.json";

/** By hand: 1 and 2 clash on a, which also has 3 later; 2 is also over b for a shorter time. */
const byHand = [passOf(1, "a", 100, 700), passOf(2, "a", 500, 900), passOf(2, "b", 600, 800), passOf(3, "a", 2000, 2500)];
const chosen = ({ contacts }: ReturnType<typeof plannedContacts>) => contacts.map(({ satellite, antenna }) => `${satellite} by ${antenna}`);

describe("nodeContacts()", () => {
  it("nodeContacts() chooses the most seconds, and counts a pass over two antennas once", () => {
    const plan = plannedContacts(byHand);
    expect(chosen(plan)).toEqual(["sat-1 by a", "sat-2 by b", "sat-3 by a"]);
    expect(plan).toMatchObject({ measure: "seconds", asked: 3, demand: 600 + 400 + 500, optimum: 600 + 200 + 500, missed: [] });
    expect(plan.servedShare).toBeCloseTo(1300 / 1500, 12);
  });

  it("nodeContacts() says what each antenna serves, and what is left without it", () => {
    const { antennas } = plannedContacts(byHand);
    expect(antennas).toEqual([
      { antenna: "a", value: 1100, share: 1100 / 1500, shareWithout: 200 / 1500 },
      { antenna: "b", value: 200, share: 200 / 1500, shareWithout: 1100 / 1500 },
    ]);
  });

  it("nodeContacts() loses an antenna with its only receiver, and nothing with one of two", () => {
    const receivers = [
      { id: "one", antenna: "a" },
      { id: "two", antenna: "b" },
      { id: "three", antenna: "b" },
    ];
    expect(plannedContacts(byHand, { receivers }).receivers).toEqual([
      { receiver: "one", antenna: "a", shareWithout: 200 / 1500 },
      { receiver: "two", antenna: "b", shareWithout: 1300 / 1500 },
      { receiver: "three", antenna: "b", shareWithout: 1300 / 1500 },
    ]);
  });

  it("nodeContacts() says of a missed pass which contacts are in its way", () => {
    const { missed } = plannedContacts(byHand.filter(({ antenna }) => antenna === "a"));
    expect(missed).toMatchObject([
      {
        satellite: "sat-2",
        aosMs: 500_000,
        losMs: 900_000,
        antennas: ["a"],
        value: 400,
        reason: "clash",
        behind: [{ satellite: "sat-1" }],
      },
    ]);
  });

  it("nodeContacts() takes a whole pass over one antenna for its pieces over another, and misses none of them", () => {
    const pieces = [passOf(1, "b", 50, 250), passOf(1, "b", 400, 590)];
    const whole = plannedContacts([passOf(1, "a", 0, 600), ...pieces]);
    expect(chosen(whole)).toEqual(["sat-1 by a"]);
    expect(whole).toMatchObject({ asked: 1, demand: 600, optimum: 600, bound: 600, greedy: 600, servedShare: 1, missed: [] });
    expect(plannedContacts(pieces)).toMatchObject({ asked: 2, optimum: 390, servedShare: 1 });
  });

  it("nodeContacts() says of a missed pass that it is too short, or that no antenna receives it", () => {
    const reception = { takes: (antenna: string, { catalogueNumber }: ScheduledLink) => antenna === "a" || catalogueNumber !== 2 };
    const shorter = plannedContacts([passOf(2, "b", 600, 800), passOf(1, "a", 100, 700), passOf(3, "a", 2000, 2100)], {
      contacts: { minimumMs: 240_000 },
      reception,
    });
    expect(shorter.missed).toMatchObject([
      { satellite: "sat-2", antennas: ["b"], value: 0, reason: "not-received", behind: [] },
      { satellite: "sat-3", antennas: ["a"], value: 0, reason: "too-short" },
    ]);
    expect(shorter).toMatchObject({ asked: 1, demand: 600, optimum: 600 });
  });

  it("nodeContacts() says missed passes by AOS, of two at once the lower catalogue number first", () => {
    const { missed } = plannedContacts([passOf(1, "a", 2000, 2100), passOf(3, "a", 600, 800), passOf(2, "b", 600, 700)], {
      reception: { takes: () => false },
    });
    expect(missed.map(({ satellite }) => satellite)).toEqual(["sat-2", "sat-3", "sat-1"]);
  });

  it("nodeContacts() says too short of a pass that one antenna would take if it were longer, and another cannot receive", () => {
    const { missed } = plannedContacts([passOf(1, "b", 0, 110), passOf(1, "a", 0, 100)], {
      contacts: { minimumMs: 240_000 },
      reception: { takes: (antenna) => antenna === "a" },
    });
    expect(missed).toMatchObject([{ satellite: "sat-1", antennas: ["a"], losMs: 100_000, reason: "too-short" }]);
  });

  it("nodeContacts() misses nothing of a pass that another antenna takes", () => {
    expect(plannedContacts(byHand, { contacts: { minimumMs: 300_000 } }).missed).toMatchObject([{ satellite: "sat-2", antennas: ["a"] }]);
    const { missed } = plannedContacts(byHand.slice(1), { contacts: { minimumMs: 300_000 } });
    expect(missed).toEqual([]);
  });

  it("nodeContacts() gives nothing to an antenna without a receiver", () => {
    const plan = plannedContacts(byHand, { receivers: [{ id: "one", antenna: "b" }] });
    expect(chosen(plan)).toEqual(["sat-2 by b"]);
    expect(plan.missed.map(({ satellite, reason }) => `${satellite} ${reason}`)).toEqual(["sat-1 not-received", "sat-3 not-received"]);
  });

  it("nodeContacts() occupies an antenna before and after a contact, and turns it in the gap: touching is allowed", () => {
    const two = [passOf(1, "a", 100, 700), passOf(2, "a", 790, 1000)];
    const of = (gapMs: number, contacts: object) => plannedContacts(two, { antennas: [{ id: "a", gapMs }], contacts }).contacts;
    expect(of(90_000, {})).toHaveLength(2);
    expect(of(90_001, {})).toHaveLength(1);
    expect(of(0, { beforeMs: 60_000, afterMs: 30_000 })).toMatchObject([
      { aosMs: 100_000, losMs: 700_000, occupiedFromMs: 40_000, occupiedToMs: 730_000 },
      { occupiedFromMs: 730_000, occupiedToMs: 1_030_000 },
    ]);
    expect(of(0, { beforeMs: 60_001, afterMs: 30_000 })).toHaveLength(1);
  });

  it("nodeContacts() occupies an antenna for its contacts alone, by seconds, where the design says nothing of contacts", () => {
    const { sky, ...asked } = contactsAsked([passOf(1, "a", 100, 700), passOf(2, "a", 700, 1000)]);
    const { contacts: _, ...silent } = sky;
    expect(nodeContacts({ ...asked, sky: silent })).toMatchObject({
      measure: "seconds",
      optimum: 900,
      contacts: [
        { occupiedFromMs: 100_000, occupiedToMs: 700_000 },
        { occupiedFromMs: 700_000, occupiedToMs: 1_000_000 },
      ],
    });
  });

  it("nodeContacts() rounds times to whole milliseconds and keeps the pass as it was found", () => {
    const [pass] = byHand;
    if (!pass) return expect.unreachable();
    const found = { ...pass, aosMs: 100_000.4, losMs: 700_000.5 };
    expect(plannedContacts([found]).contacts).toMatchObject([{ aosMs: 100_000, losMs: 700_001, pass: found }]);
  });

  it("nodeContacts() weighs satellites", () => {
    const asked = contactsAsked([passOf(1, "a", 100, 700), passOf(2, "a", 500, 900)]);
    const satellites = asked.sky.satellites.map((satellite) => (satellite.id === "sat-2" ? { ...satellite, weight: 2 } : satellite));
    expect(nodeContacts({ ...asked, reception: withoutLinks({ satellites }) })).toMatchObject({
      optimum: 800,
      demand: 1400,
      contacts: [{ satellite: "sat-2" }],
    });
  });

  it("nodeContacts() counts bytes where links say them, and is unknown where they do not", () => {
    const contacts = { valueBy: "bytes" } as const;
    const reception = {
      clearBytes: ({ catalogueNumber }: { readonly catalogueNumber: number }) => catalogueNumber * 1e9,
    };
    expect(plannedContacts(byHand, { contacts, reception })).toMatchObject({ measure: "bytes", demand: 6000, optimum: 6000 });
    expect(nodeContacts(contactsAsked(byHand, { contacts }))).toEqual({
      outcome: "unknown",
      reason: "Data of a pass of sat-1 over a must be known to value contacts by data but are not: value contacts by seconds",
    });
  });

  it("nodeContacts() is the best plan that was found, with its bound, where the steps of the solver end before the proof", () => {
    const passes = busyDay(95, 150, 0.5).map(({ catalogueNumber, antenna, aosMs, losMs }) =>
      passOf(catalogueNumber, `antenna-${antenna}`, aosMs / 1000, losMs / 1000),
    );
    const within = (solverSteps: number) => {
      const { sky, ...asked } = contactsAsked(passes);
      return nodeContacts({ ...asked, sky: { ...sky, solverSteps } });
    };
    const [greedy, own, proven] = [within(1), within(300), within(100_000)];
    if (greedy.outcome === "unknown" || own.outcome === "unknown" || proven.outcome === "unknown") return expect.unreachable();
    expect([greedy, own, proven].map(({ isProven }) => isProven)).toEqual([false, true, true]);
    expect(greedy.optimum).toBe(greedy.greedy);
    expect(greedy.bound).toBeGreaterThanOrEqual(proven.optimum);
    expect([greedy.bound, greedy.boundShare]).toEqual([greedy.demand, 1]);
    expect(within(1)).toEqual(greedy);
    expect(own.optimum).toBe(proven.optimum);
    // for the loss of an antenna no step is left
    expect([greedy, own].flatMap(({ antennas }) => antennas.map(({ shareWithout }) => shareWithout))).toEqual(Array(8).fill(undefined));
    expect(proven.antennas.map(({ shareWithout }) => shareWithout)).not.toContain(undefined);
  });

  it("nodeContacts() is unknown where a value is too large to be proven", () => {
    const reception = { clearBytes: () => 2e15 };
    expect(nodeContacts(contactsAsked(byHand, { contacts: { valueBy: "bytes" }, reception }))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/^Value of a contact must be at most 1000000000 but one of 1 has 2000000000/),
    });
  });

  it("nodeContacts() throws what is a defect", () => {
    const reception = {
      takes: () => {
        throw new TypeError("x is not a function");
      },
    };
    expect(() => nodeContacts(contactsAsked(byHand, { reception }))).toThrow(TypeError);
  });

  it("nodeContacts() has no share where nothing can be taken", () => {
    expect(plannedContacts([])).toMatchObject({ contacts: [], asked: 0, demand: 0, optimum: 0, bound: 0, servedShare: undefined });
  });

  it("nodeContacts() meets every vector", () => {
    everyRow(
      "%s",
      vectors.map((vector) => [vector.id, vector] as const),
      (_, { inputs, expected }) => {
        // a satellite of its own for each pass: those of the vectors overlap in several bands
        const passes = inputs.passes.flatMap(({ aos, los }, i) =>
          inputs.antennas.map(({ name }) => passOf(50_000 + i, name, aos / 1000, los / 1000)),
        );
        const at = (number: number) => inputs.passes[number - 50_000] ?? expect.unreachable();
        const antennas = inputs.antennas.map(({ name, gap_ms }) => ({ id: name, gapMs: gap_ms }));
        const weights: Record<string, number> = inputs.weights;
        const contacts = {
          beforeMs: inputs.pre_ms,
          afterMs: inputs.post_ms,
          minimumMs: inputs.minimumContact_ms,
          valueBy: inputs.objective as "seconds" | "bytes",
        };
        const reception = {
          takes: (antenna: string, { catalogueNumber: number }: ScheduledLink) => {
            const { bands, polarisations } = inputs.antennas.find(({ name }) => name === antenna) ?? expect.unreachable();
            const { band, polarisation } = at(number);
            return bands.includes(band) && polarisations.includes(polarisation);
          },
          clearBytes: ({ catalogueNumber }: { readonly catalogueNumber: number }) => at(catalogueNumber).bytes,
        };
        const asked = contactsAsked(passes, { antennas, contacts, reception });
        const links = asked.reception.links.map((one) => ({ ...one, weight: weights[at(one.catalogueNumber).satellite] ?? 0 }));
        const plan = nodeContacts({ ...asked, reception: { ...asked.reception, links } });
        const { optimum, greedy, demand, lpBound } = expected;
        expect(plan).toMatchObject({ outcome: "planned", optimum, greedy, demand, bound: expect.closeTo(lpBound, 2) });
      },
    );
  });
});

describe("nodeContacts() by links", () => {
  const x = { id: "one-x", catalogueNumber: 1, weight: 1, optional: false };
  const links = [x, { ...x, id: "one-s" }, { ...x, id: "two-x", catalogueNumber: 2 }];
  const megabytes: Readonly<Record<string, number>> = { "one-x": 60_000, "one-s": 100, "two-x": 50_000 };
  const takes = (antenna: string, { id }: ScheduledLink) => (antenna === "big" ? id.endsWith("x") : id.endsWith("s"));
  const reception = { links, takes, clearBytes: (_: object, link: string) => (megabytes[link] ?? Number.NaN) * 1e6 };
  const passes = [passOf(1, "big", 0, 600), passOf(1, "small", 0, 600), passOf(2, "big", 500, 900)];
  const received = (plan: ReturnType<typeof plannedContacts>) => plan.contacts.map(({ antenna, links }) => [antenna, links]);

  it("nodeContacts() receives different links of a satellite by two antennas at once, and takes none from the other", () => {
    const plan = plannedContacts(passes, { contacts: { valueBy: "bytes" }, reception });
    expect(received(plan)).toEqual([
      ["big", ["one-x"]],
      ["small", ["one-s"]],
    ]);
    expect(plan).toMatchObject({ optimum: 60_100, demand: 110_100, asked: 2, received: 1, servedShare: 60_100 / 110_100 });
    expect(plan.links.map(({ id, contacts, value, demand }) => [id, contacts, value, demand])).toEqual([
      ["one-x", 1, 60_000, 60_000],
      ["one-s", 1, 100, 100],
      ["two-x", 0, 0, 50_000],
    ]);
    expect(plan.missed).toMatchObject([{ satellite: "sat-2", links: [], value: 50_000, behind: [{ antenna: "big" }] }]);
  });

  it("nodeContacts() says which link of a received pass is lost, behind what", () => {
    // the small antenna has a more valuable contact of 2, of which it takes s
    const two = { ...x, id: "two-s", catalogueNumber: 2, weight: 9 };
    const other = [...passes.slice(0, 2), passOf(2, "small", 500, 900)];
    const { missed, asked, received } = plannedContacts(other, { reception: { links: [...links.slice(0, 2), two], takes } });
    expect({ asked, received }).toEqual({ asked: 2, received: 2 });
    expect(missed).toMatchObject([
      { satellite: "sat-1", antennas: ["small"], links: ["one-s"], value: 600, reason: "clash", behind: [{ satellite: "sat-2" }] },
    ]);
  });

  it("nodeContacts() counts optional links in its plan, and not in the share", () => {
    const optional = links.map((link) => ({ ...link, optional: link.id === "two-x" }));
    const plan = plannedContacts(passes, { contacts: { valueBy: "bytes" }, reception: { ...reception, links: optional } });
    expect(plan).toMatchObject({ optimum: 60_100, demand: 110_100, servedShare: 1 });
    expect(plan.antennas).toMatchObject([
      { antenna: "big", value: 60_000, share: 60_000 / 60_100, shareWithout: 100 / 60_100 },
      { antenna: "small", value: 100, share: 100 / 60_100, shareWithout: 60_000 / 60_100 },
    ]);
  });

  it("nodeContacts() never breaks between pieces of one pass, and occupies the antenna around them", () => {
    const pieces = [passOf(1, "big", 1000, 1600), passOf(1, "big", 1600, 2200), passOf(1, "big", 2200, 2500)];
    const plan = plannedContacts(pieces, { antennas: [{ id: "big", gapMs: 120_000 }], contacts: { beforeMs: 60_000, afterMs: 30_000 } });
    expect(plan.contacts.map(({ occupiedFromMs, occupiedToMs }) => [occupiedFromMs / 1000, occupiedToMs / 1000])).toEqual([
      [940, 1600],
      [1600, 2200],
      [2200, 2530],
    ]);
  });
});

describe("SkyStudy.contacts", () => {
  const sBand = { minimum: "2.2 GHz", maximum: "2.3 GHz" } as const;

  /** The X-band antenna of the vectors, with an S-band antenna beside it that follows Landsat 9 too, or without. */
  function received(isBeside: boolean) {
    const small = { name: "landsat-9-s", frequency: "2.25 GHz", symbolRate: "1 Mbaud" } as const;
    const links: LinkChanges = {
      links: isBeside ? [{}, small] : [{}],
      others: isBeside ? [antennaOf("antenna-2", ["landsat-9"], { receptions: [{ ...xBandReception, band: sBand }] })] : [],
      receivers: isBeside ? [{}, { name: "receiver-2", antenna: "antenna-2" }] : [{}],
    };
    const { data } = new NodeStudy(dataNode({ links })).sky ?? expect.unreachable();
    if (data?.outcome !== "flows") return expect.unreachable(data?.reason);
    const of = (antenna: string) => data.flow.received.filter((one) => one.antenna === antenna);
    return { big: of("antenna-1"), small: of("antenna-2") };
  }

  it("takes no pass from an X-band antenna for an S-band antenna beside it", () => {
    const [alone, beside] = [received(false), received(true)];
    expect(beside.big).toEqual(alone.big);
    expect(beside.small.map(({ aosMs }) => aosMs)).toEqual(alone.big.map(({ aosMs }) => aosMs));
    const bytesOf = (contacts: readonly { readonly bytes: number }[]) => contacts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(bytesOf(beside.small)).toBeLessThan(bytesOf(beside.big) / 50); // 1 of 75 Mbaud
    expect(bytesOf(beside.big)).toBeGreaterThan(1e11);
  });

  it("leaves a mount of 2 °/s the 70.1 s that it turns from 30° to 170°, though its gap is 0", () => {
    const planOf = (beforeS: number, maximumAzimuthRate = "2 °/s") => {
      const mount = { kind: "azimuth-elevation", maximumAzimuthRate, tolerance: "0.3 °" };
      const node = skyNode({
        satellites: ["iss", "saramago"],
        window: { from: "2026-09-20T11:00:00Z", to: "2026-09-20T12:00:00Z" },
        others: [],
        first: { gap: "0 s", mount },
      });
      const contacts = {
        beforeMs: 1000 * beforeS,
        afterMs: 0,
        minimumMs: 0,
        valueBy: "seconds",
        sunOutage: false,
      } as const;
      const plan = new NodeStudy({ ...node, sky: { ...(node.sky ?? expect.unreachable()), contacts } }).sky?.contacts;
      return plan?.outcome === "planned" ? plan.contacts.length : expect.unreachable();
    };
    // the ISS sets at 11:23:09.09 in 30.3°, Saramago rises at 11:24:42.75 in 170.7°: 93.7 s less what is needed before
    expect(planOf(23)).toBe(2); // 70.7 s
    expect(planOf(26)).toBe(1); // 67.7 s
    expect(planOf(26, "2.1 °/s")).toBe(2); // 140.4° take 66.8 s
  });

  const first = { gap: "90 s", mount: { kind: "azimuth-elevation", maximumAzimuthRate: "6 °/s", tolerance: "0.3 °" } };

  it("serves Riyadh's passes of two days, of which one antenna takes all, and loses 20.2 s of the ISS near the zenith", () => {
    const sky = new NodeStudy(skyNode({ others: [], first })).sky ?? expect.unreachable();
    const { contacts } = sky;
    expect(sky.contacts).toBe(contacts);
    if (contacts.outcome === "unknown") return expect.unreachable();
    expect(contacts.contacts).toHaveLength(21);
    expect(contacts.servedShare).toBe(1);
    const iss = contacts.contacts.find(({ aosMs }) => aosMs === Date.parse("2026-09-21T10:27:07.496Z"));
    expect(iss?.lost).toEqual({ keyholeS: expect.closeTo(20.2, 6), wrapS: 0, sunS: 0 });
    expect(contacts.gaps.find(({ satellite }) => satellite === "goes-19")).toMatchObject({ contacts: 0, longestS: 172_800 });
  });

  it("misses what an antenna that takes long to turn cannot reach", () => {
    const { contacts } = new NodeStudy(skyNode({ others: [], first: { gap: "1 h" } })).sky ?? expect.unreachable();
    if (contacts.outcome === "unknown") return expect.unreachable();
    expect(contacts.optimum).toBeLessThan(contacts.demand);
    expect(contacts.contacts.length + contacts.missed.length).toBe(21);
    expect(contacts.missed.every(({ reason, behind }) => reason === "clash" && behind.length > 0)).toBe(true);
  });
});
