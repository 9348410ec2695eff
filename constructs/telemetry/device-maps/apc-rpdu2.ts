import type { DeviceMapFacts } from "../../facts/telemetry/device-map";

/** Rack PDU 2G below the products of APC. */
const rPdu2 = "1.3.6.1.4.1.318.1.1.26";

/**
 * The map of a rack PDU of APC's second generation (AP84, AP86, AP88 and AP89): the current of each bank that the target names in its rows, the current of its most
 * loaded phase, and its power. Bank rows count from 1 in the PDU's order. Its part `board` is the board of its circuit, its part `rack` a rack that only this PDU
 * supplies.
 *
 * @source PowerNet-MIB 4.5.8: rPDU2BankStatusCurrent and rPDU2PhaseStatusCurrent in tenths of amperes, rPDU2DeviceStatusPower in hundredths of kilowatts
 */
export const apcRpdu2: DeviceMapFacts = {
  name: "apc-rpdu2",
  protocol: "snmp",
  source: {
    mark: "verified",
    document: "PowerNet-MIB, rPDU2",
    edition: "4.5.8 of May 2025",
    url: "https://github.com/netdisco/netdisco-mibs/blob/27ee78736ffec9b2171eddefafd3f7caa8cb7c4b/apc/powernet.mib",
  },
  readings: [
    { series: "edge_node_bank_current_amperes", oid: `${rPdu2}.8.3.1.5.{bank}`, labels: {}, scale: 0.1, offset: 0 },
    {
      series: "edge_node_circuit_current_amperes",
      part: "board",
      oid: `${rPdu2}.6.3.1.5`,
      labels: {},
      scale: 0.1,
      offset: 0,
      rows: "most",
    },
    { series: "edge_node_power_watts", part: "rack", oid: `${rPdu2}.4.3.1.5`, labels: {}, scale: 10, offset: 0, rows: "sum" },
  ],
};
