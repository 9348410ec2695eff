import type { DeviceMapFacts } from "../../facts/telemetry/device-map";

/** Tables of Raritan's PDUs. The index of each is PDU, protector or inlet, sensor. */
const pdu2 = "1.3.6.1.4.1.13742.6";
/** Number of a PDU that is not linked to others, and of the sensors of RMS current and active power. */
const alone = 1;
const sensors = { rmsCurrent: 1, activePower: 5 } as const;

/** Rows of an overcurrent protector, and of the first inlet. */
const protector = `${alone}.{bank}.${sensors.rmsCurrent}`;
const inlet = `${alone}.1.${sensors.activePower}`;

/**
 * The map of a rack PDU of Raritan (PX2, PX3, PX4): the current of each overcurrent protector that the target names in its `bank` rows, and the power of its first
 * inlet. The PDU states the decimals of its numbers. Its part `rack` is a rack that only this PDU supplies.
 *
 * @source PDU2-MIB of Raritan: measurementsOverCurrentProtectorSensorValue and measurementsInletSensorValue, scaled by overCurrentProtectorSensorDecimalDigits and
 * inletSensorDecimalDigits; SensorTypeEnumeration; pduId 1 where PDUs are not linked
 */
export const raritanPdu2: DeviceMapFacts = {
  name: "raritan-pdu2",
  protocol: "snmp",
  source: {
    mark: "verified",
    document: "PDU2-MIB of Raritan",
    edition: "September 21, 2022",
    url: "https://github.com/DotZero24/pysnmp-mibs/blob/3ff4d5d01917def5cdf689d4540a719d745d5017/mibs/raritan/PDU2-MIB",
  },
  readings: [
    {
      series: "edge_node_bank_current_amperes",
      oid: `${pdu2}.5.3.3.1.4.${protector}`,
      decimals: `${pdu2}.3.4.4.1.7.${protector}`,
      labels: {},
      scale: 1,
      offset: 0,
    },
    {
      series: "edge_node_power_watts",
      part: "rack",
      oid: `${pdu2}.5.2.3.1.4.${inlet}`,
      decimals: `${pdu2}.3.3.4.1.7.${inlet}`,
      labels: {},
      scale: 1,
      offset: 0,
    },
  ],
};
