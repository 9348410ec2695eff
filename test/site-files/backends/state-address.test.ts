import { describe, expect, it } from "vitest";
import type { BackendProps } from "../../../site-files/backends/backend.props";
import { stateAddress } from "../../../site-files/backends/state-address";

function isShared(one: BackendProps | undefined, other: BackendProps | undefined): boolean {
  const [first, second] = [stateAddress("a", one), stateAddress("b", other)];
  return first !== undefined && first === second;
}

describe("stateAddress()", () => {
  it("stateAddress() is one for two sites whose states are one", () => {
    const shared: BackendProps[] = [
      { azurerm: { storage_account_name: "s", container_name: "c", key: "k" } },
      { cloud: { organization: "o", workspaces: { name: "w" } } },
      { consul: { path: "p" } },
      { cos: { bucket: "b" } },
      { gcs: { bucket: "b" } },
      { http: { address: "https://states.example/a" } },
      { local: { path: "../../../states/a.tfstate" } },
      { oss: { bucket: "b", key: "k" } },
      { pg: {} },
      { remote: { organization: "o", workspaces: { name: "w" } } },
      { s3: { bucket: "b", key: "k" } },
    ];
    for (const backend of shared) expect([backend, isShared(backend, backend)]).toEqual([backend, true]);
    expect(isShared({ s3: { bucket: "b", key: "k", region: "eu-central-1" } }, { s3: { bucket: "b", key: "k" } })).toBe(true);
    expect(isShared(undefined, { local: { path: "../../../states/../terraform.a.tfstate" } })).toBe(true);
    expect(isShared({ oss: { bucket: "b", prefix: "env:", key: "terraform.tfstate" } }, { oss: { bucket: "b" } })).toBe(true);
  });

  it("stateAddress() differs where each site has its own, and is not known where Terraform asks for the workspace", () => {
    expect(isShared(undefined, undefined)).toBe(false);
    expect(isShared({ local: {} }, undefined)).toBe(false);
    expect(isShared({ local: { path: "a.tfstate" } }, { local: { path: "a.tfstate" } })).toBe(false); // each in the folder of its stack
    expect(isShared({ s3: { bucket: "b", key: "k" } }, { s3: { bucket: "b", key: "l" } })).toBe(false);
    expect(isShared({ gcs: { bucket: "b" } }, { cos: { bucket: "b" } })).toBe(false);
    expect(stateAddress("a", { cloud: { organization: "o", workspaces: { tags: ["edge"] } } })).toBeUndefined();
    expect(stateAddress("a", { remote: { organization: "o", workspaces: { prefix: "edge-" } } })).toBeUndefined();
  });
});
