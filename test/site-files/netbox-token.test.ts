import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("netbox-token");
const secret = "Q7tZ0cVb3LmX9rKs5WnJ8yDf2HgP6aQe4RuMx1Kc";
/** Put together here, so that no scanner takes this file for a leak. */
const token = `${"nb"}t_a1B2c3D4e5F6.${secret}`;
const hub = readFileSync("examples/one-design/hub.yaml", "utf8");
const riyadh = readFileSync("examples/one-design/riyadh.yaml", "utf8");

/** The design with something added to its first workload. */
const workload = (given: string) => hub.replace("      image: { variable: demodulator_image }", `$&\n      ${given}`);
const telemetry = (from: string, to: string) => hub.replace(from, to);
const paging = `paging: { image: { variable: paging_image }, memory: 64 MiB, webhook: { hostFile: /etc/edge-node/webhook }, `;

describe("a token of NetBox", () => {
  it.each([
    ["environment", workload(`environment: { INVENTORY: ${token} }`), ""],
    ["an option of the command", workload(`command: [--inventory, "${token}"]`), ""],
    ["an address in a file", workload(`files: { /etc/x/x.conf: "url https://netbox.example/api/?key=${token}" }`), ""],
    ["a check", workload(`scratch: {}`).replace("healthcheck: image", `healthcheck: { command: [check, "${token}"] }`), ""],
    ["the reason of a protection that is loosened", workload(`loosened: { writableRoot: { reason: "Writes ${token} to /etc" } }`), ""],
    ["notify", telemetry("memory: 128 MiB }", `memory: 128 MiB, notify: "http://10.0.0.5:9093/${token}" }`), ""],
    ["runbooks", telemetry("telemetry:\n", `telemetry:\n  ${paging}runbooks: "https://ops.example.org/${token}" }\n`), ""],
    ["the number of somebody to call", telemetry("telemetry:\n", `telemetry:\n  ${paging}contacts: { default: "${token}" } }\n`), ""],
    ["an image", telemetry("{ variable: store_image }", token), ""],
    ["the variable of an image", telemetry("store_image", token), ""],
    ["a number", telemetry("memory: 512 MiB", `memory: ${token}`), ""],
    ["the address of an engine", hub, `dockerHost: "ssh://edge@10.0.0.7/${token}"\n`],
    ["the backend", hub, `backend: { s3: { bucket: states, key: "${token}", region: me-central-1 } }\n`],
  ])("is refused and not repeated in %s", (_, design, deployment) => {
    files.write("hub.yaml", design);
    const { code, stdout, stderr } = runCli("check", files.write("riyadh.yaml", `${riyadh}${deployment}`), "--quiet");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/ must | is |unknown/)]);
    expect(`${stdout}${stderr}`).not.toContain(secret);
  });
});
