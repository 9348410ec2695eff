import { groupValues } from "../../props/grouped";
import { isPlaceholderInFile } from "./placeholder";

/** An option of a program whose value is a secret, although its name does not show it. */
interface ProgramOption {
  readonly rule: string;
  /** Programs that have it, by the names of their files. */
  readonly programs: readonly string[];
  readonly options: readonly string[];
  /** The values that are secrets; its group must not be a placeholder. @default all values */
  readonly value?: RegExp;
  /** Whether its value follows only in the same word. @default false */
  readonly attached?: boolean;
  /** Document of the option. */
  readonly source: string;
}

const userWithPassword = /^(?!\d+:\d+$)[^:/]+:(.+)$/s;
const whole = /^(.+)$/s;

export const programOptions: readonly ProgramOption[] = [
  {
    rule: "curl-user",
    programs: ["curl", "wcurl"],
    options: ["-u", "--user", "-U", "--proxy-user"],
    value: userWithPassword,
    source: "curl(1)",
  },
  { rule: "curl-bearer", programs: ["curl"], options: ["--oauth2-bearer", "--pass", "--proxy-pass"], source: "curl(1)" },
  {
    rule: "http-auth",
    programs: ["http", "https", "xh"],
    options: ["-a", "--auth"],
    value: userWithPassword,
    source: "HTTPie Docs, Authentication",
  },
  { rule: "sshpass", programs: ["sshpass"], options: ["-p"], source: "sshpass(1)" },
  {
    rule: "mysql-password",
    programs: ["mysql", "mysqladmin", "mysqldump", "mariadb", "mariadb-admin", "mariadb-dump"],
    options: ["-p"],
    attached: true,
    source: "MySQL Reference Manual, 6.2.3: attached to the option",
  },
  {
    rule: "redis-password",
    programs: ["redis-cli", "valkey-cli"],
    options: ["-a", "--pass"],
    source: "redis-cli, Host, port, password, and database",
  },
  {
    rule: "mqtt-password",
    programs: ["mosquitto_pub", "mosquitto_sub", "mosquitto_rr"],
    options: ["-P", "--pw"],
    source: "mosquitto_pub(1)",
  },
  { rule: "mongo-password", programs: ["mongo", "mongosh", "mongodump", "mongorestore"], options: ["-p"], source: "mongosh, Options" },
  {
    rule: "ldap-password",
    programs: ["ldapsearch", "ldapadd", "ldapmodify", "ldapwhoami", "ldappasswd"],
    options: ["-w"],
    source: "ldapsearch(1)",
  },
  { rule: "ipmi-password", programs: ["ipmitool"], options: ["-P"], source: "ipmitool(1)" },
  {
    rule: "snmp-password",
    programs: ["snmpget", "snmpwalk", "snmpset", "snmptrap", "snmpbulkwalk"],
    options: ["-A", "-X", "-c"],
    value: /^(?!public$)(.+)$/s,
    source: "snmpcmd(1)",
  },
  { rule: "sqlcmd-password", programs: ["sqlcmd", "bcp"], options: ["-P"], source: "Microsoft Learn, sqlcmd utility" },
  { rule: "smb-password", programs: ["smbclient", "rpcclient"], options: ["-U"], value: /%(.+)$/s, source: "smbclient(1)" },
  { rule: "ftp-password", programs: ["lftp"], options: ["-u"], value: /,(.+)$/s, source: "lftp(1)" },
  { rule: "influx-token", programs: ["influx"], options: ["-t"], source: "influx CLI" },
  { rule: "nats-password", programs: ["nats", "nats-server"], options: ["--auth", "--pass"], source: "nats-server --help" },
  {
    rule: "openssl-option",
    programs: ["openssl"],
    options: ["-pass", "-passin", "-passout"],
    value: /^pass:(.+)$/s,
    source: "openssl-passphrase-options(1)",
  },
];

const byProgram = groupValues(programOptions.flatMap((option) => option.programs.map((program) => [program, option] as const)));

/** A word of a command that is a secret, with its rule. */
interface SecretWord {
  readonly index: number;
  readonly rule: string;
}

/** Returns words of a command that its program's options make secrets. An address without a known program means curl. */
export function secretWords(words: readonly string[]): SecretWord[] {
  let program = words.some((word) => /^https?:\/\//.test(word)) ? "curl" : undefined;
  let asked: ProgramOption | undefined;
  return words.flatMap((word, index) => {
    const before = asked;
    asked = undefined;
    if (before !== undefined && !word.startsWith("-")) return isSecret(before, word) ? [{ index, rule: before.rule }] : [];
    const name = word.slice(word.lastIndexOf("/") + 1);
    if (byProgram.has(name)) program = name;
    if (program === undefined || !word.startsWith("-")) return [];
    const options = byProgram.get(program) ?? [];
    asked = options.find((option) => option.attached !== true && option.options.some((one) => asksForNext(word, one)));
    const found = options.find((option) => option.options.some((one) => isSecret(option, attachedTo(word, one))));
    return found === undefined ? [] : [{ index, rule: found.rule }];
  });
}

/** Whether a word is the option, such as `-u`, or ends in its letter, such as `-sSu`. */
function asksForNext(word: string, option: string): boolean {
  return word === option || (/^-[A-Za-z]$/.test(option) && /^-[A-Za-z]{1,6}$/.test(word) && word.endsWith(option.slice(1)));
}

function attachedTo(word: string, option: string): string {
  if (!word.startsWith(option)) return "";
  const rest = word.slice(option.length);
  if (rest.startsWith("=")) return rest.slice(1);
  return option.startsWith("--") ? "" : rest;
}

function isSecret({ value = whole }: ProgramOption, given: string): boolean {
  const [, secret = ""] = value.exec(given) ?? [];
  return secret !== "" && !isPlaceholderInFile(secret);
}
