import { chownSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IServiceVector, ServerTCP } from "modbus-serial";
import { BackgroundProcess } from "../engine/background-process";
import type { Machine } from "../engine/machine";

/** User under whom snmpsim runs, for it refuses to be root: nobody of Debian. */
const nobody = { user: "nobody", group: "nogroup", uid: 65_534, gid: 65_534 };
const stopDeadlineS = 5; // [s]
const readyS = 30; // [s]
const mib = "1.3.6.1.2.1.33.1";

/** The battery of a simulated UPS, and what it takes and gives on two lines, in the units of RFC 1628. */
export interface UpsState {
  readonly chargePercent: number;
  readonly batteryDecivolts: number;
  readonly batteryC: number;
  readonly frequencyDecihertz: readonly number[];
  readonly inputV: readonly number[];
  readonly inputW: readonly number[];
  readonly outputW: readonly number[];
  readonly loadPercent: readonly number[];
}

/** An agent of SNMP: snmpsim of Debian, which reads what it answers from a file, and reads it again when it changed. */
export class SimulatedAgent {
  private changedS = 0; // [s] since 1970

  private constructor(
    private readonly process: BackgroundProcess,
    private readonly folder: string,
    private readonly file: string,
    /** As `172.17.0.1:1161`. */
    readonly address: string,
  ) {}

  /**
   * @param community the only one that it answers
   * @param records what it answers: number, type and value by lines, in the order of the numbers
   */
  static async start({ hostAddress, snmpsimd }: Machine, port: number, community: string, records: string): Promise<SimulatedAgent> {
    const folder = mkdtempSync(join(tmpdir(), "edge-node-agent-")); // nobody may not look into the folder of the run
    const [data, cache] = ["data", "cache"].map((name) => join(folder, name)) as [string, string];
    for (const one of [data, cache]) mkdirSync(one);
    const [file, log] = [join(data, `${community}.snmprec`), join(folder, "log")];
    writeFileSync(file, records);
    for (const one of [folder, data, cache, file]) chownSync(one, nobody.uid, nobody.gid);
    const address = `${hostAddress}:${port}`;
    const args = [`--data-dir=${data}`, `--cache-dir=${cache}`, `--agent-udpv4-endpoint=${address}`];
    const as = [`--process-user=${nobody.user}`, `--process-group=${nobody.group}`];
    const program = new BackgroundProcess(snmpsimd, [...args, ...as], log);
    await program.ready(async () => readFileSync(log, "utf8").includes("Listening at UDP"), readyS);
    return new SimulatedAgent(program, folder, file, address);
  }

  /** What it answers from now on. It reads a file again whose time, in whole seconds, is another. */
  set(records: string): void {
    this.changedS = Math.max(this.changedS, Math.floor(Date.now() / 1000)) + 1;
    const whole = join(this.folder, "next");
    writeFileSync(whole, records);
    utimesSync(whole, this.changedS, this.changedS);
    renameSync(whole, this.file);
  }

  async stop(): Promise<void> {
    await this.process.stop(stopDeadlineS);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a UPS with UPS-MIB answers: of type 2, an integer. */
export function upsRecords(state: UpsState): string {
  const rows = (column: string, values: readonly number[]) => values.map((value, row) => `${mib}.${column}.${row + 1}|2|${value}\n`);
  return [
    `${mib}.2.4.0|2|${state.chargePercent}\n`,
    `${mib}.2.5.0|2|${state.batteryDecivolts}\n`,
    `${mib}.2.7.0|2|${state.batteryC}\n`,
    ...rows("3.3.1.2", state.frequencyDecihertz),
    ...rows("3.3.1.3", state.inputV),
    ...rows("3.3.1.5", state.inputW),
    ...rows("4.4.1.4", state.outputW),
    ...rows("4.4.1.5", state.loadPercent),
  ].join("");
}

/** Registers and bits of a unit by their addresses, counted from 0. What is not there is refused, as a device does. */
export interface ModbusUnit {
  readonly holding: Map<number, number>;
  readonly input: Map<number, number>;
  readonly discrete: Map<number, boolean>;
}

/** A server of Modbus over TCP in this process, by modbus-serial. Its units may change at any time. */
export class SimulatedModbus {
  private constructor(
    private readonly server: ServerTCP,
    readonly address: string,
  ) {}

  /** @throws Error when it cannot listen at the port */
  static async start({ hostAddress }: Machine, port: number, units: ReadonlyMap<number, ModbusUnit>): Promise<SimulatedModbus> {
    const vector: IServiceVector = {
      getHoldingRegister: async (address: number, unit: number) => registerAt(units.get(unit)?.holding, address),
      getInputRegister: async (address: number, unit: number) => registerAt(units.get(unit)?.input, address),
      getDiscreteInput: async (address: number, unit: number) => registerAt(units.get(unit)?.discrete, address),
    };
    const server = new ServerTCP(vector, { host: hostAddress, port, unitID: 255, debug: false });
    await new Promise<void>((resolve, reject) => {
      server.on("serverError", reject); // one without a listener would be lost, and the start never end
      server.once("initialized", () => resolve());
    });
    return new SimulatedModbus(server, `${hostAddress}:${port}`);
  }

  stop(): Promise<void> {
    return new Promise((resolve, reject) => this.server.close((error) => (error ? reject(error) : resolve())));
  }
}

/** Exception 2 of the protocol: illegal data address. */
function registerAt<Value>(table: ReadonlyMap<number, Value> | undefined, address: number): Value {
  const value = table?.get(address);
  if (value === undefined) throw Object.assign(new Error(`No register ${address}`), { modbusErrorCode: 2 });
  return value;
}
