import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { type ContainerProps, containerShape } from "../services/container";
import { checkContainer } from "../services/container-problems";
import { askedCores } from "../services/needs";
import { type SecretFileProps, secretFile } from "../services/secret";
import { programs } from "./programs";

/** What a program of the telemetry is counted with where its host is judged. */
export interface CountedProps {
  /** Cores that it is counted with. @default 0 */
  readonly cores?: number;
}

/** The program that asks devices over SNMP: snmp_exporter. */
export interface SnmpExporterProps extends ContainerProps, CountedProps {
  /** File of the host with the credentials of the devices, `auths` of snmp_exporter by name: neither plan nor state holds what is in it. */
  readonly auths: SecretFileProps;
}

/** The program that asks devices over Modbus: modbus_exporter. */
export interface ModbusExporterProps extends ContainerProps, CountedProps {}

/** The program that asks servers over Redfish: idrac_exporter. Its configuration is by its documentation; it was not run here. */
export interface RedfishExporterProps extends ContainerProps, CountedProps {
  /** File of the host with its whole configuration, users and passwords in it. */
  readonly configuration: SecretFileProps;
}

/** The programs that ask devices which give no series themselves, each needed by the targets of its protocol. */
export interface ExportersProps {
  /** Asks over SNMP: snmp_exporter. @default nothing is asked so */
  readonly snmp?: SnmpExporterProps;
  /** Asks over Modbus: modbus_exporter. @default nothing is asked so */
  readonly modbus?: ModbusExporterProps;
  /** Asks over Redfish: idrac_exporter. @default nothing is asked so */
  readonly redfish?: RedfishExporterProps;
}

interface Program {
  readonly directories: { readonly data?: string; readonly configuration?: string };
}

/** Check for `.superRefine` on a program of the telemetry. */
export function checkProgram({ directories }: Program): ReturnType<typeof checkContainer> {
  return checkContainer({ checksItself: true, ownDirectories: directories });
}

/** Fields of every program of the telemetry. */
export const telemetryProgramShape = { ...containerShape, cores: askedCores.exactOptional() };

/** Parses {@link ExportersProps}. */
export const exportersSchema = propsSchema<ExportersProps>()(
  optional({
    snmp: propsSchema<SnmpExporterProps>()({ ...telemetryProgramShape, auths: secretFile }).superRefine(checkProgram(programs.snmp)),
    modbus: propsSchema<ModbusExporterProps>()(telemetryProgramShape).superRefine(checkProgram(programs.modbus)),
    redfish: propsSchema<RedfishExporterProps>()({ ...telemetryProgramShape, configuration: secretFile }).superRefine(
      checkProgram(programs.redfish),
    ),
  }),
);
