import { describe, expect, it } from "vitest";
import { powerFacts } from "../../../constructs/power/power.facts";
import { powerSchema } from "../../../constructs/power/power.props";
import { parseProps } from "../../../constructs/props";
import { power30kW } from "../../../examples/parts/power-30kw";
import { changed, leftOut } from "../../support/props/changed";
import { upsProps } from "../../support/props/ups-props";

type Board = (typeof power30kW)["boards"][number];

const grid = { lineToNeutralV: 230, frequencyHz: 60 };
const facts = (props: unknown = power30kW) => powerFacts(parseProps(powerSchema, "test/power", props), grid);
const nodesOf = (props?: unknown) => new Map(facts(props).distribution.nodes.map((node) => [node.id, node]));
const outletOf = (device: string, props?: unknown) => facts(props).distribution.outlets.find((outlet) => outlet.device === device);

/** Ids from a node up to its source. */
function path(id: string, props?: unknown): string[] {
  const node = nodesOf(props).get(id);
  return node && "parent" in node ? [id, ...path(node.parent, props)] : [id];
}

describe("powerFacts()", () => {
  const nodes = nodesOf();

  it("powerFacts() leads from a rack's PDU over circuit, board and feed cable to the source", () => {
    expect(path("rack-1-a")).toEqual([
      "rack-1-a",
      "rack-1-a/cable",
      "rack-1-a/breaker",
      "board-a",
      "feed-a/cable",
      "feed-a/main",
      "feed-a",
    ]);
    expect(outletOf("rack-1")).toEqual({ device: "rack-1", circuit: "rack-1-a", parent: "rack-1-a", connection: "123N" });
  });

  it("powerFacts() gives the source the grid's voltage and frequency", () => {
    expect(nodes.get("feed-a")).toEqual({ kind: "source", id: "feed-a", place: "outside", feed: "a", phases: 3, ...grid });
  });

  it("powerFacts() hangs a board on two feeds behind a transfer switch that prefers the first, one on a single feed directly", () => {
    expect(nodes.get("board-m/transfer-switch")).toEqual({
      kind: "transfer-switch",
      id: "board-m/transfer-switch",
      place: "inside",
      parents: ["feed-a/cable", "feed-b/cable"],
    });
    expect(path("board-m")).toEqual(["board-m", "board-m/transfer-switch"]);
    expect([...nodes.values()].filter(({ kind }) => kind === "transfer-switch")).toHaveLength(1);
    const swapped = nodesOf(changed(power30kW, "boards.2.feeds", ["b", "a"])).get("board-m/transfer-switch");
    expect(swapped).toMatchObject({ parents: ["feed-b/cable", "feed-a/cable"] });
  });

  it("powerFacts() puts an incomer between feed and board", () => {
    expect(path("board-a", changed(power30kW, "boards.0.incomer", power30kW.feeds[0]?.main))).toEqual([
      "board-a",
      "board-a/incomer",
      "feed-a/cable",
      "feed-a/main",
      "feed-a",
    ]);
  });

  it("powerFacts() ends a feed without cable at its main breaker, a circuit without PDU at its cable or breaker", () => {
    expect(path("board-a", changed(power30kW, "feeds.0.cable", leftOut))).toEqual(["board-a", "feed-a/main", "feed-a"]);
    expect(outletOf("dry-cooler-1")?.parent).toBe("fans-1/cable");
    expect(outletOf("facility-pump")?.parent).toBe("pumps/breaker");
  });

  it("powerFacts() takes the connection of the device, else of the circuit, else what is usual on the board", () => {
    expect(outletOf("heater")?.connection).toBe("123N"); // its own
    expect(outletOf("lights")?.connection).toBe("1N"); // its own
    expect(outletOf("antenna-1")?.connection).toBe("3N"); // the circuit's
    expect(outletOf("dry-cooler-1")?.connection).toBe("123N"); // three-phase board
    const onePhase = changed(changed(power30kW, "feeds.0.phases", 1), "feeds.1.phases", 1);
    expect(outletOf("dry-cooler-1", onePhase)?.connection).toBe("1N");
    expect(nodesOf(onePhase).get("feed-a")).toMatchObject({ phases: 1 });
  });

  it("powerFacts() makes circuits behind rectifiers direct current, and the plant a child of its board's breaker", () => {
    expect(path("dc-48").slice(0, 3)).toEqual(["dc-48", "dc-48/breaker", "board-m"]);
    expect(outletOf("receiver-2")).toEqual({
      device: "receiver-2",
      circuit: "receivers",
      parent: "receivers/breaker",
      connection: "DC",
    });
    expect(nodes.get("dc-48")).toMatchObject({
      kind: "rectifier-plant",
      place: "inside",
      units: 3,
      connection: "123N",
      unitRatedW: 2000,
      busV: 54,
      powerFactor: [[0, 1]],
      runningRangeV: [85, 300],
      restartV: 105,
      fullPowerUpToC: 45,
    });
  });

  it("powerFacts() takes efficiency and power factor of converters as a number that holds at every load, or as a table over it", () => {
    const { loss: _, ...ups } = upsProps;
    const [plant] = power30kW.rectifierPlants ?? [];
    const table = [
      [0.1, 0.9],
      [1, 0.99],
    ] as const;
    const props = {
      ...power30kW,
      ups: [{ ...ups, efficiency: table, inputPowerFactor: table }],
      rectifierPlants: plant ? [{ ...plant, efficiency: "0.95", powerFactor: table }] : [],
    };
    const nodes = nodesOf(props);
    expect(nodes.get("ups-1")).toMatchObject({ loss: { kind: "efficiency", curve: table }, inputPowerFactor: table });
    expect(nodes.get("dc-48")).toMatchObject({ efficiency: [[0, 0.95]], powerFactor: table });
  });

  it("powerFacts() gives a UPS its output phase voltage and loss, and three-phase circuits behind it", () => {
    const props = { ...power30kW, ups: [upsProps] };
    expect(nodesOf(props).get("ups-1")).toMatchObject({
      kind: "ups",
      parent: "ups-1/breaker",
      ratedW: 20_000,
      ratedVA: 22_000,
      outputLineToNeutralV: expect.closeTo(230.94, 2), // 400/√3
      loss: { kind: "polynomial", coefficients: [0.01, 0.02, 0.02] },
      inputPowerFactor: [[0, 0.99]],
      temperatureRangeC: [0, 40],
    });
    expect(facts(props).distribution.outlets.find(({ circuit }) => circuit === "ups-out")?.connection).toBe("123N");
    expect(nodesOf(props).get("ups-1")).not.toHaveProperty("shortCircuitA");
    expect(nodesOf(changed(props, "ups.0.shortCircuitCurrent", "170 A")).get("ups-1")).toMatchObject({ shortCircuitA: 170 });
  });

  it("powerFacts() judges every breaker by the standard of the design", () => {
    const standards = (props?: unknown) =>
      new Set([...nodesOf(props).values()].flatMap((node) => (node.kind === "breaker" ? [node.standard] : [])));
    expect(standards()).toEqual(new Set(["IEC"]));
    expect(standards(changed(power30kW, "standard", "NEC"))).toEqual(new Set(["NEC"]));
    const listed = nodesOf(changed(power30kW, "feeds.0.main.listedFor100Percent", true));
    expect(listed.get("feed-a/main")).toMatchObject({ listedFor100Percent: true });
    expect(listed.get("feed-b/main")).toMatchObject({ listedFor100Percent: false });
  });

  it("powerFacts() gives a cable a neutral of its section, a thinner one, or none", () => {
    const neutral = (value: unknown) => nodesOf(changed(power30kW, "feeds.0.cable.neutralSection", value)).get("feed-a/cable");
    expect(neutral(leftOut)).toMatchObject({ lengthM: 20, sectionMm2: 50, neutralSectionMm2: 50, material: "Cu", place: "inside" });
    expect(neutral("25 mm²")).toMatchObject({ sectionMm2: 50, neutralSectionMm2: 25 });
    expect(neutral("none")).toMatchObject({ neutralSectionMm2: null });
  });

  it("powerFacts() takes the factors of the laying from an ampacity, and knows none of a thinner neutral", () => {
    const laid = (change: object) =>
      nodesOf(
        changed(power30kW, "feeds.0.cable", {
          ...power30kW.feeds[0]?.cable,
          ampacity: "145 A",
          ambientFactor: "0.8",
          groupingFactor: "0.5",
          source: power30kW.feeds[0]?.main.source,
          ...change,
        }),
      ).get("feed-a/cable");
    expect(laid({})).toMatchObject({ ampacityA: 58, neutralAmpacityA: 58 }); // 145 · 0.8 · 0.5
    expect(laid({ neutralSection: "25 mm²" })).not.toHaveProperty("neutralAmpacityA");
    expect(laid({ neutralSection: "25 mm²", neutralAmpacity: "100 A" })).toMatchObject({ neutralAmpacityA: 40 });
    expect(nodes.get("feed-a/cable")).not.toHaveProperty("ampacityA");
  });

  it("powerFacts() hangs the outlets of a bank on its breaker, on its conductors", () => {
    const { boards } = power30kW;
    const circuit = boards[0]?.circuits?.[0];
    const banked = changed(power30kW, "boards.0.circuits.0", {
      ...circuit,
      pdu: {
        ...circuit?.pdu,
        banks: [
          { name: "left", rating: "16 A", connection: "1N" },
          { name: "right", rating: "20 A" },
        ],
      },
      serves: [
        { device: "rack-1", bank: "left" },
        { device: "rack-1", bank: "right", connection: "3N" },
      ],
    });
    expect(path("rack-1-a/left", banked).slice(0, 2)).toEqual(["rack-1-a/left", "rack-1-a"]);
    expect(nodesOf(banked).get("rack-1-a/right")).toMatchObject({ kind: "breaker", isBank: true, ratedA: 20, place: "inside" });
    const outlets = facts(banked).distribution.outlets.filter(({ circuit: name }) => name.startsWith("rack-1-a"));
    expect(outlets).toEqual([
      { device: "rack-1", circuit: "rack-1-a/left", parent: "rack-1-a/left", connection: "1N" },
      { device: "rack-1", circuit: "rack-1-a/right", parent: "rack-1-a/right", connection: "3N" },
    ]);
  });

  it("powerFacts() gives the breaker of a bank its factors, and without any 30 °C and the source of its PDU", () => {
    const pdu = power30kW.boards[0]?.circuits?.[0]?.pdu;
    const source = { mark: "declared", document: "PDU of the test", owner: "test" };
    const full = {
      rating: "16 A",
      referenceTemperature: "40 °C",
      temperatureFactor: [[50, 0.9]],
      groupFactor: "0.8",
      altitudeFactor: [[2000, 1]],
      enclosureRise: "10 K",
      listedFor100Percent: true,
      source,
    };
    const banked = changed(power30kW, "boards.0.circuits.0", {
      ...power30kW.boards[0]?.circuits?.[0],
      pdu: {
        ...pdu,
        banks: [
          { name: "left", ...full },
          { name: "right", rating: "16 A" },
        ],
      },
      serves: [
        { device: "rack-1", bank: "left" },
        { device: "rack-1", bank: "right" },
      ],
    });
    const { distribution, stated } = facts(banked);
    const bank = (name: string) => distribution.nodes.find(({ id }) => id === `rack-1-a/${name}`);
    expect(bank("left")).toEqual({
      kind: "breaker",
      isBank: true,
      id: "rack-1-a/left",
      parent: "rack-1-a",
      prop: "power.boards[].circuits[].pdu.banks[]",
      place: "inside",
      standard: "IEC",
      ratedA: 16,
      listedFor100Percent: true,
      referenceTemperatureC: 40,
      enclosureRiseK: 10,
      groupFactor: 0.8,
      temperatureFactor: [[50, 0.9]],
      altitudeFactor: [[2000, 1]],
      source,
    });
    expect(bank("right")).toEqual({
      kind: "breaker",
      isBank: true,
      id: "rack-1-a/right",
      parent: "rack-1-a",
      prop: "power.boards[].circuits[].pdu.banks[]",
      place: "inside",
      standard: "IEC",
      ratedA: 16,
      listedFor100Percent: false,
      referenceTemperatureC: 30,
      enclosureRiseK: 0,
      groupFactor: 1,
      source: pdu?.source,
    });
    expect(stated.filter(({ path }) => path.startsWith("power/rack-1-a/"))).toEqual([
      expect.objectContaining({ path: "power/rack-1-a/breaker" }),
      { path: "power/rack-1-a/left", source },
    ]);
  });

  it("powerFacts() keeps a share of zero and one of a part", () => {
    const share = (value: string) =>
      outletOf("rack-1", changed(power30kW, "boards.0.circuits.0.serves", [{ device: "rack-1", share: value }]));
    expect(share("0")?.share).toBe(0);
    expect(share("30 %")?.share).toBe(0.3);
    expect(outletOf("rack-1")).not.toHaveProperty("share");
  });

  it("powerFacts() lists boards, converters and batteries as devices, feeds by name, and the source of every part", () => {
    const { devices, distribution, stated } = facts();
    expect(devices.map(({ id, kind }) => [id, kind])).toEqual([
      ["board-a", "board"],
      ["board-b", "board"],
      ["board-m", "board"],
      ["dc-48", "rectifier-plant"],
      ["battery-1", "battery"],
    ]);
    expect(distribution.feeds).toEqual(["a", "b"]);
    const breakers = distribution.nodes.filter(({ kind }) => kind === "breaker");
    expect(breakers).toHaveLength(17); // 2 mains, 13 circuits of boards, the plant's and its circuit
    expect(stated).toHaveLength(breakers.length + 4 + 1 + 1); // 4 PDUs, 1 plant, 1 battery
    expect(stated.map(({ path }) => path)).toEqual(expect.arrayContaining(["power/feed-a/main", "power/rack-2-b", "power/dc-48"]));
  });

  it("powerFacts() turns the deepest discharge that a maker allows into a state of charge", () => {
    expect(facts().batteries).toMatchObject([
      { id: "battery-1", converter: "dc-48", allowedStateOfCharge: 0.2, minimumStateOfCharge: 0.3 },
    ]);
  });

  it("powerFacts() stands the breakers of a board or switch where it stands, unless they say another place, and no others", () => {
    const [plant] = power30kW.rectifierPlants ?? expect.unreachable();
    const [boardA, boardB, boardM] = power30kW.boards as [Board, Board, Board];
    const { breaker } = boardA.circuits?.[0] ?? expect.unreachable();
    const elsewhere = { ...breaker, place: "outside" };
    const placed = nodesOf({
      ...power30kW,
      places: [{ name: "switchgear", aboveOutside: "8 K", source: upsProps.source }],
      boards: [
        {
          ...boardA,
          place: "switchgear",
          incomer: breaker,
          circuits: boardA.circuits?.map((one, i) => (i === 0 ? one : { ...one, breaker: elsewhere })),
        },
        boardB,
        { ...boardM, place: "switchgear" },
      ],
      rectifierPlants: [{ ...plant, place: "outside" }],
    });
    const placeOf = (id: string) => placed.get(id)?.place;
    const inSwitchgear = [
      "board-a",
      "board-a/incomer",
      "rack-1-a/breaker",
      "board-m",
      "board-m/transfer-switch",
      "pumps/breaker",
      "dc-48/breaker",
    ];
    for (const id of inSwitchgear) expect(placeOf(id), id).toBe("switchgear");
    expect(["rack-2-a/breaker", "dc-48"].map(placeOf)).toEqual(["outside", "outside"]);
    const inRoom = ["feed-a/main", "feed-a/cable", "rack-1-a/cable", "rack-1-a", "board-b", "rack-1-b/breaker", "receivers/breaker"];
    for (const id of inRoom) expect(placeOf(id), id).toBe("inside");
  });

  it("powerFacts() says how warm places are and by whom, and that what heats and cools them is left out", () => {
    const { source } = upsProps;
    const places = [
      { name: "vault", temperature: "18 °C", source },
      { name: "switchgear", aboveOutside: "8 K", source },
      { name: "power-room", aboveInside: "5 K", source },
    ];
    const boards = power30kW.boards.map((board, i) => ({ ...board, place: places[i]?.name }));
    const { distribution, stated } = facts({ ...power30kW, places, boards });
    expect(distribution.places).toEqual([
      { name: "vault", warmth: { kind: "held", celsius: 18 }, source },
      { name: "switchgear", warmth: { kind: "above-outside", kelvins: 8 }, source },
      { name: "power-room", warmth: { kind: "above-inside", kelvins: 5 }, source },
    ]);
    expect(stated.filter(({ path }) => path.startsWith("power/places/vault"))).toMatchObject([
      { path: "power/places/vault", source },
      {
        path: "power/places/vault/conditioning",
        source: { mark: "declared", document: expect.stringContaining("Heating and cooling of vault") },
      },
    ]);
  });
});
