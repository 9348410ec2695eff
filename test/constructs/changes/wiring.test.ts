import { describe, expect, it } from "vitest";
import { renamedDevice, wiredLike } from "../../../constructs/changes/wiring";

const breaker = { rating: "16 A" };
const boardOf = (...circuits: object[]) => ({ power: { boards: [{ name: "board", circuits }] } });
const circuitsOf = ({ power }: { readonly power?: unknown }) =>
  (power as { readonly boards: readonly { readonly circuits: readonly object[] }[] }).boards.flatMap(({ circuits }) => circuits);

describe("wiredLike()", () => {
  it("wiredLike() adds a device to the `serves` of a circuit that serves others too", () => {
    const { design, copies } = wiredLike(boardOf({ name: "fans", breaker, serves: ["fan-1", "lights"] }), "fan-1", "fan-2");
    expect(circuitsOf(design)).toEqual([{ name: "fans", breaker, serves: ["fan-1", "lights", "fan-2"] }]);
    expect(copies.size).toBe(0);
  });

  it("wiredLike() copies a circuit of the device alone, with the number of the new one", () => {
    const { design, copies } = wiredLike(boardOf({ name: "fans-1", breaker, serves: ["fan-1"] }), "fan-1", "fan-2");
    expect(circuitsOf(design)).toEqual([
      { name: "fans-1", breaker, serves: ["fan-1"] },
      { name: "fans-2", breaker, serves: ["fan-2"] },
    ]);
    expect([...copies]).toEqual([["fans-2", "fans-1"]]);
  });

  it("wiredLike() gives a copy a free name, whatever part has the wanted one", () => {
    const circuits = [
      { name: "fans-1", serves: ["fan-1"] },
      { name: "fans-2", serves: ["lights"] },
    ];
    const design = { ...boardOf(...circuits), compute: { racks: [{ name: "fans-2-2" }] } };
    expect(circuitsOf(wiredLike(design, "fan-1", "fan-2").design).at(-1)).toEqual({ name: "fans-2-3", serves: ["fan-2"] });
    expect(circuitsOf(wiredLike(boardOf({ name: "cooling", serves: ["fan-1"] }), "fan-1", "fan-2").design).at(-1)).toEqual({
      name: "cooling-2",
      serves: ["fan-2"],
    });
  });

  it("wiredLike() keeps bank, share and connection of a served object", () => {
    const served = { device: "pump-1", share: "0.5", bank: "bank-1", connection: "123" };
    const { design } = wiredLike(boardOf({ name: "pumps", serves: [served, "lights"] }), "pump-1", "pump-2");
    expect(circuitsOf(design)).toEqual([{ name: "pumps", serves: [served, "lights", { ...served, device: "pump-2" }] }]);
  });

  it("wiredLike() keeps both entries of a device on two banks of one circuit", () => {
    const banks = ["bank-1", "bank-2"].map((bank) => ({ device: "pump-1", bank }));
    const { design } = wiredLike(boardOf({ name: "pumps", serves: banks }), "pump-1", "pump-2");
    expect(circuitsOf(design).at(-1)).toEqual({ name: "pumps-2", serves: banks.map((one) => ({ ...one, device: "pump-2" })) });
  });

  it("wiredLike() hangs it on each circuit of its like, behind whatever that begins at", () => {
    const a = { name: "pump-a", serves: [{ device: "pump-1", share: "0.5" }] };
    const b = { name: "pump-b", serves: [{ device: "pump-1", share: "0.5" }] };
    const design = { power: { boards: [{ name: "board-a", circuits: [a] }], ups: [{ name: "ups-b", circuits: [b] }, { name: "ups-c" }] } };
    const wired = wiredLike(design, "pump-1", "pump-2");
    expect(wired.design.power.boards[0]?.circuits).toEqual([a, { name: "pump-a-2", serves: [{ device: "pump-2", share: "0.5" }] }]);
    expect(wired.design.power.ups[0]).toEqual({
      name: "ups-b",
      circuits: [b, { name: "pump-b-2", serves: [{ device: "pump-2", share: "0.5" }] }],
    });
    expect([...wired.copies]).toEqual([
      ["pump-a-2", "pump-a"],
      ["pump-b-2", "pump-b"],
    ]);
  });

  it("wiredLike() leaves a design without power, and circuits that do not serve its like, as they are", () => {
    expect(wiredLike({}, "fan-1", "fan-2").design).toEqual({});
    const other = boardOf({ name: "house", serves: ["lights"] });
    expect(wiredLike(other, "fan-1", "fan-2").design).toBe(other);
  });
});

describe("renamedDevice()", () => {
  it("renamedDevice() renames what circuits serve and telemetry watches, in its place", () => {
    const targets = { "rack-1": { address: "a" }, pump: { address: "b" }, "rack-2": { address: "c" } };
    const design = { ...boardOf({ name: "pump", serves: ["pump", { device: "pump", share: "1" }, "pumping"] }), telemetry: { targets } };
    const named = renamedDevice(design, "pump", "pump-1");
    expect(circuitsOf(named)).toEqual([{ name: "pump", serves: ["pump-1", { device: "pump-1", share: "1" }, "pumping"] }]);
    expect(Object.entries(named.telemetry.targets)).toEqual([
      ["rack-1", { address: "a" }],
      ["pump-1", { address: "b" }],
      ["rack-2", { address: "c" }],
    ]);
  });

  it("renamedDevice() leaves a design that does not name the device as it is", () => {
    const design = { ...boardOf({ name: "house", serves: ["lights"] }), telemetry: { targets: {} } };
    expect(renamedDevice(design, "pump", "pump-1")).toBe(design);
  });
});
