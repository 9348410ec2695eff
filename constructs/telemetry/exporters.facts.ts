import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { hostAndCores } from "../services/needs";
import type { DeploymentTextName } from "../services/planned";
import type { ServiceFacts } from "../services/service-facts";
import { healthPage, programs } from "./programs";
import type { ParsedTelemetry } from "./telemetry.props";

/** Paths of the files with credentials. */
const secretsPaths = { snmp: "/run/secrets/snmp-auths.yaml", redfish: "/run/secrets/idrac.yaml" } as const;

/**
 * Returns the programs that poll devices over SNMP, Modbus and Redfish, each as a container. Their queries follow from maps and targets, in
 * files of the deployment plan. Credentials are in files of the host, of which Terraform knows only the paths.
 *
 * @source snmp_exporter 0.30.1, modbus_exporter 0.4.1: `--help`; idrac_exporter, README, Configuration
 */
export function exportersFacts(telemetry: ParsedTelemetry): readonly ServiceFacts[] {
  const { snmp, modbus, redfish } = telemetry.exporters ?? {};
  const services: ServiceFacts[] = [];
  if (snmp) {
    const modules = `${programs.snmp.directories.configuration}/modules.yaml`;
    const command = [`--config.file=${modules}`, `--config.file=${secretsPaths.snmp}`, "--log.level=warn"];
    const given = { ...snmp, secrets: { ...snmp.secrets, [secretsPaths.snmp]: snmp.auths } };
    services.push({ ...askingProgram("snmp", given, telemetry), command, ...file(modules, "snmp-modules") });
  }
  if (modbus) {
    const modules = `${programs.modbus.directories.configuration}/modules.yaml`;
    const command = [`--config.file=${modules}`, "--log.level=warn"];
    services.push({ ...askingProgram("modbus", modbus, telemetry), command, ...file(modules, "modbus-modules") });
  }
  if (redfish) {
    const given = { ...redfish, secrets: { ...redfish.secrets, [secretsPaths.redfish]: redfish.configuration } };
    services.push({ ...askingProgram("redfish", given, telemetry), command: ["-config", secretsPaths.redfish] });
  }
  return services;
}

type Exporters = NonNullable<ParsedTelemetry["exporters"]>;

function askingProgram(name: keyof Exporters, props: NonNullable<Exporters["modbus"]>, { probe, host }: ParsedTelemetry): ServiceFacts {
  return {
    healthcheck: healthcheckSettings(healthPage(programs[name])),
    ...containerFacts(props, probe),
    ...hostAndCores(props, host),
    id: programs[name].id,
  };
}

function file(path: string, planned: DeploymentTextName) {
  return { files: { [path]: { planned } } };
}
