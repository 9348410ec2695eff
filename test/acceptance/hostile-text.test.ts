import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { writeSite } from "./site/write-site";

const site = "hostile";
const workload = "worker";
const container = `${site}.${workload}`;

const expressions = '${x} $${x} $$${x} %{if true} %%{endif} ${jsonencode(var.nothing)} ${file("/etc/passwd")}';
const quotes = `" ' \` \\ \\n \\" \\u0041 <<EOT`;
const lines = "first\nsecond\r\nthird\ttab\n\n  indented\nEOT\n";
const unicode = "Grüße, تحكم, 温度, Ωμέγα, 👩‍🚀 \u202Eright-to-left\u202C \u2028 \uFEFF";
const decomposed = "e\u0301 A\u030A \u1100\u1161";
const everything = [expressions, quotes, lines, unicode].join("\n");
/** A line that hits every one of these, repeated: 200 KB. */
const large = `${everything}\n`.repeat(Math.ceil(200_000 / Buffer.byteLength(everything)));
/** 60 KB that travel as text; what is longer travels in base64. */
const largeText = `${quotes}${lines}${unicode}\n`.repeat(60_000 / Buffer.byteLength(quotes + lines + unicode));

const files: Readonly<Record<string, string>> = {
  "/etc/hostile/expressions.txt": expressions,
  "/etc/hostile/quotes.txt": quotes,
  "/etc/hostile/lines.txt": lines,
  "/etc/hostile/unicode.txt": unicode,
  "/etc/hostile/decomposed.txt": decomposed,
  "/etc/hostile/one-character.txt": "$",
  "/etc/hostile/ends-open.txt": "ends with ${",
  "/etc/hostile/large.txt": large,
  "/etc/hostile/large-text.txt": largeText,
  "/etc/hostile/${name} %{if} \"quoted\" 'Ω'.txt": "hostile name",
};

const environment: Readonly<Record<string, string>> = { EXPRESSIONS: expressions, QUOTES: quotes, LINES: lines, UNICODE: unicode };
const commandArguments = [expressions, quotes, lines, unicode];

describe("hostile text", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const variables = ["-var=demodulator_image=", images.workload].join("");
  const inside = (...args: string[]) => dockerOutput(engine, ["exec", container, "/bin/busybox", ...args]);

  beforeAll(async () => {
    const { telemetry: _, ...design } = firstSite;
    const worker = {
      name: workload,
      image: { variable: "demodulator_image" },
      command: ["sh", "-c", "/bin/busybox sleep 2147483647; :", "worker", ...commandArguments],
      memory: "16 MiB",
      priority: 1,
      rack: "rack-1",
      shareOfRackPower: "0.1",
      environment,
      files,
      healthcheck: { command: ["/bin/busybox", "test", "${x} %{y} \"'\n", "=", "${x} %{y} \"'\n"], interval: "30 s" },
    } as const;
    writeSite(deployment.outdir, site, { ...design, orchestration: { workloads: [worker] } });
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve", variables);
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("hostile text arrives in the container byte for byte, whatever a file is called", async () => {
    const paths = Object.keys(files);
    const digests = (await inside("sha256sum", ...paths)).trim().split("\n");
    const sizes = (await inside("stat", "-c", "%s", ...paths)).trim().split("\n");
    expect(paths.map((path, i) => [path, digests[i]?.replace(/^\\/, "").split(" ")[0], Number(sizes[i])])).toEqual(
      paths.map((path) => [
        path,
        createHash("sha256")
          .update(files[path] ?? "")
          .digest("hex"),
        Buffer.byteLength(files[path] ?? ""),
      ]),
    );
  });

  it("hostile text is 200 KB in the largest file", () => {
    expect(Buffer.byteLength(large)).toBeGreaterThanOrEqual(200_000);
  });

  it("hostile text arrives in the environment of the process", async () => {
    const variablesInside = (await inside("cat", "/proc/1/environ")).split("\0");
    for (const [name, value] of Object.entries(environment)) expect(variablesInside).toContain(`${name}=${value}`);
  });

  it("hostile text arrives in the arguments of the process", async () => {
    const argumentsInside = (await inside("cat", "/proc/1/cmdline")).split("\0").slice(0, -1);
    expect(argumentsInside.slice(-commandArguments.length)).toEqual(commandArguments);
  });

  it("hostile text leaves nothing to change: a second plan is empty", async () => {
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode", variables)).status).toBe(0);
  });
});
