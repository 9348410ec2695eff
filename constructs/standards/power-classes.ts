import type { Source } from "../provenance/source";

/** Highest power of an optical module by the class that it reports, QSFP+ and QSFP28 [W]. Class 8 reports its watts separately. */
export const modulePowerClassW = { 1: 1.5, 2: 2, 3: 2.5, 4: 3.5, 5: 4, 6: 4.5, 7: 5 } as const;

/** Source of {@link modulePowerClassW}. */
export const modulePowerClassSource: Source = {
  mark: "partial",
  document: "SFF-8636, power classes as sonic-platform-common reads them (codes/public/sff8636.py)",
  edition: "commit 8607c9f3",
  url: "https://github.com/sonic-net/sonic-platform-common",
};

/** Power that a port must reserve for a powered device of a class, at the port [W]. */
export const poeClassW = { 0: 15.4, 1: 4, 2: 7, 3: 15.4, 4: 30, 5: 45, 6: 60, 7: 75, 8: 90 } as const;

/** Source of {@link poeClassW}. The manual prints 99 W for class 8; other documents and its own table of types have 90 W. */
export const poeClassSource: Source = {
  mark: "partial",
  document:
    "IEEE 802.3 clauses 33 and 145, output power of the sourcing equipment, as TRENDnet TC-NTP1 user's guide quotes it; class 8 as itwissen.info does",
  url: "https://manualshive.com/ru/manual/trendnet/tc-ntp1/1158073?page=7",
};
