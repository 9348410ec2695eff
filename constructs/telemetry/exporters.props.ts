import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { type ContainerProps, containerShape } from "../services/container";
import { checkContainer } from "../services/container-problems";
import { askedCores } from "../services/needs";
import { type SecretFileProps, secretFile } from "../services/secret";
import { programs } from "./programs";

/** Capacity that a telemetry program uses on its host. */
export interface CountedProps {
  /** Cores that count for it in the placement. @default 0 */
  readonly cores?: number;
}

/** snmp_exporter: it polls devices over SNMP. */
export interface SnmpExporterProps extends ContainerProps, CountedProps {
  /** File on the host with the credentials of the devices, the `auths` of snmp_exporter by name. Neither plan nor state has its content. */
  readonly auths: SecretFileProps;
}

/** modbus_exporter: it polls devices over Modbus. */
export interface ModbusExporterProps extends ContainerProps, CountedProps {}

/** idrac_exporter: it polls servers over Redfish. Its configuration follows its documentation; the program was not run here. */
export interface RedfishExporterProps extends ContainerProps, CountedProps {
  /** File on the host with its whole configuration, users and passwords included. */
  readonly configuration: SecretFileProps;
}

/** The programs that poll devices without their own series. Targets of each protocol need its program. */
export interface ExportersProps {
  /** Exporter for SNMP: snmp_exporter. @default no device is polled over SNMP */
  readonly snmp?: SnmpExporterProps;
  /** Exporter for Modbus: modbus_exporter. @default no device is polled over Modbus */
  readonly modbus?: ModbusExporterProps;
  /** Exporter for Redfish: idrac_exporter. @default no server is polled over Redfish */
  readonly redfish?: RedfishExporterProps;
}

interface Program {
  readonly directories: { readonly data?: string; readonly configuration?: string };
}

/** Returns the check for `.superRefine` on a program of the telemetry. @param isTalkedTo whether programs of other hosts may connect to it */
export function checkProgram({ directories }: Program, isTalkedTo = false): ReturnType<typeof checkContainer> {
  return checkContainer({ checksItself: true, isTalkedTo, ownDirectories: directories });
}

/** Schemas of the fields of every program of the telemetry. */
export const telemetryProgramShape = { ...containerShape, cores: askedCores.exactOptional() };

export const exportersSchema = propsSchema<ExportersProps>()(
  optional({
    snmp: propsSchema<SnmpExporterProps>()({ ...telemetryProgramShape, auths: secretFile }).superRefine(checkProgram(programs.snmp)),
    modbus: propsSchema<ModbusExporterProps>()(telemetryProgramShape).superRefine(checkProgram(programs.modbus)),
    redfish: propsSchema<RedfishExporterProps>()({ ...telemetryProgramShape, configuration: secretFile }).superRefine(
      checkProgram(programs.redfish),
    ),
  }),
);
