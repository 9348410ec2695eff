import { describe, expect, it } from "vitest";
import { powerSchema } from "../../../constructs/power/power.props";
import { servesPaths } from "../../../constructs/power/serves-paths";
import { parseProps } from "../../../constructs/props/parse-props";
import { power30kW } from "../../../examples/parts/power-30kw";
import { changed } from "../../support/props/changed";

describe("servesPaths()", () => {
  const pathsOf = (serves: unknown) =>
    servesPaths(parseProps(powerSchema, "power", changed(power30kW, "boards.2.circuits.0.serves", serves)));
  const [first] = power30kW.boards[2]?.circuits ?? [];

  it("servesPaths() leads to the device in the list of its circuit, however it stands there", () => {
    const pathOf = pathsOf(["one", { device: "two", share: "0.5" }]);
    expect(pathOf(first?.name ?? "", "one")).toBe("power.boards[2].circuits[0].serves[0]");
    expect(pathOf(first?.name ?? "", "two")).toBe("power.boards[2].circuits[0].serves[1]");
  });

  it("servesPaths() leads to power for what stands nowhere", () => {
    expect(pathsOf(["one"])("nowhere", "one")).toBe("power");
  });
});
