import { describe, expect, it } from "vitest";
import type { ServiceFacts } from "../../../constructs/services/service-facts";
import { agent, deploy } from "../../support/deploy/service-facts";

const keeping = { ...agent, user: "1000:2000", dataDirectories: ["/b-data", "/a-data"] };
const preparationOf = (facts: ServiceFacts) => deploy([facts]).byName("docker_container")["riyadh-1.agent.prepare"];

describe("DataPreparation", () => {
  it("DataPreparation gives every data directory to the user, once, and before the service starts", () => {
    const containers = deploy([keeping]).byName("docker_container");
    expect(containers["riyadh-1.agent.prepare"]).toMatchObject({
      entrypoint: ["/.edge-node/probe/chown"],
      command: ["-Rh", "1000:2000", "/a-data", "/b-data"],
      attach: true,
      must_run: false,
      restart: "no",
    });
    expect(containers["riyadh-1.agent"]?.depends_on).toEqual(["docker_container.prepare_agent"]);
  });

  it("DataPreparation is of the service's image, whose files are in the volumes before they change their owner, and the service fills none anew", () => {
    const { "riyadh-1.agent": service, "riyadh-1.agent.prepare": preparation } = deploy([keeping]).byName("docker_container");
    expect(preparation?.image).toBe(service?.image);
    expect(service?.volumes).toEqual([{ from_container: "${docker_container.prepare_agent.name}" }]);
  });

  it("DataPreparation gives the service no volume of the image at what is in memory or discarded", () => {
    const loosened = { discarded: { paths: ["/var/cache/agent"], reason: "x" } };
    const options = "ro,noexec,nosuid,nodev,size=4k";
    expect(preparationOf({ ...keeping, loosened })?.tmpfs).toEqual({ "/tmp": options, "/var/cache/agent": options });
  });

  it("DataPreparation may give files away and look into what is another's, and nothing else", () => {
    expect(preparationOf(keeping)).toMatchObject({
      user: "0:0",
      read_only: true,
      network_mode: "none",
      security_opts: ["no-new-privileges"],
      capabilities: { add: ["CAP_CHOWN", "CAP_DAC_READ_SEARCH"], drop: ["ALL"] },
    });
    const paths = ((preparationOf(keeping)?.volumes ?? []) as { container_path: string }[]).map((volume) => volume.container_path);
    expect(paths).toEqual(["/a-data", "/b-data", "/.edge-node/probe"]);
    expect(preparationOf(keeping)).not.toHaveProperty("mounts");
  });

  it("DataPreparation that fails ends the apply, and says where its reason stands", () => {
    expect(preparationOf(keeping)?.lifecycle).toEqual({
      postcondition: [
        {
          condition: "${self.exit_code == 0}",
          error_message:
            "The data of agent must become those of its user 1000:2000 but riyadh-1.agent.prepare failed: read docker logs riyadh-1.agent.prepare",
        },
      ],
    });
  });

  it("DataPreparation is not there without data, nor for root", () => {
    expect(preparationOf(agent)).toBeUndefined();
    const loosened = { rootUser: { reason: "x" } };
    expect(preparationOf({ ...keeping, user: "0:0", loosened })).toBeUndefined();
    expect(preparationOf({ ...keeping, user: "1000:0", loosened })).toMatchObject({ command: ["-Rh", "1000:0", "/a-data", "/b-data"] });
  });
});
