import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PortProps } from "../../../constructs/services/port";
import { PortHolders } from "../../../constructs/services/port-holders";

const port = fc.record<PortProps>(
  {
    container: fc.constant(80),
    host: fc.constantFrom(8080, 8081),
    address: fc.constantFrom("10.0.0.1", "10.0.0.2", "0.0.0.0", "::"),
    protocol: fc.constantFrom("tcp", "udp"),
  },
  { requiredKeys: ["container", "host", "address"] },
);

/** Would the engine refuse one because of the other? */
function excludes(one: PortProps, other: PortProps): boolean {
  const any = ["0.0.0.0", "::"];
  if (one.host !== other.host || (one.protocol ?? "tcp") !== (other.protocol ?? "tcp")) return false;
  return one.address === other.address || any.includes(one.address) || any.includes(other.address);
}

describe("PortHolders", () => {
  it("PortHolders finds the first port that excludes another, of somebody else", () => {
    const held = fc.array(fc.record({ port, id: fc.constantFrom("a", "b", "c") }), { maxLength: 12 });
    fc.assert(
      fc.property(held, port, fc.constantFrom("a", "b", "c", undefined), (before, asked, asking) => {
        const holders = new PortHolders<string>();
        for (const one of before) holders.add(one.port, one.id);
        const expected = before.find((one) => one.id !== asking && excludes(one.port, asked));
        expect(holders.holderOf(asked, asking)).toBe(expected?.id);
      }),
      { numRuns: 1000 },
    );
  });
});
