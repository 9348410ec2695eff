import type { DeviceMapFacts } from "../../facts/telemetry/device-map";
import { apcRpdu2 } from "./apc-rpdu2";
import { idracExporter } from "./idrac-exporter";
import { raritanPdu2 } from "./raritan-pdu2";
import { upsMib } from "./ups-mib";

/** Maps that the library has, by their names. Each is from a document; devices without one are declared in `telemetry.maps`. */
export const builtInMaps: Readonly<Record<string, DeviceMapFacts>> = Object.fromEntries(
  [upsMib, apcRpdu2, raritanPdu2, idracExporter].map((map) => [map.name, map]),
);
