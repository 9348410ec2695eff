import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalAddress, isAnyAddress } from "../../../constructs/services/ip-address";
import { everyRow } from "../../support/tables/every-row";

describe("canonicalAddress()", () => {
  // RFC 5952 sections 1 and 4, with the addresses of its examples.
  it("canonicalAddress() spells every address one way", () => {
    everyRow(
      "%s is %s",
      [
        ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
        ["2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
        ["2001:db8::1:0:0:1", "2001:db8::1:0:0:1"],
        ["2001:DB8:0:0:1::1", "2001:db8::1:0:0:1"],
        ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
        ["2001:db8::0:1", "2001:db8::1"],
        ["::ffff:192.0.2.1", "192.0.2.1"],
        ["::FFFF:C000:201", "192.0.2.1"],
        ["192.0.2.1", "192.0.2.1"],
      ],
      (text, canonical) => {
        expect(canonicalAddress(text)).toBe(canonical);
      },
    );
  });

  it("canonicalAddress() knows what is no address", () => {
    everyRow(
      "%j",
      ["fe80::1%eth0", "fe80::1%25eth0", "", "edge", "10.0.0", "010.0.0.1", "1.2.3.4.5", ":::", "[::1]", "::1]:80/x[", "10.0.0.7 "],
      (text) => {
        expect(canonicalAddress(text)).toBeUndefined();
      },
    );
  });

  it("canonicalAddress() gives one spelling, that of itself, for every IPv6 address", () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const canonical = canonicalAddress(text) ?? expect.unreachable();
        expect(canonicalAddress(canonical)).toBe(canonical);
        expect(canonicalAddress(text.toUpperCase())).toBe(canonical);
      }),
    );
  });
});

describe("isAnyAddress()", () => {
  it("isAnyAddress() knows all addresses, spelt canonically", () => {
    everyRow(
      "%s",
      ["0.0.0.0", "::", "0:0::0", "0000:0000:0000:0000:0000:0000:0000:0000", "::0.0.0.0", "::ffff:0.0.0.0", "::FFFF:0:0"],
      (text) => {
        expect(isAnyAddress(canonicalAddress(text) ?? "")).toBe(true);
      },
    );
  });

  it("isAnyAddress() knows one address, spelt canonically", () => {
    everyRow("%s", ["10.0.0.0", "::1", "0.0.0.1", "::ffff:10.0.0.7", "fd00::"], (text) => {
      expect(isAnyAddress(canonicalAddress(text) ?? "")).toBe(false);
    });
  });
});
