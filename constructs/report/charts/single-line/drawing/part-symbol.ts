import type { BoxContent } from "../layout/part-box";

/** A symbol of the diagram. */
interface PartSymbol {
  /** Its words in the key. */
  readonly word: string;
  /** Lines in a square of 10 px, after the symbols of IEC 60617. */
  readonly path: string;
}

export const symbolPx = 10;

const circle = "M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
const square = "M1 1h8v8h-8z";
const wave = "q1-1.8 2 0t2 0";
const converter = `${square}M1 9L9 1`;

export const partSymbols: Readonly<Record<BoxContent["part"]["kind"], PartSymbol>> = {
  source: { word: "grid", path: `${circle}M3 5${wave}` },
  genset: { word: "genset", path: `${circle}M6.6 3.9A2 2 0 1 0 6.8 6V5.2H5.3` },
  transformer: {
    word: "transformer",
    path: "M2.2 3.4a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M2.2 6.6a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",
  },
  breaker: { word: "breaker", path: "M5 0V2.4M3.8 1.2L6.2 3.6M6.2 1.2L3.8 3.6M5 10V7.4L1.8 3.2" },
  cable: { word: "cable", path: "M5 0V10M3.2 3.4L6.8 2.2M3.2 5.6L6.8 4.4M3.2 7.8L6.8 6.6" },
  panel: { word: "board", path: "M0 3.2H10M0 4.2H10M2 4V9M5 4V9M8 4V9" },
  "transfer-switch": { word: "transfer switch", path: "M2 0V3M8 0V3M5 10V7L2.4 3.4M1.2 3H2.8M7.2 3H8.8" },
  ups: { word: "UPS", path: `${converter}M2 3.2q.7-1.2 1.4 0t1.4 0M5.2 7.2q.7-1.2 1.4 0t1.4 0` },
  "battery-inverter": { word: "battery inverter", path: `${converter}M2 2.6H4.8M2 4H4.8M5.2 7.2q.7-1.2 1.4 0t1.4 0` },
  "rectifier-plant": { word: "rectifiers", path: `${converter}M2 3.2q.7-1.2 1.4 0t1.4 0M5.4 6.4H8.2M5.4 7.8H8.2` },
  battery: { word: "battery", path: "M0 5H2M2 1.5V8.5M4 3.2V6.8M6 1.5V8.5M8 3.2V6.8M8 5H10" },
  pdu: { word: "PDU", path: "M0.8 2.5h8.4v5h-8.4zM2.7 4.3v1.4M5 4.3v1.4M7.3 4.3v1.4" },
  "pdu-bank": { word: "bank of a PDU", path: "M2 2.5h6v5h-6zM4 4.3v1.4M6 4.3v1.4" },
  it: { word: "IT device", path: "M1.5 0.8h7v8.4h-7zM2.8 2.8H7.2M2.8 5H7.2M2.8 7.2H7.2" },
  supply: { word: "its power supply", path: `${converter}M2 3.2q.7-1.2 1.4 0t1.4 0M5.4 7H8.2` },
  load: { word: "load", path: "M5 0V8.6M2.2 5.6L5 9.4L7.8 5.6" },
};
